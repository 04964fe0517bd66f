import { define } from '../shared/define.js';
import { WardDueDate } from './ward-due-date.js';

define('ward-due-date', WardDueDate);

declare global {
  interface HTMLElementTagNameMap {
    'ward-due-date': WardDueDate;
  }
}
