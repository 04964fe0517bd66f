/** The full check of shape with the JSON Schema: the schema made ready, and what its validator found made into issues. */
import type { ErrorObject } from 'ajv';
import { nearest } from '../catalogue/check/index.js';
import { canonicalPointer, formatPointer, parsePointer } from '../catalogue/index.js';
import type { Issue } from './issue.js';

type Schema = Record<string, unknown>;

/** What a file may be. */
export type CheckedType = 'Catalogue' | 'CatalogueIndex' | 'Procedure' | 'ProcedureOverride';

/** Finds what does not fit the schema in a value of one of these types. */
export type SchemaCheck = (type: CheckedType, json: unknown) => Issue[];

/** How the validator is made; a page has one that was made beforehand, with the same options. */
export const AJV_OPTIONS = { strict: false, allErrors: true, discriminator: true, verbose: true } as const;
export const CHECKED_TYPES: readonly CheckedType[] = ['Catalogue', 'CatalogueIndex', 'Procedure', 'ProcedureOverride'];

/** The schema in the form in which each mistake is told once. */
export function preparedSchema(schema: unknown): { $id: string; definitions: Record<string, Schema> } {
  const { definitions } = withDiscriminators(schema) as { definitions: Record<string, Schema> };
  return { $id: 'catalogue', definitions: { ...definitions, Condition: chooseByKey(definitions.Condition) } };
}
export const refOf = (type: CheckedType): string => `catalogue#/definitions/${type}`;

/** Unions told apart by a tag, so that a mistake in one member is not reported once for each of the others. */
function withDiscriminators(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDiscriminators);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withDiscriminators(inner)]),
  ) as Schema;
  const members = schema.anyOf as { properties?: Record<string, Schema>; required?: string[] }[] | undefined;
  if (!members?.every((member) => member.properties)) return schema;
  const tag = ['kind', 'unit'].find((name) =>
    members.every(
      ({ properties = {}, required = [] }) =>
        required.includes(name) && (properties[name].const ?? properties[name].enum) !== undefined,
    ),
  );
  if (!tag) return schema;
  const { anyOf: _, ...rest } = schema;
  return { ...rest, type: 'object', required: [tag], discriminator: { propertyName: tag }, oneOf: members };
}

/** A condition is told by its key. */
function chooseByKey({ anyOf, ...rest }: Schema): Schema {
  const members = anyOf as { required: string[] }[];
  // The one with bounds only requires `fact`, which others have, too: it comes last.
  const sorted = [...members].sort((one, other) => other.required.length - one.required.length);
  const choose = ([member, ...others]: typeof sorted): unknown =>
    member ? { if: { required: member.required }, then: member, else: choose(others) } : { required: ['fact'] };
  return { ...rest, type: 'object', ...(choose(sorted) as Schema) };
}

/** What a validator found, in our words. */
export function issuesOf(errors: ErrorObject[], json: unknown): Issue[] {
  const issues: Issue[] = [];
  for (const error of errors) {
    const { keyword, params, data } = error as { keyword: string; params: Record<string, unknown>; data?: unknown };
    if (keyword === 'if' || keyword === 'anyOf' || keyword === 'oneOf') continue;
    const segments = canonicalPointer(json, parsePointer(error.instancePath) ?? []);
    const issue = (kind: Issue['kind'], at: string[], more: Partial<Issue>): number =>
      issues.push({ kind, severity: 'error', path: formatPointer(at), ...more });
    const found =
      typeof data === 'object' && data !== null ? (Array.isArray(data) ? 'array' : 'object') : (data as Issue['found']);
    if (keyword === 'required') issue('fieldMissing', segments, { found: String(params.missingProperty) });
    else if (keyword === 'additionalProperties') {
      const name = String(params.additionalProperty);
      const known = Object.keys(((error as { parentSchema?: Schema }).parentSchema?.properties ?? {}) as object);
      issue('fieldUnknown', [...segments, name], { found: name, suggest: nearest(name, known) });
    } else if (keyword === 'discriminator') {
      const tag = String(params.tag);
      const value = params.tagValue as Issue['found'];
      if (value === undefined) continue;
      issue('wrongValue', [...segments, tag], {
        found: value,
        expected: tagsOf(error, tag).join('|'),
        suggest: nearest(String(value), tagsOf(error, tag)),
      });
    } else if (keyword === 'enum' || keyword === 'const') {
      const allowed = (keyword === 'enum' ? (params.allowedValues as unknown[]) : [params.allowedValue]).map(String);
      issue('wrongValue', segments, { found, expected: allowed.join('|'), suggest: nearest(String(found), allowed) });
    } else
      issue('wrongValue', segments, {
        found,
        expected: `${keyword} ${String(
          Object.values(params)
            .filter((value) => typeof value !== 'object')
            .join(' '),
        )}`,
      });
  }
  return issues;
}

function tagsOf(error: ErrorObject, tag: string): string[] {
  const members = ((error as { parentSchema?: Schema }).parentSchema?.oneOf ?? []) as {
    properties: Record<string, { const?: string; enum?: string[] }>;
  }[];
  return members.flatMap(({ properties }) => properties[tag].enum ?? [properties[tag].const ?? '']);
}
