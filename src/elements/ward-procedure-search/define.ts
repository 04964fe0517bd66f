import { define } from '../shared/define.js';
import { WardProcedureSearch } from './ward-procedure-search.js';

define('ward-procedure-search', WardProcedureSearch);

declare global {
  interface HTMLElementTagNameMap {
    'ward-procedure-search': WardProcedureSearch;
  }
}
