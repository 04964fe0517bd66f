/** The full check of shape, with the JSON Schema. Needs ajv, which only this command needs. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ValidateFunction } from 'ajv';
import { AJV_OPTIONS, issuesOf, preparedSchema, refOf, type SchemaCheck } from '../editing/schema-issues.js';

/** The check; undefined when ajv is not installed. */
export async function createSchemaCheck(): Promise<SchemaCheck | undefined> {
  let Ajv: typeof import('ajv').default;
  try {
    const module = (await import('ajv')) as unknown as { default: typeof Ajv & { default?: typeof Ajv } };
    Ajv = module.default.default ?? module.default;
  } catch {
    return undefined;
  }
  const file = createRequire(import.meta.url).resolve('../../catalogue.schema.json');
  const ajv = new Ajv(AJV_OPTIONS);
  ajv.addSchema(preparedSchema(JSON.parse(readFileSync(file, 'utf8'))));
  const validators = new Map<string, ValidateFunction>();
  return (type, json) => {
    let validate = validators.get(type);
    if (!validate) validators.set(type, (validate = ajv.compile({ $ref: refOf(type) })));
    return validate(json) ? [] : issuesOf(validate.errors ?? [], json);
  };
}
