import { define } from '../shared/define.js';
import { WardProcedureSteps } from './ward-procedure-steps.js';

define('ward-procedure-steps', WardProcedureSteps);

declare global {
  interface HTMLElementTagNameMap {
    'ward-procedure-steps': WardProcedureSteps;
  }
}
