import { define } from '../shared/define.js';
import { WardCatalogue } from './ward-catalogue.js';

define('ward-catalogue', WardCatalogue);

declare global {
  interface HTMLElementTagNameMap {
    'ward-catalogue': WardCatalogue;
  }
}
