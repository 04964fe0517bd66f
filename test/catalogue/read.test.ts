import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCatalogue, readProcedure, splitCatalogue, UNREADABLE_CONDITION } from '../../src/catalogue/index.js';
import { evaluate } from '../../src/guide/conditions.js';
import { catalogue, loose, procedure } from './fixture.js';

const read = (json: unknown) => {
  const { catalogue: found, problems } = readCatalogue(json);
  assert.ok(found, 'the catalogue can be used');
  return { procedures: loose(found.procedures), problems, found };
};
const kinds = (problems: { kind: string }[]) => problems.map(({ kind }) => kind);

describe('a catalogue that is all right', () => {
  it('comes through as it is, without a problem', () => {
    const good = catalogue([procedure(), procedure({ code: '9.000002', slug: 'khac' })]);
    assert.deepEqual(readCatalogue(good), { catalogue: good, problems: [] });
  });

  it('comes through split, too', () => {
    const { index, procedures } = splitCatalogue(catalogue());
    assert.deepEqual(readCatalogue(loose(index)), { catalogue: loose(index), problems: [] });
    const file = readProcedure(loose(procedures.get('9.000001')));
    assert.deepEqual(file, { procedure: procedure(), catalogueVersion: '2026.07.18', problems: [] });
  });

  it('is not touched by reading it', () => {
    const bent = loose(catalogue());
    bent.procedures[0].fees[0].price.amount = 0;
    const before = JSON.stringify(bent);
    readCatalogue(bent);
    assert.equal(JSON.stringify(bent), before);
  });

  it('keeps fields of a later minor version', () => {
    const later = { ...loose(catalogue()), schemaVersion: '1.7.0', anthem: 'x' };
    later.procedures[0].colour = 'red';
    const { found, problems } = read(later);
    assert.deepEqual([loose(found).anthem, loose(found.procedures[0]).colour, problems], ['x', 'red', []]);
  });
});

describe('a file that is no catalogue', () => {
  it('is refused with what it is instead', () => {
    for (const [json, found] of [
      [null, 'null'],
      [[], 'array'],
      ['x', 'x'],
      [7, 7],
      [undefined, 'undefined'],
    ] as const) {
      const { catalogue: nothing, problems } = readCatalogue(json);
      assert.equal(nothing, null);
      assert.deepEqual(problems, [{ kind: 'notAnObject', severity: 'error', found }]);
    }
  });

  it('is refused when it is some other JSON', () => {
    const { catalogue: nothing, problems } = readCatalogue({ code: 'OK', data: {} });
    assert.equal(nothing, null);
    assert.deepEqual(kinds(problems), ['unsupportedFormat']);
  });

  it('is refused when it is of another major version, naming both', () => {
    for (const version of ['2.0.0', '0.9', '10.0.0', undefined, '1x']) {
      const { catalogue: nothing, problems } = readCatalogue({ ...catalogue(), schemaVersion: version });
      assert.equal(nothing, null, String(version));
      assert.deepEqual(kinds(problems), ['unsupportedVersion']);
      assert.equal(problems[0].supported, '1.0.0');
    }
  });

  it('may be empty: it can be used and says so', () => {
    assert.deepEqual(kinds(read(catalogue([])).problems), ['empty']);
    assert.deepEqual(kinds(read({ ...catalogue(), procedures: 'none' }).problems), ['partLeftOut', 'empty']);
  });

  it('is not called empty when it is a layer of overrides', () => {
    const override = {
      target: '9.000001',
      offered: true as const,
      baseVersion: '1',
      provenance: catalogue().provenance,
    };
    assert.deepEqual(read(catalogue([], { overrides: [override] })).problems, []);
  });
});

