/** What every element about a procedure loads beside it: the rules of the guide, and what has them asked again. */
export * from '../../guide/rules.js';
export { MinuteClock } from './minute-clock.js';
