/** Labels of the values of a catalogue, as in the content guide. Functions, because wording follows the language in force. */
import type { ChannelKind, DocumentRequirement, Quantity } from '../../catalogue/types.js';
import { msg, str } from '../../localization/index.js';

export function channelName(kind: ChannelKind): string {
  switch (kind) {
    case 'inPerson':
      return msg('Trực tiếp', { id: 'channel.inPerson' });
    case 'online':
      return msg('Trực tuyến', { id: 'channel.online' });
    case 'post':
      return msg('Qua bưu chính', { id: 'channel.post' });
    case 'homeService':
      return msg('Tại nhà', { id: 'channel.home' });
  }
}

export function purposeName(purpose: DocumentRequirement['purpose']): string {
  switch (purpose) {
    case 'submit':
      return msg('Nộp', { id: 'papers.submit' });
    case 'present':
      return msg('Cho xem rồi nhận lại', { id: 'papers.present' });
    case 'declare':
      return msg('Chỉ cần khai thông tin', { id: 'papers.declare' });
    case 'upload':
      return msg('Tải lên', { id: 'papers.upload' });
  }
}

/** `1 bản chính`, `2 bản sao có chứng thực` … */
export function quantityWords({ form, count }: Quantity): string {
  switch (form) {
    case 'original':
      return count === 1
        ? msg('1 bản chính', { id: 'papers.original' })
        : msg(str`${count} bản chính`, { id: 'papers.originals' });
    case 'certifiedCopy':
      return count === 1
        ? msg('1 bản sao có chứng thực', { id: 'papers.certified' })
        : msg(str`${count} bản sao có chứng thực`, { id: 'papers.certifieds' });
    case 'copy':
      return count === 1
        ? msg('1 bản sao', { id: 'papers.copy' })
        : msg(str`${count} bản sao`, { id: 'papers.copies' });
    case 'copyWithOriginalShown':
      return count === 1
        ? msg('1 bản chụp, kèm bản chính để đối chiếu', { id: 'papers.photocopy' })
        : msg(str`${count} bản chụp, kèm bản chính để đối chiếu`, { id: 'papers.photocopies' });
    case 'electronicForm':
      return msg('Tờ khai điện tử, điền trên mạng', { id: 'papers.electronicForm' });
    case 'electronicCopy':
      return msg('Bản điện tử hoặc bản chụp rõ', { id: 'papers.electronicCopy' });
  }
}