describe('one bad record among good ones', () => {
  it('is left out and named, and the good ones stay', () => {
    const json = loose(catalogue([procedure(), procedure({ code: '9.000002' }), procedure({ code: '9.000003' })]));
    delete json.procedures[1].name;
    json.procedures.push(null, 'x', {});
    const { procedures, problems } = read(json);
    assert.deepEqual(
      procedures.map(({ code }: { code: string }) => code),
      ['9.000001', '9.000003'],
    );
    const [first, ...others] = problems.filter(({ kind }) => kind === 'recordLeftOut');
    assert.deepEqual([first.code, first.path, first.at], ['9.000002', '/procedures/1', '/name']);
    assert.deepEqual(
      others.map(({ path }) => path),
      ['/procedures/3', '/procedures/4', '/procedures/5'],
    );
  });

  it('is the second of two with the same code', () => {
    const { procedures, problems } = read(catalogue([procedure(), procedure({ slug: 'lan-hai' })]));
    assert.equal(procedures.length, 1);
    assert.equal(procedures[0].slug, 'dang-ky-nuoi-meo');
    assert.deepEqual(problems, [{ kind: 'duplicate', severity: 'error', code: '9.000001', path: '/procedures/1' }]);
  });

  it('is left out when nobody can say whether it is in force', () => {
    const { procedures, problems } = read(catalogue([procedure({ status: 'aktiv' as never })]));
    assert.deepEqual([procedures, kinds(problems)], [[], ['recordLeftOut', 'empty']]);
  });

  it('may lack a slug, and loses one that cannot be read', () => {
    const json = loose(catalogue());
    delete json.procedures[0].slug;
    assert.deepEqual(kinds(read(json).problems), []);
    json.procedures[0].slug = 7;
    const { procedures, problems } = read(json);
    assert.deepEqual(
      [procedures.map((one: object) => 'slug' in one), problems.map(({ path }) => path)],
      [[false], ['/slug']],
    );
  });
});

describe('a word that the reader does not know', () => {
  it('becomes unknown where the format has a word for that', () => {
    const json = loose(catalogue());
    const [bent] = json.procedures;
    bent.onlineLevel = { kind: 'mức độ 5' };
    bent.fees[0].price = { kind: 'auction', from: 1 };
    bent.fees[0].type = 'gift';
    bent.timeLimits[0].amount = { unit: 'week', value: 2 };
    bent.provenance.confidence = 'certain';
    json.agencies[0].kind = 'embassy';
    const { procedures, problems, found } = read(json);
    assert.equal(procedures[0].onlineLevel.kind, 'unknown');
    assert.deepEqual(procedures[0].fees[0].price, { kind: 'unknown' });
    assert.equal(procedures[0].fees[0].type, 'unspecified');
    assert.deepEqual(procedures[0].timeLimits[0].amount, { unit: 'textOnly' });
    assert.equal(procedures[0].provenance.confidence, 'draft');
    assert.equal(found.agencies[0].kind, 'other');
    assert.deepEqual([...new Set(kinds(problems))], ['fallback']);
    assert.equal(problems.length, 6);
  });

  it('never makes an amount of nothing: a price of 0 is unknown, not free', () => {
    for (const amount of [0, -5, 1.5, '20000', null]) {
      const json = loose(catalogue());
      json.procedures[0].fees[0].price.amount = amount;
      assert.deepEqual(read(json).procedures[0].fees[0].price, { kind: 'unknown' }, String(amount));
    }
  });

  it('makes the whole price unknown when one tier cannot be read', () => {
    const json = loose(catalogue());
    json.procedures[0].fees[0].price = {
      kind: 'perUnit',
      currency: 'VND',
      unit: { vi: 'trang' },
      quantity: 'copies',
      tiers: [{ upTo: 2, amount: 2000 }, { amount: 'một nghìn' }],
    };
    assert.deepEqual(read(json).procedures[0].fees[0].price, { kind: 'unknown' });
    json.procedures[0].fees[0].price.tiers = [];
    assert.deepEqual(read(json).procedures[0].fees[0].price, { kind: 'unknown' });
  });
});

