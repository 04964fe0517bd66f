/** How many procedures, in words. Call inside `render()`. */
import { msg, str } from '../../localization/index.js';

export const countOf = (count: number): string =>
  count === 1 ? msg('1 thủ tục', { id: 'list.count1' }) : msg(str`${count} thủ tục`, { id: 'list.count' });
