/**
 * A large catalogue that nobody wrote: acts, things and circumstances of Vietnamese administration, put together by a seeded
 * generator. For tests and for a bench without the national records.
 */

const ACTS =
  'Cấp|Cấp lại|Cấp đổi|Gia hạn|Thu hồi|Đăng ký|Xác nhận|Điều chỉnh|Công nhận|Thẩm định|Phê duyệt|Thông báo'.split('|');
const THINGS = (
  'giấy phép khai thác nước ngầm|chứng chỉ hành nghề kiến trúc|giấy phép nuôi cá lồng bè|thẻ hướng dẫn viên du lịch|' +
  'giấy chứng nhận vùng trồng|phương án trồng rừng|hợp đồng thuê mặt nước|biển hiệu taxi|giấy phép vận tải thủy|' +
  'chứng chỉ hành nghề dược|quy hoạch bến bãi|tàu cá|máy kéo nông nghiệp|trạm phát sóng|thư viện tư nhân|câu lạc bộ thể thao'
).split('|');
const CASES = (
  'cho hộ gia đình|cho tổ chức|do bị mất|do bị hỏng|có yếu tố nước ngoài|trong khu công nghiệp|tại vùng biên giới|lần đầu|' +
  'theo mẫu mới|đối với người khuyết tật|trên đất rừng|ven biển|trong năm học|phục vụ nghiên cứu|có thời hạn|dưới 1.000 m3'
).split('|');

/** Numbers from 0 to below 1, the same for the same seed. */
const random = (seed) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

/**
 * A catalogue or index with made-up procedures after its own.
 * @template {{ procedures: object[], fields: { code: string }[] }} T
 * @param {T} head
 * @param {number} count of all procedures
 * @returns {T}
 */
export function madeUp(head, count, seed = 20261124) {
  const next = random(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  const procedures = [...head.procedures];
  while (procedures.length < count) {
    const code = `9.${String(procedures.length).padStart(6, '0')}`;
    procedures.push({
      code,
      slug: code.replace('.', '-'),
      name: { vi: `${one(ACTS)} ${one(THINGS)} ${one(CASES)} ${one(CASES)}` },
      field: one(head.fields).code,
      audience: ['citizen'],
      tier: ['province'],
      agencies: [],
      onlineLevel: { kind: 'unknown' },
      status: 'active',
      confidence: 'imported',
    });
  }
  return { ...head, procedures };
}
