/**
 * Records of the national portal in one shape, whichever way they came: the portal's own JSON (with or without its
 * envelope) or the text exports made from it. Nothing is judged here; whatever is missing or odd becomes empty.
 */
import { clean } from '../../text/index.js';

type Json = Record<string, unknown>;

export interface PortalFee {
  type: string;
  /** Null: no amount was entered. */
  value: number | null;
  currency: string;
  text: string;
  file: string;
}

export interface PortalMethod {
  channel: string;
  /** The number or the words that were entered. */
  time: string;
  unit: string;
  description: string;
  fees: PortalFee[];
}

export interface PortalItem {
  text: string;
  originals: number;
  copies: number;
  code: string;
  files: string[];
}

export interface PortalRecord {
  code: string;
  /** Id of the page on the portal; empty when unknown. */
  id: string;
  name: string;
  type: string;
  tiers: ('ministry' | 'province' | 'ward' | 'other')[];
  field: { name: string; code: string };
  subjects: string[];
  agencies: { executes: string[]; competent: string[]; authorised: string[]; coordinates: string[] };
  /** Free text: where dossiers are received. */
  receivedAt: string;
  steps: { name: string; text: string }[];
  methods: PortalMethod[];
  /** Cases of the online form, with their own processing time. */
  cases: { code: string; name: string; days: number; unit: string }[];
  dossiers: { name: string; items: PortalItem[] }[];
  results: { name: string; code: string }[];
  laws: { name: string; code: string }[];
  requirements: string;
  keywords: string;
  /** Undefined: the export does not say. */
  fullProcess?: boolean;
  nonTerritorial: boolean;
  internal: boolean;
  decision: { number: string; date: string; issuer: string };
  /** Text exports lost some values; the portal's own JSON has them. */
  from: 'detail' | 'export';
  updatedAt: number;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const number = (value: unknown): number => (typeof value === 'number' && isFinite(value) ? value : 0);

/** A text without invisible characters, images put in as data, and blanks at the ends; lines stay. */
export function text(value: unknown): string {
  if (typeof value !== 'string') return typeof value === 'number' && isFinite(value) ? String(value) : '';
  return clean(value)
    .replace(/data:image\/[a-z+.-]+;base64,[A-Za-z0-9+/=]+/g, '')
    .replace(/<\/?(?:p|br|div|span|b|i|strong|em|ul|ol|li)\b[^>]*>/gi, ' ')
    .replace(/[ \u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}

const names = (...lists: unknown[]): string[] => [
  ...new Set(
    lists
      .flatMap(objects)
      .map(({ name }) => text(name))
      .filter(Boolean),
  ),
];

/** A record of either kind; undefined when it is something else. */
export function readRecord(json: unknown): PortalRecord | undefined {
  let record = json;
  // The portal's answer is { code: 'OK', data: … }.
  for (let depth = 0; depth < 3 && isObject(record) && isObject(record.data) && !('executionCases' in record); depth++)
    record = record.data;
  if (!isObject(record) || !text(record.code) || !text(record.name)) return undefined;
  if ('executionCases' in record || 'executionMethods' in record) return fromDetail(record);
  return 'documentCases' in record || 'methods' in record ? fromExport(record) : undefined;
}

function fromDetail(json: Json): PortalRecord {
  const category = isObject(json.category) ? json.category : (objects(json.categoriesDetails)[0] ?? {});
  const proposal = isObject(json.procedureProposal) ? json.procedureProposal : {};
  const issuer = isObject(proposal.issuingAgency) ? proposal.issuingAgency : {};
  const tiers = (['ministry', 'province', 'ward', 'other'] as const).filter(
    (tier) =>
      json[{ ministry: 'isMinistry', province: 'isProvince', ward: 'isWard', other: 'isOtherAgency' }[tier]] === true,
  );
  const loose = (value: unknown): string[] => looseNames(text(value));
  const agencies = (groups: unknown, departments: unknown, words: unknown): string[] => {
    const listed = names(groups, departments);
    return listed.length ? listed : loose(words);
  };
  return {
    code: text(json.code),
    id: text(json.id),
    name: text(json.name).replace(/\s+/g, ' '),
    type: text(json.type),
    tiers,
    field: { name: text(category.name), code: text(category.code) },
    subjects: names(json.subjectTypesDetails),
    agencies: {
      executes: agencies(json.unitGroupsExecuting, json.departmentsExecuting, json.executingAgencies),
      competent: agencies(json.unitGroupsAuthority, json.departmentsAuthority, json.delegatedAgencies),
      authorised: agencies(json.unitGroupsAuthorized, json.departmentsAuthorized, json.authorizedAgencies),
      coordinates: agencies(json.unitGroupsCoordinating, json.departmentsCoordinating, json.coordinatingAgencies),
    },
    receivedAt: text(json.dossierReceivingAddresses),
    steps: objects(json.executionSteps).map(({ name, description }) => ({ name: text(name), text: text(description) })),
    methods: objects(json.executionMethods).map((method) => ({
      channel: text(method.submissionMethod),
      time: text(method.processingTime),
      unit: text(method.processingTimeUnit),
      description: text(method.description),
      fees: objects(method.fees).map((fee) => ({
        type: text(fee.type),
        value: typeof fee.value === 'number' && isFinite(fee.value) ? fee.value : null,
        currency: /us|đô la/i.test(text(fee.currencyName)) ? 'USD' : 'VND',
        text: text(fee.description),
        file: isObject(fee.attachment) ? text(fee.attachment.fileName) : '',
      })),
    })),
    cases: objects(json.cases).map(({ code, name, processingDay }) => ({
      code: text(code),
      name: text(name),
      days: isObject(processingDay) ? number(processingDay.qty) : 0,
      unit: isObject(processingDay) ? text(processingDay.type) : '',
    })),
    dossiers: objects(json.executionCases).map(({ name, profileComponents }) => ({
      name: text(name),
      items: objects(profileComponents).map((item) => ({
        text: text(item.name),
        originals: number(item.originalQty),
        copies: number(item.copyQty),
        code: text(item.code),
        files: objects(item.attachments)
          .map(({ fileName }) => text(fileName))
          .filter(Boolean),
      })),
    })),
    results: objects(json.resultsDetails).map(({ name, code }) => ({ name: text(name), code: text(code) })),
    laws: objects(json.legalBasisesDetails).map(({ name, code }) => ({ name: text(name), code: text(code) })),
    requirements: text(json.requirementsAndConditions) || text(json.description),
    keywords: text(json.keywords),
    fullProcess: json.isFullProcess === true,
    nonTerritorial: json.isNonTerritorial === true,
    internal: json.isInternal === true,
    decision: {
      number: text(json.decisionNo) || text(proposal.decisionNumber) || text(proposal.proposalNumber),
      date: dayOf(proposal.decisionDate),
      issuer: text(issuer.name),
    },
    from: 'detail',
    updatedAt: number(json.updatedAt),
  };
}

/** Midnight in Việt Nam in milliseconds: in UTC that is still the day before. */
function dayOf(value: unknown): string {
  const milliseconds = number(value);
  if (milliseconds <= 0 || milliseconds > 4e12) return '';
  return new Date(milliseconds + 7 * 3600_000).toISOString().slice(0, 10);
}

function fromExport(json: Json): PortalRecord {
  const item = isObject(json.catalog) ? json.catalog : {};
  const none = (value: unknown): string => text(value).replace(/^Không có thông tin$/i, '');
  const level = none(json.level).toLowerCase();
  const listed = Array.isArray(item.departments) ? item.departments.map(text).filter(Boolean) : [];
  const executes = looseNames(none(json.executingAgencies));
  return {
    code: text(json.code),
    id: text(item.id),
    name: text(json.name).replace(/\s+/g, ' '),
    type: text(item.type),
    tiers: level.includes('xã')
      ? ['ward']
      : level.includes('tỉnh')
        ? ['province']
        : level.includes('bộ')
          ? ['ministry']
          : [],
    field: { name: none(json.category), code: '' },
    subjects:
      Array.isArray(item.formalityTargetType) && item.formalityTargetType.length
        ? item.formalityTargetType.map(text)
        : [none(json.subjects)],
    agencies: {
      executes: executes.length ? executes : [...new Set(listed)],
      competent: looseNames(none(json.authorityAgencies)),
      authorised: looseNames(none(json.authorizedAgencies)),
      coordinates: looseNames(none(json.coordinatingAgencies)),
    },
    receivedAt: none(json.dossierReceivingAddresses),
    steps: [{ name: '', text: none(json.steps) }],
    methods: objects(json.methods).map((method) => {
      const [, time = '', unit = ''] =
        /^([\s\S]*?)\s*\b(WORKING_DAY|DAY|HOUR|MONTH|YEAR|OTHER)$/.exec(text(method.processing_raw)) ?? [];
      return {
        channel: text(method.submissionMethod),
        time: unit ? time : text(method.processing_raw),
        unit: unit || 'OTHER',
        description: none(method.description),
        fees: text(method.fees_raw) === '' ? [] : text(method.fees_raw).split(' | ').flatMap(feeOfLine),
      };
    }),
    cases: [],
    dossiers: objects(json.documentCases).map(({ name, items }) => ({
      name: none(name),
      items: objects(items).map((row) => ({
        text: text(row.name),
        originals: number(row.originalQty),
        copies: number(row.copyQty),
        code: '',
        files: [],
      })),
    })),
    results: none(json.results) ? [{ name: none(json.results), code: '' }] : [],
    laws: objects(json.legalBases).map(({ name, code }) => ({ name: text(name), code: text(code) })),
    requirements: none(json.requirements) || none(json.description),
    keywords: none(json.keywords),
    nonTerritorial: false,
    internal: false,
    decision: { number: none(json.decisionNo), date: '', issuer: text(item.departmentPromulgate) },
    from: 'export',
    updatedAt: 0,
  };
}

/** `20000 VNĐ (Lệ phí …)`: the export calls every currency VNĐ. */
function feeOfLine(line: string): PortalFee[] {
  if (!line || /^Không có thông tin$/i.test(line)) return [];
  const [, amount, words = ''] = /^(\d+(?:\.\d+)?) VNĐ \(([\s\S]*)\)$/.exec(line) ?? [];
  const currency = /\bUSD\b|đô la/i.test(line) ? 'USD' : 'VND';
  return [
    {
      type: '',
      value: amount === undefined ? null : Number(amount),
      currency,
      text: amount === undefined ? line : words,
      file: '',
    },
  ];
}

/** Agencies as one text. Their names contain commas, so only lines, semicolons and bullets part them, or a repeated beginning. */
function looseNames(words: string): string[] {
  return words
    .split(
      /[;\n]|,(?=\s*(?:Sở|Bộ|Ủy ban|Uỷ ban|UBND|Công an|Cục|Chi cục|Chi nhánh|Văn phòng|Phòng|Ban|Cơ quan|Chủ tịch|Bảo hiểm|Thuế|Tổng|Kho bạc)\s)/,
    )
    .map((name) => name.replace(/^[\s\-+*•]+|[\s.,]+$/g, ''))
    .filter((name, index, all) => name && all.indexOf(name) === index);
}
