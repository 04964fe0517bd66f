/** What the tests of the answer rules share: small records to write by hand, and the real catalogue from its source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mergeCatalogues, readCatalogue, type Catalogue } from '../../src/catalogue/index.js';
import type {
  Agency,
  Condition,
  DocumentRequirement,
  Fact,
  FactValue,
  Fee,
  LegalResource,
  Office,
  Price,
  Procedure,
  TimeLimit,
  WorkingCalendar,
} from '../../src/catalogue/types.js';
import { answer, type AnswerOptions, type Guide, type GuideCatalogue } from '../../src/guide/index.js';
import type { Situation } from '../../src/guide/conditions.js';

/** A moment by the clock of Việt Nam, `2026-11-23 14:59`; nine in the morning when only a day is given. */
export function at(moment: string): Date {
  const [date, time = '09:00'] = moment.split(' ');
  return new Date(`${date}T${time}:00+07:00`);
}

/** What is known of a person; everything is unknown unless it is given. */
export function situation(
  facts: Record<string, FactValue> = {},
  more: Partial<Omit<Situation, 'facts' | 'notAsked'>> & { notAsked?: string[] } = {},
): Situation {
  return {
    cases: new Map(),
    ...more,
    facts: new Map(Object.entries(facts)),
    notAsked: new Set(more.notAsked ?? []),
  };
}

export const is = (fact: string, eq: FactValue): Condition => ({ fact, eq });
export const all = (...parts: Condition[]): Condition => ({ all: parts });
export const any = (...parts: Condition[]): Condition => ({ any: parts });
export const not = (part: Condition): Condition => ({ not: part });

export const choice = (id: string, values: string[], more: Partial<Fact> = {}): Fact => ({
  id,
  question: { vi: `${id}?` },
  type: 'choice',
  choices: values.map((value) => ({ value, label: { vi: value } })),
  ...more,
});
export const yesNo = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  question: { vi: `${id}?` },
  type: 'boolean',
  ...more,
});
export const number = (id: string, more: Partial<Fact> = {}): Fact => ({
  id,
  question: { vi: `${id}?` },
  type: 'integer',
  ...more,
});

export const paper = (id: string, more: Partial<DocumentRequirement> = {}): DocumentRequirement => ({
  id,
  name: { vi: id },
  purpose: 'submit',
  quantities: [{ form: 'original', count: 1 }],
  ...more,
});
export const lookUp = (when?: Condition): DocumentRequirement['dataReplacement'] => ({
  database: { vi: 'dữ liệu dân cư' },
  ...(when && { when }),
});

export const dong = (amount: number): Price => ({ kind: 'fixed', amount, currency: 'VND' });
export const fee = (id: string, price: Price, more: Partial<Fee> = {}): Fee => ({
  id,
  type: 'charge',
  label: { vi: id },
  price,
  ...more,
});
export const limit = (amount: TimeLimit['amount'], more: Partial<TimeLimit> = {}): TimeLimit => ({
  amount,
  from: 'validDossierReceived',
  ...more,
});
export const law = (number_: string, more: Partial<LegalResource> = {}): LegalResource => ({
  number: number_,
  title: { vi: number_ },
  ...more,
});

/** A record that was checked shortly before the day on which the tests play, 25/11/2026. */
export function procedure(more: Partial<Procedure> = {}): Procedure {
  return {
    code: '1.000001',
    slug: 'thu-tuc',
    name: { vi: 'Thủ tục' },
    field: 'ho-tich',
    audience: ['citizen'],
    tier: ['ward'],
    origin: 'standard',
    agencies: [{ ref: 'ubnd-xa', role: 'receives' }],
    channels: [{ kind: 'inPerson', available: true }],
    timeLimits: [],
    fees: [],
    steps: [],
    results: [],
    legalBasis: [],
    onlineLevel: { kind: 'unknown' },
    status: 'active',
    provenance: {
      source: { title: 'Cổng Dịch vụ công quốc gia', retrievedOn: '2026-10-01' },
      verifiedOn: '2026-11-01',
      verifiedBy: 'Ủy ban nhân dân phường',
      confidence: 'reviewed',
    },
    ...more,
  };
}

export const agency = (code: string, kind: Agency['kind']): Agency => ({
  code,
  name: { vi: code },
  kind,
  tier: 'ward',
});
export const ONE_STOP = agency('ubnd-xa', 'oneStopCentre');
export const POLICE = agency('cong-an-xa', 'police');

