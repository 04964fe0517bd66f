/** Labels of the values of a catalogue, as in the content guide. Functions, because wording follows the language in force. */
import type { Audience, ChannelKind, DocumentRequirement, OnlineLevel, Quantity } from '../../catalogue/types.js';
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
      return count === 1 ? msg('1 bản chính', { id: 'papers.original' }) : msg(str`${count} bản chính`, { id: 'papers.originals' });
    case 'certifiedCopy':
      return count === 1 ? msg('1 bản sao có chứng thực', { id: 'papers.certified' }) : msg(str`${count} bản sao có chứng thực`, { id: 'papers.certifieds' });
    case 'copy':
      return count === 1 ? msg('1 bản sao', { id: 'papers.copy' }) : msg(str`${count} bản sao`, { id: 'papers.copies' });
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

/** Đối tượng thực hiện. */
export function audienceName(audience: Audience): string {
  switch (audience) {
    case 'citizen':
      return msg('Công dân Việt Nam', { id: 'audience.citizen' });
    case 'overseasVietnamese':
      return msg('Người Việt Nam định cư ở nước ngoài', { id: 'audience.overseas' });
    case 'foreigner':
      return msg('Người nước ngoài', { id: 'audience.foreigner' });
    case 'household':
      return msg('Hộ gia đình, hộ kinh doanh', { id: 'audience.household' });
    case 'enterprise':
      return msg('Doanh nghiệp', { id: 'audience.enterprise' });
    case 'cooperative':
      return msg('Hợp tác xã', { id: 'audience.cooperative' });
    case 'organisation':
      return msg('Tổ chức', { id: 'audience.organisation' });
    case 'official':
      return msg('Cán bộ, công chức, viên chức', { id: 'audience.official' });
  }
}
