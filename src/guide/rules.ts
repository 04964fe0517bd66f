/** The rules that elements load on demand, beside the content they are about: one file, one request. */
export { answer } from './answer.js';
export { momentOf } from './filing.js';
export { noticesFor } from './notices.js';
export { officeOf, openState, weeklyHours } from './office.js';
export { privateFacts } from './private.js';
