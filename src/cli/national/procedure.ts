/** A record of the portal as a procedure of the catalogue: imported, not reviewed, and marked so. */
import type { Audience, LegalResource, Procedure, Step } from '../../catalogue/index.js';
import { channelOf, readFees, readTimes } from './money.js';
import { bare, readPapers, type TriageRow } from './papers.js';
import type { PortalRecord } from './record.js';
import { nameKey, type Terms } from './terms.js';

export interface Imported {
  procedure: Procedure;
  rows: TriageRow[];
}

const AUDIENCES: [Audience, RegExp][] = [
  ['citizen', /công dân việt nam|đảng viên/i],
  ['overseasVietnamese', /định cư ở nước ngoài/i],
  ['foreigner', /người nước ngoài/i],
  ['household', /hộ gia đình|hộ kinh doanh/i],
  ['enterprise', /doanh nghiệp(?!, HTX)/i],
  ['cooperative', /hợp tác xã/i],
  ['organisation', /tổ chức/i],
  ['official', /cán bộ|công chức|viên chức/i],
];

const APPLICANT =
  /^(?:bước \d+[:.]?\s*)?(?:[-–+*]\s*)?(?:người|công dân|cá nhân|tổ chức|doanh nghiệp|hộ |thương nhân|chủ |các bên|hai bên|bên |đại diện|thân nhân|học sinh|cha|mẹ|nếu lựa chọn)/i;

/** `retrievedOn`: the day on which the data was read from the portal. */
export function toProcedure(record: PortalRecord, terms: Terms, retrievedOn?: string): Imported {
  const { dossier, facts, cases, notes, rows } = readPapers(record);
  const { code, id, name } = record;
  const portalUrl = id ? `https://dichvucong.gov.vn/thu-tuc-hanh-chinh/${encodeURIComponent(id)}` : undefined;
  const keywords = record.keywords
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
  const { number, date, issuer } = record.decision;
  const requirements = [...(record.requirements ? [{ vi: record.requirements }] : []), ...notes];
  const procedure: Procedure = {
    code,
    name: { vi: name },
    ...(keywords.length && { keywords: [...new Set(keywords)] }),
    field: terms.field(record.field.name, record.field.code),
    audience: AUDIENCES.filter(([, pattern]) =>
      record.subjects.some((subject) => pattern.test(subject.replace('không bao gồm doanh nghiệp, HTX', ''))),
    ).map(([audience]) => audience),
    tier: record.tiers,
    ...(record.nonTerritorial && { nonTerritorial: true }),
    origin:
      record.internal || /INTERNAL/.test(record.type)
        ? 'internal'
        : record.type === 'SPECIFIC'
          ? 'provinceSpecific'
          : 'standard',
    agencies: agenciesOf(record, terms),
    ...(facts.length && { facts }),
    ...(cases.length && { cases }),
    ...(requirements.length && { requirements: requirements.map((value) => ({ value })) }),
    ...(dossier && { dossier }),
    channels: [...new Set(record.methods.map(channelOf))].flatMap((kind) => (kind ? [{ kind, available: true }] : [])),
    timeLimits: readTimes(record),
    fees: readFees(record),
    steps: stepsOf(record),
    results: record.results
      .filter((result) => result.name)
      .map((result) => ({ name: { vi: result.name }, ...(result.code && { code: result.code }), form: [] })),
    legalBasis: lawsOf(record),
    onlineLevel: {
      kind: record.fullProcess
        ? 'full'
        : record.methods.some((method) => channelOf(method) === 'online')
          ? 'someOnline'
          : 'unknown',
      ...(retrievedOn !== undefined && { asOf: retrievedOn }),
    },
    // The portal keeps a deleted record under a code with "-Xoa".
    status: /-x[oó]a$/i.test(code) ? 'abolished' : 'active',
    ...((portalUrl ?? number) && {
      official: {
        ...(portalUrl && { portalUrl }),
        ...(number && { decision: { number, ...(date && { date }), ...(issuer && { issuer }) } }),
      },
    }),
    provenance: {
      source: {
        title: 'Cổng Dịch vụ công quốc gia',
        ...(retrievedOn !== undefined && { retrievedOn }),
      },
      confidence: 'imported',
    },
  };
  return { procedure, rows };
}

