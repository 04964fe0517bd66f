import { define } from '../shared/define.js';
import { WardProcedureChecklist } from './ward-procedure-checklist.js';

define('ward-procedure-checklist', WardProcedureChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'ward-procedure-checklist': WardProcedureChecklist;
  }
}
