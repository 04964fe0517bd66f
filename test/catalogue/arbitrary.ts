/** Any valid catalogue, and any way to break one. */
import fc from 'fast-check';
import type { Catalogue, ChannelKind, Condition, Procedure } from '../../src/catalogue/index.js';
import { head, loose, procedure, SOURCE } from './fixture.js';

/** How often a property is tried; `FUZZ=20 npm test -- property` tries twenty times as often, on new examples. */
export const runs = (usual: number) => ({ numRuns: usual * Number(process.env.FUZZ ?? 1) });

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const code = fc
  .stringMatching(/^[a-zA-Z0-9._~/-]{1,10}$/)
  .filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text));
const text = fc.record({ vi: word, en: word, km: word }, { requiredKeys: ['vi'] });
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const list = <T>(item: fc.Arbitrary<T>, most = 3) => fc.array(item, { maxLength: most });
const members = <T extends { id: string }>(item: fc.Arbitrary<T>, most = 3) =>
  fc.uniqueArray(item, { maxLength: most, selector: ({ id }) => id });
const optional = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }, ...required: (keyof T)[]) =>
  fc.record(model, { requiredKeys: required as never[] }) as unknown as fc.Arbitrary<T>;

const dated = { effectiveFrom: date, effectiveTo: date };
const channel = oneOf<ChannelKind>('inPerson', 'online', 'post', 'homeService');
const count = fc.integer({ min: 1, max: 9 });

export const condition: fc.Arbitrary<Condition> = fc.letrec<{ any: Condition }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.record({ fact: code, eq: fc.oneof(word, fc.integer(), fc.boolean()) }),
    fc.record({ fact: code, in: list(fc.oneof(word, fc.integer())) }),
    fc.record({ fact: code, gte: fc.integer(), lte: fc.integer() }),
    fc.record({ fact: code, gte: fc.integer() }),
    fc.record({ channel: list(channel) }),
    fc.record({ case: list(code) }),
    fc.record({ all: list(tie('any')) }),
    fc.record({ any: list(tie('any')) }),
    fc.record({ not: tie('any') }),
  ),
})).any;

const price = fc.oneof(
  optional(
    { kind: fc.constant('fixed'), amount: count, currency: fc.constant('VND'), per: text },
    'kind',
    'amount',
    'currency',
  ),
  optional(
    {
      kind: fc.constant('perUnit'),
      currency: fc.constant('VND'),
      unit: text,
      quantity: code,
      tiers: fc.array(optional({ upTo: count, amount: fc.nat() }, 'amount'), { minLength: 1, maxLength: 3 }),
      cap: count,
      times: code,
    },
    'kind',
    'currency',
    'unit',
    'quantity',
    'tiers',
  ),
  fc.record({ kind: fc.constant('range'), min: fc.nat(), max: fc.nat(), currency: fc.constant('USD') }),
  fc.record({ kind: fc.constant('free'), ground: text }),
  optional({ kind: oneOf('setByProvince', 'unknown'), note: text }, 'kind'),
  fc.record({ kind: fc.constant('notSet') }),
);