describe('a paper that cannot be read', () => {
  it('is left out, and the procedure is marked so that nobody believes its list', () => {
    const json = loose(catalogue());
    json.procedures[0].dossier.items[0].purpose = 'nộp';
    const { procedures, problems } = read(json);
    assert.deepEqual(
      procedures[0].dossier.items.map(({ id }: { id: string }) => id),
      ['so-tiem'],
    );
    assert.deepEqual(problems, [
      {
        kind: 'partLeftOut',
        severity: 'error',
        code: '9.000001',
        path: '/dossier/items/to-khai',
        at: '/dossier/items/to-khai/purpose',
        expected: 'submit|present|declare|upload',
        found: 'nộp',
      },
    ]);
  });

  it('makes the papers unknown, not none, when the whole list is unreadable', () => {
    const json = loose(catalogue());
    json.procedures[0].dossier.items = 'một tờ khai';
    const { procedures, problems } = read(json);
    assert.equal('dossier' in procedures[0], false);
    assert.deepEqual(kinds(problems), ['partLeftOut']);
  });

  it('is left out when nobody can say how long it is asked for', () => {
    const json = loose(catalogue());
    json.procedures[0].dossier.items[0].effectiveTo = '31/12/2026';
    assert.deepEqual(kinds(read(json).problems), ['partLeftOut']);
    json.procedures[0].dossier.items[0].effectiveTo = '2026-02-30';
    assert.deepEqual(kinds(read(json).problems), ['partLeftOut']);
  });

  it('keeps its own tick when another has the same id', () => {
    const json = loose(catalogue());
    json.procedures[0].dossier.items[1].id = 'to-khai';
    const { procedures, problems } = read(json);
    const ids = procedures[0].dossier.items.map(({ id }: { id: string }) => id);
    assert.equal(new Set(ids).size, 2);
    assert.deepEqual(kinds(problems), ['duplicate']);
  });

  it('is never thought to be replaced by a look-up that cannot be read', () => {
    const json = loose(catalogue());
    json.procedures[0].dossier.items[0].dataReplacement = {
      database: 'x',
      when: { fact: 'age', eq: 'adult', unless: 'Tuesday' },
    };
    const item = read(json).procedures[0].dossier.items[0];
    assert.deepEqual(item.dataReplacement.when, UNREADABLE_CONDITION);
    json.procedures[0].dossier.items[0].dataReplacement = { note: 'x' };
    assert.equal('dataReplacement' in read(json).procedures[0].dossier.items[0], false);
  });
});

describe('a condition that cannot be read', () => {
  const broken: unknown[] = [
    {},
    [],
    'age',
    7,
    { fact: 'age' },
    { fact: 'age', gt: 3 },
    { fact: 'age', eq: 'kitten', unless: 'rain' },
    { fact: 'age', in: 'kitten' },
    { fact: 'age', eq: null },
    { fact: '', eq: 1 },
    { channel: ['pigeon'] },
    { case: 'kitten' },
    { all: [{ fact: 'age', eq: 'kitten' }, { some: [] }] },
    { not: [] },
    { all: [], any: [] },
  ];

  it('is unknown for ever: neither silently true nor silently false', () => {
    for (const when of broken) {
      const json = loose(catalogue());
      json.procedures[0].dossier.items[0].when = when;
      const { procedures, problems } = read(json);
      const situation = {
        facts: new Map<string, string>([['age', 'kitten']]),
        notAsked: new Set<string>(),
        cases: new Map(),
      };
      assert.deepEqual(
        evaluate(procedures[0].dossier.items[0].when, situation),
        { value: 'unknown', open: [] },
        JSON.stringify(when),
      );
      assert.deepEqual(kinds(problems), ['brokenCondition'], JSON.stringify(when));
      assert.equal(problems[0].path, '/dossier/items/to-khai/when');
    }
  });

  it('may be as deep as it likes without breaking the reader', () => {
    let when: unknown = { fact: 'age', eq: 'kitten' };
    for (let depth = 0; depth < 50; depth++) when = { not: when };
    const json = loose(catalogue());
    json.procedures[0].dossier.items[0].when = when;
    assert.deepEqual(read(json).problems, []);
    for (let depth = 0; depth < 5000; depth++) when = { not: when };
    json.procedures[0].dossier.items[0].when = when;
    assert.deepEqual(kinds(read(json).problems), ['brokenCondition']);
  });
});

