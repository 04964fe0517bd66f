/** The card on a strip of 80 mm, for the printer of a kiosk: short, black alone. Call inside `withLocale`. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../../localization/index.js';
import { feeAnswer } from '../fee-words.js';
import { noPapersNote } from '../outcome.js';
import { countWords } from '../paper-counts.js';
import { presenceLine } from '../presence.js';
import { purposeName } from '../words.js';
import { paperGroups } from './paper-groups.js';
import type { Drawable, SheetContent } from './sheet-content.js';
import { entryItem, replacedItem } from './sheet-papers.js';
import {
  caution,
  nameBlock,
  placeLines,
  qrBlock,
  sourceLines,
  timeAnswer,
  unitName,
  warningBlock,
} from './sheet-parts.js';

/** More papers that only perhaps are needed stand with their names alone: the phone sorts them by its questions. */
const MANY = 6;

export function receiptSheet(content: Drawable): TemplateResult {
  const { guide, host, answers } = content;
  const fee = feeAnswer(guide.fees, host.plain, host.locale);
  const time = timeAnswer(content);
  return html`<main class="receipt">
    <header>
      <p class="unit">${unitName(content)}</p>
      <p class="question">${msg('Hôm nay tôi cần mang gì?', { id: 'sheet.title' })}</p>
      ${nameBlock(content)}
    </header>
    ${warningBlock(content)}
    ${
      answers.length > 0
        ? html`<ul class="answers">
            ${answers.map(({ question, answer }) => html`<li>${question} <strong>${answer}</strong></li>`)}
          </ul>`
        : nothing
    }
    <section>
      <h2>${msg('Nơi nộp hồ sơ', { id: 'office.title' })}</h2>
      ${placeLines(guide.place, host)}
    </section>
    ${
      guide.presence.length > 0
        ? html`<section>
            <h2>${msg('Ai phải có mặt', { id: 'presence.title' })}</h2>
            ${guide.presence.map((entry) => html`<p>${presenceLine(entry, host.text)}</p>`)}
          </section>`
        : nothing
    }
    ${receiptPapers(content)}
    <section>
      <h2>${msg('Phí, lệ phí', { id: 'fee.title' })}</h2>
      <p class="big">${fee.main}</p>
      ${fee.isSure ? nothing : html`<p>${msg('Hỏi cán bộ trước khi nộp.', { id: 'fee.askShort' })}</p>`}
    </section>
    <section>
      <h2>${time.title}</h2>
      <p class="big">${time.main}</p>
      ${time.lines.map((line) => html`<p>${line}</p>`)}
    </section>
    ${caution()} ${qrBlock(content)}
    <footer>${sourceLines(content).map((line) => html`<p>${line}</p>`)}</footer>
  </main>`;
}

function receiptPapers(content: SheetContent): TemplateResult {
  const { papers } = content.guide;
  const title = html`<h2>${msg('Giấy tờ cần chuẩn bị', { id: 'papers.title' })}</h2>`;
  if (!papers || papers.entries.length === 0)
    return html`<section>${title} ${noPapersNote(papers !== null, undefined, (_url, label) => label)}</section>`;
  const { needed, perhaps, replaced } = paperGroups(papers);
  const isMany = perhaps.length > MANY;
  return html`<section class="papers">
    ${title}
    <p><strong>${countWords(papers.counts).join(' · ')}</strong></p>
    ${
      !papers.sets.assumed && papers.sets.count > 1
        ? html`<p>
            ${msg(str`Số bộ hồ sơ: ${papers.sets.count}; số bản dưới đây đã tính đủ.`, { id: 'papers.sets' })}
          </p>`
        : nothing
    }
    ${needed.map(
      ({ purpose, entries }) =>
        html`<h3>${purposeName(purpose)}</h3>
          <ul class="list">
            ${entries.map((entry) => entryItem(entry, content, { under: purpose, detail: 'brief' }))}
          </ul>`,
    )}
    ${
      perhaps.length > 0
        ? html`<h3>${msg('Tùy trường hợp, có thể cần thêm', { id: 'papers.perhaps.title' })}</h3>
            ${isMany ? html`<p>${msg('Trả lời câu hỏi trong hướng dẫn thì danh sách này ngắn lại.', { id: 'sheet.many' })}</p>` : nothing}
            <ul class="list">
              ${perhaps.map((entry) => entryItem(entry, content, { detail: isMany ? 'name' : 'brief' }))}
            </ul>`
        : nothing
    }
    ${
      replaced.length > 0
        ? html`<ul class="list">
            ${replaced.map((paper) => replacedItem(paper, content, { detail: 'brief' }))}
          </ul>`
        : nothing
    }
  </section>`;
}
