/** `stats`: how much a catalogue holds, and what it does not know. */
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Catalogue, Code, Procedure } from '../../catalogue/index.js';
import { conclude, EXIT, pick, type ExitCode, type Settings } from '../run.js';
import { filesOf, loadWard } from './build.js';

/** What is unknown of a procedure that somebody may want to use. */
const UNKNOWN: [key: string, vi: string, en: string, test: (procedure: Procedure) => boolean][] = [
  ['papers', 'chưa rõ giấy tờ', 'papers unknown', ({ dossier }) => !dossier],
  [
    'quantities',
    'có giấy tờ chưa rõ số bản',
    'papers without numbers',
    ({ dossier }) => !!dossier?.items.some(({ quantities }) => !quantities.length),
  ],
  ['channels', 'chưa rõ cách nộp', 'channels unknown', ({ channels }) => !channels.length],
  [
    'timeLimits',
    'chưa rõ thời hạn',
    'time limit unknown',
    ({ timeLimits }) => !timeLimits.some(({ amount }) => amount.unit !== 'textOnly'),
  ],
  [
    'fees',
    'chưa rõ mức thu',
    'fee unknown',
    ({ fees }) => !fees.length || fees.some(({ price }) => price.kind === 'unknown'),
  ],
  [
    'setByProvince',
    'mức thu chờ số của tỉnh',
    'fee waits for the province',
    ({ fees }) => fees.some(({ price }) => price.kind === 'setByProvince'),
  ],
  ['steps', 'chưa có trình tự', 'steps unknown', ({ steps }) => !steps.length],
  ['results', 'chưa rõ kết quả', 'result unknown', ({ results }) => !results.length],
  [
    'onlineLevel',
    'chưa rõ mức độ trực tuyến',
    'online level unknown',
    ({ onlineLevel }) => onlineLevel.kind === 'unknown',
  ],
  ['keywords', 'dưới 4 từ khóa', 'fewer than 4 search phrases', ({ keywords = [] }) => keywords.length < 4],
];

/** Stands for whoever has no entry of its own. */
const UNKNOWN_AGENCY = 'khac';

export interface Stats {
  procedures: number;
  active: number;
  /** Handled by the ward, and in how many fields. */
  ward: { procedures: number; fields: number };
  /** Passing more than one level, and in how many fields. */
  severalLevels: { procedures: number; fields: number };
  status: Record<string, number>;
  confidence: Record<string, number>;
  /** Search phrases: fewest and most of the reviewed ones; of how many others there are fewer than four. */
  phrases: { reviewed: { procedures: number; least: number; most: number }; othersBelowFour: number };
  /** The figures that the catalogue has to reach, and whether it does. */
  goals: { what: string; found: string; reached: boolean }[];
  onlineLevel: Record<string, number>;
  fields: Record<Code, number>;
  notOffered: number;
  unknown: Record<string, Code[]>;
  /** Bytes after brotli. */
  size: { index: number; whole: number };
}

export function statsOf(catalogue: Catalogue): Stats {
  const { procedures } = catalogue;
  const active = procedures.filter(({ status }) => status === 'active');
  const group = (list: readonly Procedure[]): { procedures: number; fields: number } => ({
    procedures: list.length,
    fields: new Set(list.map(({ field }) => field)).size,
  });
  const files = filesOf(catalogue);
  const reviewed = active.filter(({ provenance }) => /^(reviewed|official)$/.test(provenance.confidence));
  const phrasesOf = ({ keywords = [] }: Procedure): number => keywords.length;
  const counts = reviewed.map(phrasesOf);
  const others = active.filter((procedure) => !reviewed.includes(procedure));
  const phrases = {
    reviewed: {
      procedures: reviewed.length,
      least: counts.length ? Math.min(...counts) : 0,
      most: Math.max(...counts, 0),
    },
    othersBelowFour: others.filter((procedure) => phrasesOf(procedure) < 4).length,
  };
  const ward = group(active.filter(({ tier }) => tier.includes('ward')));
  const severalLevels = group(active.filter((procedure) => levelsOf(procedure, catalogue).size > 1));
  const size = (name: string): number => brotliCompressSync(files.get(name) ?? '').length;
  return {
    procedures: procedures.length,
    active: active.length,
    ward,
    severalLevels,
    status: count(procedures.map(({ status }) => status)),
    confidence: count(procedures.map(({ provenance }) => provenance.confidence)),
    phrases,
    goals: goalsOf(ward, severalLevels, phrases),
    onlineLevel: count(active.map(({ onlineLevel }) => onlineLevel.kind)),
    fields: count(procedures.map(({ field }) => field)),
    notOffered: procedures.filter(({ notOffered }) => notOffered).length,
    unknown: Object.fromEntries(UNKNOWN.map(([key, , , test]) => [key, active.filter(test).map(({ code }) => code)])),
    size: { index: size('split/index.json'), whole: size('catalogue.json') },
  };
}

const GOAL_WORDS: Record<string, [vi: string, en: string]> = {
  ward: ['mục tiêu cấp xã: thủ tục, lĩnh vực', 'goal, ward: procedures, fields'],
  severalLevels: ['mục tiêu qua nhiều cấp', 'goal, several levels'],
  reviewed: ['mục tiêu đã rà soát', 'goal, reviewed'],
  phrases: ['mục tiêu từ khóa: 6–15; khác ≥ 4', 'goal, phrases: 6–15; others ≥ 4'],
};

