import { define } from '../shared/define.js';
import { WardProcedureFees } from './ward-procedure-fees.js';

define('ward-procedure-fees', WardProcedureFees);

declare global {
  interface HTMLElementTagNameMap {
    'ward-procedure-fees': WardProcedureFees;
  }
}
