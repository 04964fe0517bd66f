/**
 * `npm run schema`: writes catalogue.schema.json from src/catalogue/types.ts. With `--check` it writes nothing and fails
 * when the file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'catalogue.schema.json');

/** What a file of a catalogue may be: what editors open, and what the build writes. */
const ROOTS = ['Catalogue', 'CatalogueIndex', 'Procedure'];

/**
 * The schema as text. Objects are closed, so that a misspelt name is found; `$schema` is allowed where a file begins.
 * @returns {string}
 */
export function schemaText() {
  const generator = createGenerator({
    path: join(root, 'src/catalogue/types.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: '*',
    expose: 'export',
    topRef: true,
    jsDoc: 'extended',
    additionalProperties: false,
    skipTypeCheck: true,
  });
  const definitions = {};
  for (const type of ROOTS) Object.assign(definitions, generator.createSchema(type).definitions);
  const sorted = Object.fromEntries(Object.entries(definitions).sort(([one], [other]) => (one < other ? -1 : 1)));
  return `${JSON.stringify(
    {
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: 'ward-procedure-guide catalogue',
      description:
        'A catalogue of administrative procedures, its split index, one procedure, or what a layer changes of one. Generated from src/catalogue/types.ts; do not edit.',
      // `format` decides; a file without one is a procedure, or an override, which names its target. So the message is about the right thing, not about all three.
      if: { required: ['format'] },
      then: {
        if: { properties: { format: { const: 'ward-catalogue-index' } } },
        then: { $ref: '#/definitions/CatalogueIndex' },
        else: { $ref: '#/definitions/Catalogue' },
      },
      else: {
        if: { required: ['target'] },
        then: { $ref: '#/definitions/ProcedureOverride' },
        else: { $ref: '#/definitions/Procedure' },
      },
      definitions: sorted,
    },
    null,
    2,
  )}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = schemaText();
  if (process.argv.includes('--check')) {
    let current = '';
    try {
      current = readFileSync(target, 'utf8');
    } catch {
      // Not there is out of date, too.
    }
    if (current.replace(/\r\n/g, '\n') !== text) {
      console.error('catalogue.schema.json does not fit src/catalogue/types.ts. Run: npm run schema');
      process.exit(1);
    }
    console.log('catalogue.schema.json is up to date.');
  } else {
    writeFileSync(target, text);
    console.log(`catalogue.schema.json: ${Object.keys(JSON.parse(text).definitions).length} definitions`);
  }
}
