import { msg } from '../../../localization/index.js';

/** A link of which nothing can be used. Call inside `render()`. */
export const damagedLink = (): string =>
  msg('Đường dẫn không còn đúng hoặc bị cắt bớt. Vui lòng xem lại từ đầu.', { id: 'err.link' });
