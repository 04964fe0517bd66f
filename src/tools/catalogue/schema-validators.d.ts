/** Written by scripts/schema-validators.mjs while the page is bundled. */
declare module 'schema-validators' {
  import type { ErrorObject } from 'ajv';
  type Validate = ((json: unknown) => boolean) & { errors?: ErrorObject[] | null };
  export const Catalogue: Validate;
  export const CatalogueIndex: Validate;
  export const Procedure: Validate;
  export const ProcedureOverride: Validate;
}
