import type { SearchableCatalogue } from '../../src/search/index.js';

type Procedure = SearchableCatalogue['procedures'][number];

const procedure = (code: string, name: string, rest: Partial<Procedure> & { field: string }): Procedure => ({
  code,
  slug: code.replace('.', '-'),
  name: { vi: name },
  audience: ['citizen'],
  tier: ['ward'],
  agencies: [],
  onlineLevel: { kind: 'unknown' },
  status: 'active',
  ...rest,
});

/** A small ward: enough procedures that look alike for the order to matter. */
export const catalogue: SearchableCatalogue = {
  fields: [
    { code: 'ho-tich', name: { vi: 'Hộ tịch', en: 'Civil status' } },
    { code: 'chung-thuc', name: { vi: 'Chứng thực' } },
    { code: 'cu-tru', name: { vi: 'Cư trú' } },
    { code: 'can-cuoc', name: { vi: 'Căn cước' } },
    { code: 'kinh-doanh', name: { vi: 'Hộ kinh doanh' } },
    { code: 'nguoi-co-cong', name: { vi: 'Người có công' } },
    { code: 'dat-dai', name: { vi: 'Đất đai' } },
  ],
  lifeEvents: [
    { code: 'sinh-con', name: { vi: 'Sinh con' } },
    { code: 'ket-hon', name: { vi: 'Kết hôn' } },
    { code: 'qua-doi', name: { vi: 'Người thân qua đời' } },
  ],
  synonyms: [
    { canonical: 'chứng thực', alt: ['công chứng'], kind: 'synonym' },
    { canonical: 'thường trú', alt: ['hộ khẩu'], kind: 'formerName' },
  ],
  procedures: [
    procedure('1.001193', 'Thủ tục đăng ký khai sinh', {
      shortName: { vi: 'Làm giấy khai sinh cho con' },
      keywords: ['làm khai sinh', 'con mới sinh'],
      field: 'ho-tich',
      lifeEvents: ['sinh-con'],
      onlineLevel: { kind: 'full' },
    }),
    procedure('1.004884', 'Thủ tục đăng ký lại khai sinh', {
      shortName: { vi: 'Làm lại khai sinh khi mất cả sổ gốc' },
      field: 'ho-tich',
    }),
    procedure('2.000528', 'Thủ tục đăng ký khai sinh có yếu tố nước ngoài', {
      field: 'ho-tich',
      lifeEvents: ['sinh-con'],
    }),
    procedure('1.000656', 'Thủ tục đăng ký khai tử', {
      shortName: { vi: 'Khai tử (báo tử)' },
      keywords: ['giấy chứng tử'],
      field: 'ho-tich',
      lifeEvents: ['qua-doi'],
    }),
    procedure('1.000894', 'Thủ tục đăng ký kết hôn', {
      keywords: ['cưới vợ lấy chồng'],
      field: 'ho-tich',
      lifeEvents: ['ket-hon'],
    }),
    procedure('2.000806', 'Thủ tục đăng ký kết hôn có yếu tố nước ngoài', {
      field: 'ho-tich',
      lifeEvents: ['ket-hon'],
      audience: ['citizen', 'foreigner'],
    }),
    procedure('2.000815', 'Chứng thực bản sao từ bản chính giấy tờ, văn bản', {
      shortName: { vi: 'Sao y, chứng thực bản sao' },
      field: 'chung-thuc',
    }),
    procedure('2.000884', 'Chứng thực chữ ký trong các giấy tờ, văn bản', { field: 'chung-thuc' }),
    procedure('2.001035', 'Chứng thực giao dịch liên quan đến quyền sử dụng đất, nhà ở', {
      keywords: ['hợp đồng mua bán nhà đất'],
      field: 'chung-thuc',
    }),
    procedure('1.004222', 'Đăng ký thường trú', { field: 'cu-tru', onlineLevel: { kind: 'partial' } }),
    procedure('1.003197', 'Xóa đăng ký thường trú', { field: 'cu-tru' }),
    procedure('1.004194', 'Đăng ký tạm trú', { keywords: ['ở trọ'], field: 'cu-tru' }),
    procedure('2.001159', 'Thông báo lưu trú', { keywords: ['khách ngủ lại qua đêm'], field: 'cu-tru' }),
    procedure('1.116410', 'Cấp, cấp đổi, cấp lại thẻ căn cước', {
      shortName: { vi: 'Làm, đổi, cấp lại thẻ căn cước' },
      field: 'can-cuoc',
    }),
    procedure('1.014063', 'Cấp đổi thẻ căn cước hết hạn', {
      keywords: ['đổi chứng minh thư'],
      field: 'can-cuoc',
      status: 'abolished',
      supersededBy: '1.116410',
    }),
    procedure('1.001612', 'Đăng ký thành lập hộ kinh doanh', {
      keywords: ['mở tiệm'],
      field: 'kinh-doanh',
      audience: ['household'],
    }),
    procedure('1.001266', 'Chấm dứt hoạt động hộ kinh doanh', { field: 'kinh-doanh', audience: ['household'] }),
    procedure('1.010803', 'Giải quyết chế độ trợ cấp thờ cúng liệt sĩ', { field: 'nguoi-co-cong' }),
    procedure('1.012812', 'Hòa giải tranh chấp đất đai', { field: 'dat-dai' }),
    procedure('1.012784', 'Tách thửa hoặc hợp thửa đất', { field: 'dat-dai' }),
  ],
  pinned: ['1.004222'],
};
