/** The full check of shape, with the JSON Schema. Needs ajv, which only this command needs. */
import type { ValidateFunction } from 'ajv';
import { AJV_OPTIONS, issuesOf, preparedSchema, refOf, type SchemaCheck } from '../editing/schema-issues.js';
import { ownSchema } from './schema-link.js';

/** The check; undefined when ajv is not installed. */
export async function createSchemaCheck(): Promise<SchemaCheck | undefined> {
  let Ajv: typeof import('ajv').default;
  try {
    const module = (await import('ajv')) as unknown as { default: typeof Ajv & { default?: typeof Ajv } };
    Ajv = module.default.default ?? module.default;
  } catch {
    return undefined;
  }
  const ajv = new Ajv(AJV_OPTIONS);
  ajv.addSchema(preparedSchema(JSON.parse(ownSchema())));
  const validators = new Map<string, ValidateFunction>();
  return (type, json) => {
    let validate = validators.get(type);
    if (!validate) validators.set(type, (validate = ajv.compile({ $ref: refOf(type) })));
    return validate(json) ? [] : issuesOf(validate.errors ?? [], json);
  };
}