const daily = (days: (1 | 2 | 3 | 4 | 5 | 6 | 7)[], open: string, close: string) => ({ days, open, close });
export const WEEKDAY_HOURS = [daily([1, 2, 3, 4, 5], '07:30', '11:30'), daily([1, 2, 3, 4, 5], '13:30', '17:00')];
export const SATURDAY_DESK = daily([6], '07:30', '11:30');

export const office = (code: string, agencyCode: string, more: Partial<Office> = {}): Office => ({
  code,
  name: { vi: code },
  agency: agencyCode,
  address: { vi: `Số 1, ${code}` },
  hours: WEEKDAY_HOURS,
  ...more,
});

const named = (dates: string[], vi: string) => dates.map((date) => ({ date, name: { vi } }));

/** The days off of 2026 that the tests speak of; the swap of 23/11 for 28/11 is only proposed. */
export const CALENDAR_2026: WorkingCalendar = {
  code: 'vn-office',
  year: 2026,
  verified: true,
  source: 'thông báo nghỉ lễ',
  workingWeekdays: [1, 2, 3, 4, 5],
  holidays: [
    ...named(['2026-01-01', '2026-01-02'], 'Tết Dương lịch'),
    ...named(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], 'Tết Nguyên đán'),
    ...named(['2026-08-31', '2026-09-01', '2026-09-02'], 'Quốc khánh'),
    ...named(['2026-11-24'], 'Ngày Văn hóa Việt Nam'),
  ],
  swapWorkingDays: ['2026-08-22'],
  undecided: ['2026-11-23', '2026-11-28'],
};
export const CALENDAR_2027: WorkingCalendar = {
  ...CALENDAR_2026,
  year: 2027,
  verified: false,
  holidays: named(['2027-01-01'], 'Tết Dương lịch'),
  swapWorkingDays: [],
  undecided: [],
};
export const CALENDARS = [CALENDAR_2026, CALENDAR_2027];

/** A ward with two buildings; the police come first in the list, so that "the first" is wrong for most. */
export function ward(procedures: Procedure[], more: Partial<GuideCatalogue> = {}): GuideCatalogue {
  return {
    agencies: [ONE_STOP, POLICE],
    offices: [
      office('cong-an', 'cong-an-xa', { hours: [...WEEKDAY_HOURS, SATURDAY_DESK] }),
      office('mot-cua', 'ubnd-xa'),
    ],
    calendars: CALENDARS,
    procedures,
    ...more,
  };
}

/** The answer for one hand-written record, which must be a guide. */
export function guideFor(
  record: Procedure,
  options: Partial<AnswerOptions> = {},
  more: Partial<GuideCatalogue> = {},
): Guide {
  const found = answer(ward([record], more), record.code, { now: at('2026-11-25'), ...options });
  if (found.kind !== 'guide') throw new Error(`expected a guide, got ${found.kind}`);
  return found;
}

// ---------------------------------------------------------------------------------------------------
// The real catalogue

const SOURCE = fileURLToPath(new URL('../../procedures', import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function jsonFilesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? jsonFilesBelow(path) : entry.name.endsWith('.json') ? [path] : [];
  });
}

/** One layer: its head, with the procedures and overrides of the files beside and below it. */
function readLayer(folder: string): Catalogue {
  const head = json(join(folder, 'catalogue.json')) as Partial<Catalogue>;
  const files = jsonFilesBelow(folder).filter((file) => file !== join(folder, 'catalogue.json'));
  const entries = files.map((file) => json(file) as { target?: string });
  const { catalogue } = readCatalogue({
    ...head,
    procedures: [...(head.procedures ?? []), ...entries.filter((entry) => !entry.target)],
    overrides: [...(head.overrides ?? []), ...entries.filter((entry) => entry.target)],
  });
  if (catalogue?.format !== 'ward-catalogue') throw new Error(`${folder}: no catalogue`);
  return catalogue;
}

export const WARDS = { 'kien-tuong': 'tay-ninh', 'hoa-mau': 'mau-son' } as const;
export type WardName = keyof typeof WARDS;
const loaded = new Map<WardName, Catalogue>();

/** The catalogue of a ward as it is built from the files in `procedures/`: nation, province, ward. */
export function realWard(name: WardName): Catalogue {
  const known = loaded.get(name);
  if (known) return known;
  const layers = [join('national'), join('provinces', WARDS[name]), join('wards', name)];
  const { catalogue } = mergeCatalogues(layers.map((layer) => readLayer(join(SOURCE, layer))));
  if (!catalogue) throw new Error(`${name}: no layers`);
  loaded.set(name, catalogue);
  return catalogue;
}
