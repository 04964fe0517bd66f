import { define } from '../shared/define.js';
import { WardOfficeCard } from './ward-office-card.js';

define('ward-office-card', WardOfficeCard);

declare global {
  interface HTMLElementTagNameMap {
    'ward-office-card': WardOfficeCard;
  }
}