/** What a catalogue of a ward should have at least: as wide as the lists of its time, reviewed where people ask most. */
const GOALS = {
  ward: { procedures: 73, fields: 17 },
  severalLevels: { procedures: 51, fields: 13 },
  reviewed: { procedures: 60, least: 6, most: 15 },
};

function goalsOf(
  ward: Stats['ward'],
  severalLevels: Stats['ward'],
  { reviewed, othersBelowFour }: Stats['phrases'],
): Stats['goals'] {
  const wide = (what: 'ward' | 'severalLevels', { procedures, fields }: Stats['ward']): Stats['goals'][number] => ({
    what,
    found: `${procedures}/${GOALS[what].procedures}, ${fields}/${GOALS[what].fields}`,
    reached: procedures >= GOALS[what].procedures && fields >= GOALS[what].fields,
  });
  return [
    wide('ward', ward),
    wide('severalLevels', severalLevels),
    {
      what: 'reviewed',
      found: `${reviewed.procedures}/${GOALS.reviewed.procedures}`,
      reached: reviewed.procedures >= GOALS.reviewed.procedures,
    },
    {
      what: 'phrases',
      found: `${reviewed.least}–${reviewed.most}; ${othersBelowFour} < 4`,
      reached: reviewed.least >= GOALS.reviewed.least && reviewed.most <= GOALS.reviewed.most && !othersBelowFour,
    },
  ];
}

/**
 * The levels that a procedure passes: those the record names, and those of the agencies that take part. "Another
 * agency" is on no level that we know.
 */
export function levelsOf({ tier, agencies }: Procedure, catalogue: Pick<Catalogue, 'agencies'>): Set<string> {
  const of = new Map(catalogue.agencies.map((agency) => [agency.code, agency]));
  const known = agencies.flatMap(({ ref }) => {
    const agency = of.get(ref);
    return agency && agency.code !== UNKNOWN_AGENCY ? agency.tier : [];
  });
  return new Set([...tier.filter((level) => level !== 'other'), ...known]);
}

function count(values: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)));
}

export function stats(folder: string, settings: Settings): ExitCode {
  const { lang, json, out } = settings;
  const loaded = loadWard(resolve(folder), settings);
  if ('issue' in loaded || !loaded.catalogue) {
    const code = conclude('issue' in loaded ? [loaded.issue] : loaded.issues, settings);
    return 'issue' in loaded ? EXIT.unreadable : code;
  }
  const { catalogue } = loaded;
  const found = statsOf(catalogue);
  if (json) out(JSON.stringify(found, null, 2));
  else out(say(found, catalogue, lang));
  return EXIT.ok;
}

function say(found: Stats, catalogue: Catalogue, lang: Settings['lang']): string {
  const t = (vi: string, en: string): string => pick(lang, vi, en);
  const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const line = (label: string, value: string | number): string => `  ${label.padEnd(34)} ${value}`;
  const table = (counts: Record<string, number>): string[] =>
    Object.entries(counts).map(([label, value]) => line(label, value));
  const fieldName = (code: string): string => catalogue.fields.find((field) => field.code === code)?.name.vi ?? code;
  return [
    `${catalogue.title.vi} (${catalogue.id}, ${catalogue.version})`,
    '',
    line(t('Thủ tục', 'Procedures'), found.procedures),
    line(t('Đang áp dụng', 'Active'), found.active),
    line(
      t('Cấp xã thực hiện', 'Handled by the ward'),
      t(
        `${found.ward.procedures} trong ${found.ward.fields} lĩnh vực`,
        `${found.ward.procedures} in ${found.ward.fields} fields`,
      ),
    ),
    line(
      t('Qua nhiều cấp', 'At several levels'),
      t(
        `${found.severalLevels.procedures} trong ${found.severalLevels.fields} lĩnh vực`,
        `${found.severalLevels.procedures} in ${found.severalLevels.fields} fields`,
      ),
    ),
    ...found.goals.map(({ what, found: value, reached }) =>
      line(
        `  ${t(GOAL_WORDS[what][0], GOAL_WORDS[what][1])}`,
        `${value}  ${reached ? t('đạt', 'reached') : t('CHƯA ĐẠT', 'NOT REACHED')}`,
      ),
    ),
    line(t('Không tiếp nhận tại phường', 'Not offered'), found.notOffered),
    line(t('Nạp lần đầu (nén brotli)', 'First load (brotli)'), kB(found.size.index)),
    line(t('Cả danh mục (nén brotli)', 'Whole catalogue (brotli)'), kB(found.size.whole)),
    '',
    t('Tình trạng', 'Status'),
    ...table(found.status),
    '',
    t('Mức tin cậy', 'Confidence'),
    ...table(found.confidence),
    '',
    t('Mức độ trực tuyến', 'Online level'),
    ...table(found.onlineLevel),
    '',
    t('Lĩnh vực', 'Fields'),
    ...table(Object.fromEntries(Object.entries(found.fields).map(([code, value]) => [fieldName(code), value]))),
    '',
    t('Chưa biết (trong các thủ tục đang áp dụng)', 'Unknown (of the active ones)'),
    ...UNKNOWN.map(
      ([key, vi, en]) =>
        `${line(t(vi, en), found.unknown[key].length)}${found.unknown[key].length ? `\n    ${wrap(found.unknown[key], 100)}` : ''}`,
    ),
  ].join('\n');
}

function wrap(words: string[], width: number): string {
  const lines = [''];
  for (const word of words) {
    if (lines[lines.length - 1].length + word.length > width) lines.push('');
    lines[lines.length - 1] += `${word} `;
  }
  return lines.map((one) => one.trim()).join('\n    ');
}
