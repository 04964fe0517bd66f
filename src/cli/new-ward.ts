/** What the layers of a new ward hold: names, and nothing that nobody has said yet. */
import { SCHEMA_VERSION, type Catalogue, type Office } from '../catalogue/index.js';

/** Names and codes of the ward and of the province around it. */
export interface Unit {
  id: string;
  wardSlug: string;
  ward: string;
  provinceId: string;
  provinceSlug: string;
  province: string;
}

type Lower = { id: string; version: string };

const provenance: Catalogue['provenance'] = {
  source: { title: 'Khung do lệnh ward-catalogue init tạo; chưa có đơn vị nào xác nhận' },
  confidence: 'draft',
};
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
/** `phường`, `xã` or `đặc khu`: how the ward's own offices are called. */
const kindOf = (ward: string): string => /^(phường|xã|đặc khu)/i.exec(ward)?.[1].toLowerCase() ?? 'phường';

/** An empty layer for a province that nothing is known of. */
export const provinceLayer = (unit: Unit, national: Lower, version: string): Catalogue => ({
  format: 'ward-catalogue',
  schemaVersion: SCHEMA_VERSION,
  id: unit.provinceId,
  title: { vi: `Thủ tục hành chính cấp xã, ${unit.province}` },
  layer: 'province',
  extends: [national],
  version,
  provenance,
  administrativeUnit: { code: unit.provinceId, name: { vi: unit.province }, level: 'province' },
  agencies: [],
  offices: [],
  lifeEvents: [],
  fields: [],
  calendars: [],
  procedures: [],
  overrides: [],
});

/** The ward's own layer: its two places that receive citizens, with everything but their names unknown. */
export function wardLayer(unit: Unit, lower: Lower[], version: string): Catalogue {
  const kind = kindOf(unit.ward);
  const office = (code: string, name: string, agency: string): Office => ({
    code: `${unit.wardSlug}-${code}`,
    name: { vi: name },
    agency,
    provenance,
  });
  return {
    format: 'ward-catalogue',
    schemaVersion: SCHEMA_VERSION,
    id: unit.id,
    title: { vi: `Thủ tục hành chính ${unit.ward}, ${unit.province}` },
    layer: 'ward',
    extends: lower,
    version,
    provenance,
    administrativeUnit: { code: unit.id, name: { vi: unit.ward }, level: 'ward', partOf: { vi: unit.province } },
    agencies: [
      {
        code: 'ubnd-xa',
        name: { vi: `Ủy ban nhân dân ${unit.ward}` },
        kind: 'oneStopCentre',
        tier: 'ward',
        receptionName: { vi: `Trung tâm Phục vụ hành chính công ${kind}` },
      },
      {
        code: 'cong-an-xa',
        name: { vi: `Công an ${unit.ward}` },
        kind: 'police',
        tier: 'ward',
        receptionName: { vi: `Công an ${kind}` },
      },
    ],
    offices: [
      office('mot-cua', `Trung tâm Phục vụ hành chính công ${kind}`, 'ubnd-xa'),
      office('cong-an', `Công an ${kind}`, 'cong-an-xa'),
    ],
    lifeEvents: [],
    fields: [],
    calendars: [],
    procedures: [],
    overrides: [],
  };
}

/** What to do next, for somebody who is no programmer. */
export function readme(unit: Unit, nationalVersion: string): string {
  const ward = `procedures/wards/${unit.wardSlug}`;
  const province = `procedures/provinces/${unit.provinceSlug}`;
  return `# Danh mục thủ tục hành chính ${unit.ward}, ${unit.province}

Thư mục này chứa dữ liệu để trang web của ${unit.ward} hướng dẫn thủ tục. Dữ liệu xếp thành ba tầng; tầng gần hơn
điều chỉnh tầng xa hơn:

| Tầng | Thư mục | Ai sửa |
| --- | --- | --- |
| Quốc gia (bản ${nationalVersion}) | \`procedures/national\` | Không sửa tại phường; thay bằng bản mới khi có |
| ${capital(unit.province)} | \`${province}\` | Tỉnh: mức phí, lệ phí do Hội đồng nhân dân tỉnh quy định |
| ${capital(unit.ward)} | \`${ward}\` | Phường: địa chỉ, giờ làm việc, thông báo, thủ tục không tiếp nhận |

## Việc cần làm trước

1. Mở \`${ward}/catalogue.json\`. Xem lại tên trong \`title\`, \`administrativeUnit\`, \`agencies\`.
2. Trong \`offices\`, thêm địa chỉ, điện thoại của cơ quan và giờ làm việc. Chưa biết thì để nguyên: trang web sẽ ghi
   là chưa rõ. Không ghi số điện thoại riêng của một người.
3. Khi đã có văn bản hoặc người có thẩm quyền xác nhận, sửa \`provenance\`: ghi nguồn, đặt \`"confidence": "official"\`,
   \`verifiedOn\` (ngày) và \`verifiedBy\` (tên đơn vị).

Mỗi tệp có dòng \`$schema\`: mở bằng Visual Studio Code thì được gợi ý tên mục và báo lỗi ngay khi gõ.

## Điều chỉnh một thủ tục cho riêng ${unit.ward}

Không sửa tệp của tầng quốc gia. Tạo tệp \`${ward}/overrides/<mã thủ tục>.json\`. Ví dụ, thủ tục không tiếp nhận:

\`\`\`json
{
  "$schema": "../../../../catalogue.schema.json",
  "target": "<mã thủ tục>",
  "offered": { "reason": { "vi": "Nộp tại cơ quan khác." } },
  "baseVersion": "${nationalVersion}",
  "provenance": { "source": { "title": "<tên văn bản>" }, "confidence": "official" }
}
\`\`\`

## Ba lệnh hay dùng

\`\`\`sh
ward-catalogue validate .                # tìm lỗi, chỉ cách sửa
ward-catalogue serve ${ward}   # xem như người dân sẽ thấy; lưu tệp là trang tự cập nhật
ward-catalogue build ${ward} --out du-lieu   # ghi dữ liệu cho trang web
\`\`\`

Trong \`du-lieu\`, chép cả thư mục lên trang web rồi dùng:

\`\`\`html
<ward-procedure-search src="du-lieu/split/index.json"></ward-procedure-search>
\`\`\`

Ai không quen dòng lệnh thì dùng trang \`catalogue.html\` (thư mục \`dist/tools\` của bộ công cụ): thả tệp Excel, CSV hoặc
JSON vào trang để tìm lỗi, xem thử và tải danh mục về.
`;
}
