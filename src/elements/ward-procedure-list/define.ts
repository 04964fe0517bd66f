import { define } from '../shared/define.js';
import { WardProcedureList } from './ward-procedure-list.js';

define('ward-procedure-list', WardProcedureList);

declare global {
  interface HTMLElementTagNameMap {
    'ward-procedure-list': WardProcedureList;
  }
}
