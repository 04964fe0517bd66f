/** A clock that cannot be right, in words. Call inside `render()`. */
import { html, type TemplateResult } from 'lit';
import type { WrongClock } from '../../guide/index.js';
import { msg, str, type UiLocale } from '../../localization/index.js';
import { shortDate } from './date-words.js';

export function clockWords(clock: WrongClock, locale: UiLocale): string {
  return clock.kind === 'tooEarly'
    ? msg(
        str`Đồng hồ của máy này chỉ ngày ${shortDate(clock.date, locale)}, sớm hơn ngày lập danh mục, nên ngày có kết quả và giờ mở cửa không hiển thị. Vui lòng chỉnh lại ngày giờ của máy.`,
        { id: 'status.clock' },
      )
    : msg(
        'Đồng hồ của máy này không đúng, nên ngày có kết quả và giờ mở cửa không hiển thị. Vui lòng chỉnh lại ngày giờ của máy.',
        { id: 'status.clockBroken' },
      );
}

/** The same as a note that stands above everything else; hardly ever needed. */
export const clockNote = (clock: WrongClock, locale: UiLocale): TemplateResult =>
  html`<p class="note">${clockWords(clock, locale)}</p>`;
