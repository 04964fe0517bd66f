/** Online levels in words. Call inside `render()`. */
import type { OnlineLevel } from '../../catalogue/types.js';
import { msg } from '../../localization/index.js';

export function levelName(kind: OnlineLevel['kind']): string {
  switch (kind) {
    case 'full':
      return msg('Nộp trực tuyến toàn trình', { id: 'level.full' });
    case 'partial':
      return msg('Nộp trực tuyến một phần', { id: 'level.partial' });
    case 'someOnline':
      return msg('Nộp trực tuyến được', { id: 'level.someOnline' });
    case 'informationOnly':
      return msg('Chỉ cung cấp thông tin trực tuyến', { id: 'level.info' });
    case 'unknown':
      return msg('Chưa rõ có nộp trực tuyến được không', { id: 'level.unknown' });
  }
}

/** What the name of a level means, where it needs saying. */
export function levelGloss(kind: OnlineLevel['kind']): string | null {
  switch (kind) {
    case 'full':
      return msg('Làm trọn trên mạng, trừ khi phải nộp bản giấy.', { id: 'level.full.gloss' });
    case 'partial':
      return msg('Nộp trên mạng, có lúc phải đến nơi.', { id: 'level.partial.gloss' });
    default:
      return null;
  }
}