describe('what would say something false without one of its fields', () => {
  it('leaves out a question that may be private', () => {
    const json = loose(catalogue());
    json.procedures[0].facts[0].sensitive = 'yes';
    assert.equal(read(json).procedures[0].facts.length, 1);
  });

  it('forgets all opening hours when one line cannot be read: "closed" would be wrong', () => {
    const json = loose(catalogue());
    json.offices = [
      {
        code: 'a',
        name: { vi: 'A' },
        agency: 'ubnd-xa',
        hours: [
          { days: [1, 2], open: '07:30', close: '11:30' },
          { days: [3], open: '7h30', close: '11:30' },
        ],
      },
    ];
    const { found, problems } = read(json);
    assert.equal('hours' in found.offices[0], false);
    assert.equal(problems.length, 1);
  });

  it('leaves out a calendar with a day that cannot be read: a count with it would be wrong', () => {
    const json = loose(catalogue());
    json.calendars[0].holidays.push({ date: '2/9/2026', name: { vi: 'x' } });
    assert.deepEqual(read(json).found.calendars, []);
  });

  it('takes made-up data for made up even where the mark is misspelt', () => {
    assert.equal(read({ ...catalogue(), fictional: 'có' }).found.fictional, true);
    assert.equal(read({ ...catalogue(), fictional: false }).found.fictional, false);
  });
});

describe('smaller slips', () => {
  it('takes a bare text for Vietnamese', () => {
    const { procedures, problems } = read(
      loose({ ...catalogue(), procedures: [{ ...procedure(), name: 'Nuôi mèo' }] }),
    );
    assert.deepEqual(procedures[0].name, { vi: 'Nuôi mèo' });
    assert.deepEqual(kinds(problems), ['fallback']);
  });

  it('takes null for "none", as exporters write it', () => {
    const json = loose(catalogue());
    json.procedures[0].summary = null;
    json.procedures[0].effectiveTo = null;
    json.procedures[0].dossier.items[0].when = null;
    const { procedures, problems } = read(json);
    assert.deepEqual(problems, []);
    assert.equal('when' in procedures[0].dossier.items[0], false);
  });

  it('leaves out a translation that is no text and keeps the others', () => {
    const json = loose(catalogue());
    json.procedures[0].name = { vi: 'A', en: 5, km: 'ក' };
    assert.deepEqual(read(json).procedures[0].name, { vi: 'A', km: 'ក' });
  });

  it('gives an index without a path the usual one', () => {
    const { index } = splitCatalogue(catalogue());
    const { found, problems } = read({ ...index, procedurePath: 'p/all.json' });
    assert.equal(loose(found).procedurePath, 'p/{code}.json');
    assert.deepEqual(kinds(problems), ['fallback']);
  });
});

describe("a procedure's own file", () => {
  it('may be a source file without a format', () => {
    assert.deepEqual(readProcedure(procedure()), { procedure: procedure(), problems: [] });
  });

  it('is refused when it is something else', () => {
    assert.deepEqual(kinds(readProcedure(catalogue()).problems), ['unsupportedFormat']);
    assert.deepEqual(kinds(readProcedure({ ...procedure(), schemaVersion: '2.0.0' }).problems), ['unsupportedVersion']);
    assert.deepEqual(kinds(readProcedure('x').problems), ['notAnObject']);
    assert.equal(readProcedure({ code: '1' }).procedure, null);
  });
});
