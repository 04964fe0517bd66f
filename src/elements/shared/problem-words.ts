/** Problems of a catalogue in sentences that a ward clerk understands. Loaded where there is one; `catalogue-element` words a missing network. */
import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../catalogue/problems.js';
import { msg, str } from '../../localization/index.js';

/** Why nothing can be shown: of the catalogue, or of one procedure where the problem names it. */
export function failureSentence(problem: Problem): string {
  const isProcedure = problem.code !== undefined;
  const file = isProcedure
    ? msg('Tệp của thủ tục này', { id: 'problem.fileOfProcedure' })
    : msg('Tệp danh mục', { id: 'problem.fileOfCatalogue' });
  switch (problem.kind) {
    case 'offline':
      // Asked for where the page has no origin: no other file may be read there, network or not.
      return !isProcedure && (navigator.onLine || problem.url?.startsWith('file:'))
        ? msg(
            'Trang mở từ đĩa, hoặc trong khung cách ly, không tải được tệp danh mục: cần dùng catalogue.js thay cho thuộc tính src (dành cho người quản trị trang).',
            { id: 'problem.fromDisk' },
          )
        : msg('Không có mạng, và máy này chưa có bản lưu.', { id: 'problem.offline' });
    case 'timeout':
      return msg('Mạng quá chậm, chờ mãi chưa có trả lời.', { id: 'problem.timeout' });
    case 'http':
      if (problem.status !== 404) return msg(str`Máy chủ trả lời lỗi ${problem.status ?? ''}.`, { id: 'problem.http' });
      return isProcedure
        ? msg('Không tìm thấy tệp của thủ tục này (lỗi 404).', { id: 'problem.http404.procedure' })
        : msg('Không tìm thấy tệp danh mục ở địa chỉ đã khai báo (lỗi 404).', { id: 'problem.http404' });
    case 'html':
      return isProcedure
        ? msg('Ở địa chỉ của thủ tục này là một trang web, không phải tệp dữ liệu.', { id: 'problem.html.procedure' })
        : msg('Địa chỉ đã khai báo là một trang web, không phải tệp danh mục.', { id: 'problem.html' });
    case 'truncatedJson':
      return msg(str`${file} bị đứt giữa chừng, chưa tải đủ.`, { id: 'problem.truncated' });
    case 'invalidJson':
      return msg(str`${file} viết sai ở dòng ${problem.line ?? '?'}, cột ${problem.column ?? '?'}.`, {
        id: 'problem.json',
      });
    case 'unsupportedVersion':
      if (problem.found === undefined)
        return msg(str`${file} không ghi phiên bản; trang này chỉ đọc được phiên bản ${problem.supported ?? '?'}.`, {
          id: 'problem.noVersion',
        });
      return msg(
        str`${file} dùng phiên bản ${String(problem.found)}, trang này chỉ đọc được phiên bản ${problem.supported ?? '?'}.`,
        { id: 'problem.version' },
      );
    case 'notAnObject':
    case 'unsupportedFormat':
      return isProcedure
        ? msg('Tệp của thủ tục này không phải dữ liệu thủ tục.', { id: 'problem.format.procedure' })
        : msg('Tệp ở địa chỉ đã khai báo không phải danh mục thủ tục.', { id: 'problem.format' });
    case 'wrongProcedure':
      return msg('Tệp của thủ tục này chứa nội dung của thủ tục khác.', { id: 'problem.wrongProcedure' });
    case 'noAddress':
      if (!isProcedure) {
        return msg(
          str`“${problem.url ?? ''}” không phải là một địa chỉ: xem lại thuộc tính src (dành cho người quản trị trang).`,
          {
            id: 'problem.noAddress',
          },
        );
      }
      return msg(
        'Thẻ này chỉ nhận được mục lục dưới dạng dữ liệu nên không lấy được từng thủ tục: cần đưa cả danh mục, hoặc khai báo thuộc tính src (dành cho người quản trị trang).',
        { id: 'problem.noAddress.procedure' },
      );
    default:
      return msg(str`${file} có lỗi (${problem.kind}).`, { id: 'problem.other' });
  }
}

/** Nobody named a catalogue. */
export function missingNote(): TemplateResult {
  return html`<p class="note">
    ${msg('Chưa khai báo danh mục thủ tục: thẻ này cần thuộc tính src (dành cho người quản trị trang).', { id: 'err.noSource' })}
  </p>`;
}
