/** "Hôm nay tôi cần mang gì?" on A4: everything the screen knows, nothing folded. Call inside `withLocale`. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../../localization/index.js';
import { longDate } from '../date-words.js';
import { feeAnswer } from '../fee-words.js';
import { noPapersNote } from '../outcome.js';
import { paperAnswer } from '../paper-answer.js';
import { presenceLine } from '../presence.js';
import { channelName, purposeName } from '../words.js';
import { paperGroups } from './paper-groups.js';
import type { Drawable, SheetContent } from './sheet-content.js';
import { entryItem, replacedItem } from './sheet-papers.js';
import {
  caution,
  feeBlock,
  limitLines,
  nameBlock,
  placeLines,
  qrBlock,
  sourceLines,
  timeAnswer,
  unitName,
  warningBlock,
} from './sheet-parts.js';

export function cardSheet(content: Drawable): TemplateResult {
  return html`<main class="card">
    <header>
      <div>
        <p class="unit">${unitName(content)}</p>
        <p class="question">${msg('Hôm nay tôi cần mang gì?', { id: 'sheet.title' })}</p>
        ${nameBlock(content)}
      </div>
      ${qrBlock(content)}
    </header>
    ${warningBlock(content)} ${answersBand(content)} ${whereSection(content)} ${caseSection(content)}
    ${papersSection(content)} ${caution()}
    <section>
      <h2>${msg('Phí, lệ phí', { id: 'fee.title' })}</h2>
      ${feeBlock(content)}
    </section>
    ${timeSection(content)} ${assumedSection(content)}
    <footer>${sourceLines(content).map((line) => html`<p>${line}</p>`)}</footer>
  </main>`;
}

/** What people came for, first and large. */
function answersBand(content: SheetContent): TemplateResult {
  const { guide, host } = content;
  const papers = paperAnswer(guide);
  const fee = feeAnswer(guide.fees, host.plain, host.locale);
  const time = timeAnswer(content);
  const cell = (title: string, main: string, lines: string[]) =>
    html`<div>
      <p>${title}</p>
      <p class="big">${main}</p>
      ${lines.map((line) => html`<p>${line}</p>`)}
    </div>`;
  return html`<div class="band">
    ${cell(msg('Giấy tờ', { id: 'answers.papers' }), papers.main, papers.lines)}
    ${cell(msg('Phí, lệ phí', { id: 'fee.title' }), fee.main, fee.isSure ? [] : [msg('Hỏi cán bộ trước khi nộp.', { id: 'fee.askShort' })])}
    ${cell(time.title, time.main, time.lines.slice(0, 2))}
  </div>`;
}

function whereSection({ guide, host }: SheetContent): TemplateResult {
  return html`<div class="columns">
    <section>
      <h2>${msg('Nơi nộp hồ sơ', { id: 'office.title' })}</h2>
      ${placeLines(guide.place, host)}
    </section>
    ${
      guide.presence.length > 0
        ? html`<section>
            <h2>${msg('Ai phải có mặt', { id: 'presence.title' })}</h2>
            <ul>
              ${guide.presence.map((entry) => html`<li>${presenceLine(entry, host.text)}</li>`)}
            </ul>
          </section>`
        : nothing
    }
  </div>`;
}

/** What was answered, and what nobody answered: on that the list hangs. */
function caseSection({ answers, guide, host }: SheetContent): TemplateResult | typeof nothing {
  const isPrivate = guide.questions.some(({ fact, answer }) => fact.sensitive && answer !== undefined);
  const open = guide.questions
    .filter(({ answer }) => answer === undefined)
    .map(({ fact }) => host.plain(fact.question));
  if (!guide.channel.chosen && guide.channel.options.length > 1)
    open.unshift(msg('Nộp hồ sơ bằng cách nào?', { id: 'question.channel' }));
  if (answers.length === 0 && !isPrivate && open.length === 0) return nothing;
  return html`<section>
    <h2>${msg('Trường hợp', { id: 'sheet.case' })}</h2>
    <ul>
      ${answers.map(({ question, answer }) => html`<li>${question} <strong>${answer}</strong></li>`)}
      ${isPrivate ? html`<li>${msg('Câu trả lời riêng tư đã được tính đến nhưng không in ra.', { id: 'sheet.private' })}</li>` : nothing}
      ${open.length > 0 ? html`<li>${msg('Chưa trả lời:', { id: 'sheet.open' })} ${open.map((question) => `“${question}”`).join(' ')}</li>` : nothing}
    </ul>
  </section>`;
}

function papersSection(content: SheetContent): TemplateResult {
  const { papers } = content.guide;
  const title = html`<h2>${msg('Giấy tờ cần chuẩn bị', { id: 'papers.title' })}</h2>`;
  if (!papers || papers.entries.length === 0)
    return html`<section>${title} ${noPapersNote(papers !== null, undefined, (_url, label) => label)}</section>`;
  const { needed, perhaps, replaced } = paperGroups(papers);
  const { count, assumed } = papers.sets;
  return html`<section class="papers">
    ${title}
    ${
      !assumed && count > 1
        ? html`<p>${msg(str`Số bộ hồ sơ: ${count}; số bản dưới đây đã tính đủ.`, { id: 'papers.sets' })}</p>`
        : nothing
    }
    ${needed.map(
      ({ purpose, entries }) =>
        html`<h3>${purposeName(purpose)}</h3>
          <ul class="list">
            ${entries.map((entry) => entryItem(entry, content, { under: purpose }))}
          </ul>`,
    )}
    ${
      perhaps.length > 0
        ? html`<h3>${msg('Tùy trường hợp, có thể cần thêm', { id: 'papers.perhaps.title' })}</h3>
            <ul class="list">
              ${perhaps.map((entry) => entryItem(entry, content))}
            </ul>`
        : nothing
    }
    ${
      replaced.length > 0
        ? html`<h3>${msg('Không phải nộp', { id: 'papers.replaced.title' })}</h3>
            <ul class="list">
              ${replaced.map((paper) => replacedItem(paper, content))}
            </ul>`
        : nothing
    }
  </section>`;
}

function timeSection(content: SheetContent): TemplateResult {
  const { title, main, lines } = timeAnswer(content);
  const limits = limitLines(content);
  return html`<section>
    <h2>${title}</h2>
    <p><strong>${main}</strong></p>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${
      limits.length > 0
        ? html`<ul>
            ${limits}
          </ul>`
        : nothing
    }
    <p>${msg('Ngày trên giấy hẹn là ngày chính thức.', { id: 'time.official' })}</p>
  </section>`;
}

/** What was taken for granted. */
function assumedSection({ guide, host, answers }: SheetContent): TemplateResult | typeof nothing {
  const { channel, time } = guide;
  const lines = guide.assumptions.flatMap((assumption): string[] => {
    if (assumption.kind === 'oneSet')
      return [msg('Một bộ hồ sơ: nguồn dữ liệu không nêu số bộ.', { id: 'sheet.assumed.oneSet' })];
    return time.due?.date.date
      ? [msg(str`Hồ sơ được nộp ${longDate(assumption.date, host.locale)}.`, { id: 'sheet.assumed.filedOn' })]
      : [];
  });
  // The one way there is was nobody's answer.
  const way = channel.chosen && channelName(channel.chosen);
  if (way && !answers.some(({ answer }) => answer === way))
    lines.push(`${msg('Cách nộp', { id: 'channel' })}: ${way}.`);
  if (lines.length === 0) return nothing;
  return html`<section>
    <h2>${msg('Danh sách này tính theo', { id: 'sheet.assumed' })}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ul>
  </section>`;
}
