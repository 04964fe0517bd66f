/** The schema check of the page, with validators that were made when the page was built. */
import * as validators from 'schema-validators';
import { issuesOf, type SchemaCheck } from '../../editing/schema-issues.js';

export const checkSchema: SchemaCheck = (type, json) => {
  const validate = validators[type];
  return validate(json) ? [] : issuesOf(validate.errors ?? [], json);
};
