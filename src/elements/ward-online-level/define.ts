import { define } from '../shared/define.js';
import { WardOnlineLevel } from './ward-online-level.js';

define('ward-online-level', WardOnlineLevel);

declare global {
  interface HTMLElementTagNameMap {
    'ward-online-level': WardOnlineLevel;
  }
}
