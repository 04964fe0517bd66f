/** Who a procedure is for, in words. Call inside `render()`. */
import type { Audience } from '../../catalogue/types.js';
import { msg } from '../../localization/index.js';

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
