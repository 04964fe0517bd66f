/** The JSON Schema's validator as a module without `new Function`, for the editor's page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { tsImport } from 'tsx/esm/api';
import { root } from './install.mjs';

/** Source of a module with one function for each type that a file may be. */
export async function validatorsModule() {
  const { AJV_OPTIONS, CHECKED_TYPES, preparedSchema, refOf } = await tsImport(
    '../src/editing/schema-issues.ts',
    import.meta.url,
  );
  const ajv = new Ajv({ ...AJV_OPTIONS, code: { source: true, esm: true } });
  ajv.addSchema(preparedSchema(JSON.parse(readFileSync(join(root, 'catalogue.schema.json'), 'utf8'))));
  const names = {};
  for (const type of CHECKED_TYPES) {
    ajv.addSchema({ $id: type, $ref: refOf(type) });
    names[type] = type;
  }
  return standalone.default(ajv, names);
}
