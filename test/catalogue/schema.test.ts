import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { splitCatalogue } from '../../src/catalogue/index.js';
import { procedureShapes } from '../../src/catalogue/procedure-shapes.js';
import { schemaText } from '../../scripts/schema.mjs';
import { anyCatalogue, runs } from './arbitrary.js';
import { catalogue, loose, procedure } from './fixture.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

const text = readFileSync(new URL('../../catalogue.schema.json', import.meta.url), 'utf8');
const schema = JSON.parse(text) as Schema & { definitions: Record<string, Schema> };
const validate = new Ajv({ strict: false }).compile(schema);

describe('the schema that editors use', () => {
  it('is the one that the types give', () => {
    assert.equal(text, schemaText(), 'run: npm run schema');
  });

  it('accepts a catalogue, its index, and a procedure with its $schema line', () => {
    assert.ok(validate(catalogue()), JSON.stringify(validate.errors));
    assert.ok(validate(loose(splitCatalogue(catalogue()).index)), JSON.stringify(validate.errors));
    assert.ok(validate({ $schema: '../../../catalogue.schema.json', ...procedure() }), JSON.stringify(validate.errors));
  });

  it('is named by every file of the shipped catalogue, from where the file lies', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const files = (readdirSync(join(root, 'procedures'), { recursive: true }) as string[])
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(root, 'procedures', name));
    assert.ok(files.length >= 195);
    for (const file of files) {
      const { $schema } = JSON.parse(readFileSync(file, 'utf8')) as { $schema?: string };
      assert.equal(resolve(dirname(file), $schema ?? 'none'), join(root, 'catalogue.schema.json'), file);
    }
  });

  it('takes a file that names a target for an override', () => {
    const override = { $schema: './x.json', target: '9.000001', baseVersion: '1', provenance: procedure().provenance };
    assert.ok(validate(override), JSON.stringify(validate.errors));
    assert.ok(!validate({ ...override, patches: [] }));
  });

  it('accepts every catalogue that the property tests call valid', () => {
    fc.assert(
      fc.property(anyCatalogue, (any) => assert.ok(validate(any), JSON.stringify(validate.errors))),
      runs(50),
    );
  });

  it('refuses misspelt names, zero amounts and impossible times', () => {
    const bad = (bend: (one: ReturnType<typeof loose>) => void) => {
      const one = loose(procedure());
      bend(one);
      return !validate(one);
    };
    assert.ok(bad((one) => (one.fee = [])));
    assert.ok(bad((one) => (one.fees[0].price.amount = 0)));
    assert.ok(bad((one) => (one.fees[0].price.amount = 1.5)));
    assert.ok(bad((one) => (one.timeLimits[0].amount.value = 0)));
    assert.ok(bad((one) => (one.timeLimits[0].amount = { unit: 'sameDay', cutoff: '25:00' })));
    assert.ok(bad((one) => (one.effectiveFrom = '1/7/2026')));
    assert.ok(bad((one) => (one.slug = 'Đăng ký')));
    assert.ok(bad((one) => delete one.dossier.items[0].purpose));
  });
});

describe("the reader's table", () => {
  const resolve = (node: Schema): Schema => {
    const name = node.$ref && decodeURIComponent(node.$ref.replace('#/definitions/', ''));
    return name ? resolve(schema.definitions[name]) : node;
  };
  const words = (node: Schema): unknown[] => node.enum ?? (node.const === undefined ? [] : [node.const]);
  const SCALAR: Record<string, string> = {
    s: 'string',
    c: 'string',
    d: 'string',
    t: 'string',
    n: 'number',
    p: 'number',
    b: 'boolean',
  };
  const seen = new Set<string>();

  /** The table and the schema say the same of a type. */
  function agree(type: string, given: Schema, path: string): void {
    const node = resolve(given);
    if (/[*+#]$/.test(type)) {
      assert.equal(node.type, 'array', path);
      return agree(type.slice(0, -1), node.items ?? {}, `${path}[]`);
    }
    if (type === 'L') return assert.equal(given.$ref, '#/definitions/LText', path);
    if (type === '?') return assert.equal(given.$ref, '#/definitions/Condition', path);
    if (type === 'x') return;
    if (type in SCALAR) return assert.equal(node.type, SCALAR[type], path);
    if (type === 'i' || type === 'k') return assert.match(String(node.type), /integer|number/, path);
    if (/^\d$/.test(type))
      return assert.deepEqual(
        node.enum ?? [1, 2, 3, 4, 5, 6, 7],
        Array.from({ length: Number(type) }, (_, index) => index + 1),
        path,
      );
    if (!(type in procedureShapes)) return assert.deepEqual([...type.split('|')].sort(), [...words(node)].sort(), path);
    if (seen.has(type)) return;
    seen.add(type);
    if (!procedureShapes[type].startsWith('@')) return agreeObject(procedureShapes[type], node, path);
    const tag = procedureShapes[type].slice(1).split(' ')[0];
    const variants = (node.anyOf ?? []).flatMap((member) =>
      words(member.properties?.[tag] ?? {}).map((word) => [String(word), member] as const),
    );
    const known = Object.keys(procedureShapes)
      .filter((name) => name.startsWith(`${type}.`))
      .map((name) => name.slice(type.length + 1));
    assert.deepEqual([...known].sort(), variants.map(([word]) => word).sort(), path);
    for (const [word, member] of variants)
      agreeObject(`${tag}!${word} ${procedureShapes[`${type}.${word}`]}`, member, `${path}(${word})`);
  }

  function agreeObject(shape: string, node: Schema, path: string, except: string[] = []): void {
    const fields = [...shape.matchAll(/(\w+)([!^=:])(\S+)/g)].map(([, name, mode, of]) => ({ name, mode, of }));
    const properties = Object.keys(node.properties ?? {}).filter((name) => !except.includes(name));
    assert.deepEqual(fields.map(({ name }) => name).sort(), properties.sort(), path);
    assert.deepEqual(
      fields
        .filter(({ mode }) => mode === '!' || mode === '=')
        .map(({ name }) => name)
        .sort(),
      (node.required ?? []).filter((name) => !except.includes(name)).sort(),
      `${path}: required`,
    );
    for (const { name, of } of fields) {
      const property = node.properties?.[name] ?? {};
      if (!shape.startsWith(`${name}!${of} `) || words(resolve(property)).length < 2)
        agree(of, property, `${path}/${name}`);
    }
  }

  it('knows every field of the format, and which of them have to be there', () => {
    const { definitions } = schema;
    const outside = [
      '$schema',
      'format',
      'schemaVersion',
      'procedures',
      'overrides',
      'fictional',
      'procedurePath',
      'search',
      'searchRows',
    ];
    agreeObject(procedureShapes.Head, definitions.Catalogue, 'Catalogue', outside);
    agreeObject(procedureShapes.Head, definitions.CatalogueIndex, 'CatalogueIndex', outside);
    agreeObject(procedureShapes.Procedure, definitions.Procedure, 'Procedure', ['$schema']);
    agreeObject(procedureShapes.Summary, definitions.ProcedureSummary, 'ProcedureSummary');
    const { $schema: _, ...properties } = definitions.ProcedureOverride.properties ?? {};
    agree('Override', { ...definitions.ProcedureOverride, properties }, 'ProcedureOverride');
    const unseen = Object.keys(procedureShapes).filter((name) => !name.includes('.') && !seen.has(name));
    assert.deepEqual(unseen, ['Summary', 'Head', 'Procedure'], 'every shape was compared');
  });
});
