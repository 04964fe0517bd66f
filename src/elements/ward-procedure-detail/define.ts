import { define } from '../shared/define.js';
import { WardProcedureDetail } from './ward-procedure-detail.js';

define('ward-procedure-detail', WardProcedureDetail);

declare global {
  interface HTMLElementTagNameMap {
    'ward-procedure-detail': WardProcedureDetail;
  }
}