const duration = fc.oneof(
  fc.record({
    unit: oneOf('workingDay', 'calendarDay', 'hour', 'workingHour', 'month'),
    value: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({
    unit: fc.constant('sameDay'),
    cutoff: fc.constant('15:00'),
    else: fc.record({ unit: fc.constant('workingDay'), value: count }),
  }),
  fc.record({ unit: fc.constant('textOnly') }),
);

const paper = optional(
  {
    id: code,
    name: text,
    note: text,
    purpose: oneOf('submit', 'present', 'declare', 'upload'),
    quantities: list(fc.record({ form: oneOf('original', 'certifiedCopy', 'copy', 'electronicForm'), count })),
    oneOf: code,
    optional: fc.boolean(),
    when: condition,
    templates: list(optional({ label: text, formCode: word, url: fc.webUrl() }, 'label')),
    dataReplacement: optional({ database: text, fallback: text, legal: word, when: condition, ...dated }, 'database'),
    issuedBy: optional({ procedure: code, agency: code }),
    provenance: fc.constant(SOURCE),
    ...dated,
  },
  'id',
  'name',
  'purpose',
  'quantities',
);

/** Any valid procedure; most fields any value, the code as given. */
export const anyProcedure: fc.Arbitrary<Procedure> = optional<Record<string, unknown>>(
  {
    code,
    slug: fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5})?$/),
    name: text,
    shortName: text,
    summary: text,
    keywords: list(word),
    field: code,
    lifeEvents: list(code),
    audience: list(oneOf('citizen', 'foreigner', 'household')),
    tier: list(oneOf('ministry', 'province', 'ward', 'other')),
    nonTerritorial: fc.boolean(),
    origin: oneOf('standard', 'provinceSpecific', 'internal'),
    agencies: list(fc.record({ ref: code, role: oneOf('receives', 'executes', 'competent') })),
    presence: members(
      optional(
        {
          id: code,
          kind: oneOf('applicant', 'bothParties', 'nobody'),
          who: text,
          signInFront: fc.boolean(),
          when: condition,
        },
        'id',
        'kind',
        'who',
      ),
    ),
    facts: members(
      optional(
        {
          id: code,
          question: text,
          type: oneOf('boolean', 'choice', 'integer', 'date'),
          choices: list(fc.record({ value: word, label: text })),
          minimum: fc.integer(),
          askWhen: condition,
          sensitive: fc.boolean(),
        },
        'id',
        'question',
        'type',
      ),
    ),
    cases: members(optional({ id: code, name: text, when: condition }, 'id', 'name')),
    requirements: list(optional({ value: text, when: condition }, 'value')),
    dossier: optional(
      { sets: count, items: members(paper), groups: members(optional({ id: code, label: text }, 'id')) },
      'items',
    ),
    channels: list(
      optional(
        { kind: channel, available: fc.boolean(), url: fc.webUrl(), returns: list(channel) },
        'kind',
        'available',
      ),
    ),
    timeLimits: members(
      optional(
        {
          id: code,
          amount: duration,
          from: oneOf('validDossierReceived', 'event'),
          max: duration,
          when: condition,
          calendar: code,
          ...dated,
        },
        'id',
        'amount',
        'from',
      ),
    ),
    fees: members(
      optional(
        {
          id: code,
          type: oneOf('fee', 'charge', 'unspecified'),
          label: text,
          price,
          when: condition,
          exemptions: members(
            optional(
              { id: code, who: text, percent: fc.integer({ min: 1, max: 100 }), when: condition },
              'id',
              'who',
              'percent',
            ),
          ),
          ...dated,
        },
        'id',
        'type',
        'label',
        'price',
      ),
    ),
    steps: members(
      optional(
        { id: code, title: text, body: text, actor: oneOf('applicant', 'agency'), when: condition },
        'id',
        'title',
        'actor',
      ),
    ),
    results: list(
      optional({ name: text, code, form: list(oneOf('paper', 'electronic')), copies: count }, 'name', 'form'),
    ),
    legalBasis: list(optional({ number: word, title: text, governs: fc.boolean(), ...dated }, 'number', 'title')),
    onlineLevel: optional(
      {
        kind: oneOf('full', 'partial', 'someOnline', 'informationOnly', 'unknown'),
        legacyLevel: oneOf(1, 2, 3, 4),
        asOf: date,
      },
      'kind',
    ),
    related: list(fc.record({ ref: code, relation: oneOf('requires', 'follows') })),
    status: oneOf('active', 'notYetInForce', 'suspended', 'abolished'),
    supersededBy: code,
    changes: list(fc.record({ from: date, note: text })),
    provenance: fc.constant(SOURCE),
    notOffered: optional({ reason: text, agency: code }, 'reason'),
    effectiveFrom: date,
  },
  ...[
    'code',
    'slug',
    'name',
    'field',
    'audience',
    'tier',
    'origin',
    'agencies',
    'channels',
    'timeLimits',
    'fees',
    'steps',
    'results',
    'legalBasis',
    'onlineLevel',
    'status',
    'provenance',
  ],
).map(loose) as fc.Arbitrary<Procedure>;

/** Any valid catalogue with up to four procedures. */
export const anyCatalogue: fc.Arbitrary<Catalogue> = fc
  .uniqueArray(anyProcedure, { minLength: 1, maxLength: 4, selector: (one) => one.code })
  .map((procedures) => ({ format: 'ward-catalogue' as const, ...head(), procedures }));

/** A valid catalogue in which some values, anywhere, were replaced by anything. */
export const brokenCatalogue: fc.Arbitrary<unknown> = fc
  .tuple(
    anyCatalogue,
    fc.array(fc.tuple(fc.array(fc.nat(50), { minLength: 1, maxLength: 8 }), fc.jsonValue()), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([catalogue, changes]) => {
    const root = loose({ ...catalogue, procedures: [...catalogue.procedures, procedure({ code: 'last' })] });
    for (const [way, value] of changes) {
      let here = root;
      for (const [depth, step] of way.entries()) {
        const keys = Object.keys(here);
        if (!keys.length) break;
        const key = keys[step % keys.length];
        if (depth === way.length - 1 || typeof here[key] !== 'object' || here[key] === null) {
          here[key] = value;
          break;
        }
        here = here[key];
      }
    }
    return root;
  });