function agenciesOf({ agencies, receivedAt }: PortalRecord, terms: Terms): Procedure['agencies'] {
  const roles = ['executes', 'competent', 'authorised', 'coordinates'] as const;
  const found = roles.flatMap((role) => agencies[role].map((name) => ({ ref: terms.agency(name), role })));
  // Who receives is only known where the address is just the name of an agency; guessing would send people somewhere.
  const address = nameKey(receivedAt.replace(/^[-+*\s"]+/, ''));
  const receiver =
    address.length < 80
      ? terms.agencies.find(({ name, receptionName }) =>
          [name.vi, receptionName?.vi].some((known) => known !== undefined && nameKey(known) === address),
        )
      : undefined;
  const list: Procedure['agencies'] = receiver ? [{ ref: receiver.code, role: 'receives' }, ...found] : found;
  return list.filter(
    ({ ref, role }, index) => list.findIndex((other) => other.ref === ref && other.role === role) === index,
  );
}

function stepsOf({ steps }: PortalRecord): Step[] {
  const parts = steps.flatMap(({ name, text }) => {
    const pieces = text
      .split(/(?:^|\n)\s*(?=Bước\s*\d+\s*[:.)-])/i)
      .map((piece) => piece.trim())
      .filter(Boolean);
    return pieces.length
      ? pieces.map((piece, index) => ({ name: index === 0 && pieces.length === 1 ? name : '', piece }))
      : name
        ? [{ name, piece: '' }]
        : [];
  });
  return parts.map(({ name, piece }, index): Step => {
    const [, numbered = '', rest = piece] = /^(Bước\s*\d+)\s*[:.)-]*\s*([\s\S]*)$/i.exec(piece) ?? [];
    const [first] = rest.split('\n');
    const short = bare(first).length <= 90 ? bare(first) : '';
    const title = [numbered, bare(name) || short].filter(Boolean).join(': ') || 'Trình tự thực hiện';
    const body = !name && short && rest === first ? '' : rest;
    return {
      id: `buoc-${index + 1}`,
      title: { vi: title },
      ...(body && { body: { vi: plain(body) } }),
      actor: APPLICANT.test(bare(rest)) ? 'applicant' : 'agency',
    };
  });
}

/** Text that must not be read as Markdown by accident. */
const plain = (said: string): string =>
  said.replace(/([\\`*_[\]<>#])/g, '\\$1').replace(/^(\s*)(\+|\d+[.)])(?=\s)/gm, '$1\\$2');

const NUMBER = /\d+(?:\.\d+)?[a-z]?\/(?:\d{4}\/)?[A-ZĐ0-9][\wĐđƯư-]*(?:-[\wĐđƯư]+)*/u;
const ISSUED = /ngày\s+(\d{1,2})(?:\/|\s+tháng\s+|-)(\d{1,2})(?:\/|\s+năm\s+|-)(\d{4})/i;

/** Sorted, because the portal gives them in another order every time. */
function lawsOf({ laws }: PortalRecord): LegalResource[] {
  const list = laws
    .filter(({ name, code }) => name || code)
    .map(({ name, code }): LegalResource => {
      const number = NUMBER.exec(code)?.[0] ?? NUMBER.exec(name)?.[0] ?? (code || name);
      const [, day, month, year] = ISSUED.exec(name) ?? [];
      const issued =
        year && isDay(Number(year), Number(month), Number(day))
          ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
          : undefined;
      return {
        number: number.trim(),
        title: { vi: (name || code).replace(/\s+/g, ' ') },
        ...(issued !== undefined && { issued }),
      };
    });
  const key = ({ number, title }: LegalResource): string => `${number}\n${title.vi}`;
  const once = new Map(list.map((law) => [key(law), law]));
  return [...once.values()].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

const isDay = (year: number, month: number, day: number): boolean =>
  year > 1900 &&
  year < 2100 &&
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
