/** Problems of a catalogue in sentences that a ward clerk understands. Loaded where there is one; `catalogue-element` words a missing network. */
import type { Problem } from '../../catalogue/problems.js';
import { msg, str } from '../../localization/index.js';

/** Why nothing can be shown. */
export function failureSentence(problem: Problem): string {
  switch (problem.kind) {
    case 'http':
      return problem.status === 404
        ? msg('Không tìm thấy tệp danh mục ở địa chỉ đã khai báo (lỗi 404).', { id: 'problem.http404' })
        : msg(str`Máy chủ trả lời lỗi ${problem.status ?? ''}.`, { id: 'problem.http' });
    case 'html':
      return msg('Địa chỉ đã khai báo là một trang web, không phải tệp danh mục.', { id: 'problem.html' });
    case 'truncatedJson':
      return msg('Tệp danh mục bị đứt giữa chừng, chưa tải đủ.', { id: 'problem.truncated' });
    case 'invalidJson':
      return msg(str`Tệp danh mục viết sai ở dòng ${problem.line ?? '?'}, cột ${problem.column ?? '?'}.`, {
        id: 'problem.json',
      });
    case 'unsupportedVersion':
      return msg(
        str`Tệp danh mục dùng phiên bản ${String(problem.found ?? problem.version ?? '?')}, trang này chỉ đọc được phiên bản ${problem.supported ?? '?'}.`,
        { id: 'problem.version' },
      );
    case 'notAnObject':
    case 'unsupportedFormat':
      return msg('Tệp ở địa chỉ đã khai báo không phải danh mục thủ tục.', { id: 'problem.format' });
    case 'wrongProcedure':
      return msg('Tệp của thủ tục này chứa nội dung của thủ tục khác.', { id: 'problem.wrongProcedure' });
    default:
      return msg(str`Tệp danh mục có lỗi (${problem.kind}).`, { id: 'problem.other' });
  }
}
