/** "Hôm nay tôi cần mang gì?" on A4: everything the screen knows, nothing folded. Call inside `withLocale`. */
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '../../../localization/index.js';
import { longDate } from '../date-words.js';
import { noPapersNote } from '../outcome.js';
import { countWords } from '../paper-counts.js';
import { presenceLine } from '../presence.js';
import { channelName, purposeName } from '../words.js';
import { paperGroups } from './paper-groups.js';
import type { Drawable, SheetContent } from './sheet-content.js';
import { entryItem, replacedItem } from './sheet-papers.js';
import {
  caution,
  feeAnswer,
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
    ${papersSection(content)}
    <section>
      <h2>${msg('Phí, lệ phí', { id: 'fee.title' })}</h2>
      ${feeBlock(content)}
    </section>
    ${timeSection(content)} ${assumedSection(content)} ${caution()}
    <footer>${sourceLines(content).map((line) => html`<p>${line}</p>`)}</footer>
  </main>`;
}

/** What people came for, first and large. */
function answersBand(content: SheetContent): TemplateResult {
  const { papers } = content.guide;
  const counts = papers ? countWords(papers.counts) : [];
  const fee = feeAnswer(content);
  const time = timeAnswer(content);
  return html`<div class="band">
    <div>
      <p>${msg('Giấy tờ', { id: 'answers.papers' })}</p>
      <p class="big">${paperHeadline(content)}</p>
      ${counts.length > 2 ? html`<p>${counts.slice(2).join(' · ')}</p>` : nothing}
    </div>
    <div>
      <p>${msg('Phí, lệ phí', { id: 'fee.title' })}</p>
      <p class="big">${fee.main}</p>
      ${fee.isSure ? nothing : html`<p>${msg('Hỏi cán bộ trước khi nộp.', { id: 'fee.askShort' })}</p>`}
    </div>
    <div>
      <p>${time.title}</p>
      <p class="big">${time.main}</p>
      ${time.lines.slice(0, 1).map((line) => html`<p>${line}</p>`)}
    </div>
  </div>`;
}

function paperHeadline({ guide: { papers } }: SheetContent): string {
  if (!papers || papers.entries.length === 0) return msg('Chưa rõ giấy tờ', { id: 'papers.notKnown' });
  const counts = countWords(papers.counts);
  return counts.length > 0 ? counts.slice(0, 2).join(' · ') : msg('Không phải nộp', { id: 'papers.replaced.title' });
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

function caseSection({ answers, guide }: SheetContent): TemplateResult | typeof nothing {
  const isPrivate = guide.questions.some(({ fact, answer }) => fact.sensitive && answer !== undefined);
  if (answers.length === 0 && !isPrivate) return nothing;
  return html`<section>
    <h2>${msg('Trường hợp đã chọn', { id: 'sheet.case' })}</h2>
    <ul>
      ${answers.map(({ question, answer }) => html`<li>${question} <strong>${answer}</strong></li>`)}
      ${
        isPrivate
          ? html`<li>${msg('Câu trả lời riêng tư đã được tính đến nhưng không in ra.', { id: 'sheet.private' })}</li>`
          : nothing
      }
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

/** What was taken for granted, and what nobody answered. */
function assumedSection({ guide, host }: SheetContent): TemplateResult | typeof nothing {
  const { channel, time } = guide;
  const lines = guide.assumptions.flatMap((assumption): string[] => {
    if (assumption.kind === 'oneSet')
      return [msg('Một bộ hồ sơ: nguồn dữ liệu không nêu số bộ.', { id: 'sheet.assumed.oneSet' })];
    return time.due?.date.date
      ? [msg(str`Hồ sơ được nộp ${longDate(assumption.date, host.locale)}.`, { id: 'sheet.assumed.filedOn' })]
      : [];
  });
  if (channel.chosen) lines.push(`${msg('Cách nộp', { id: 'channel' })}: ${channelName(channel.chosen)}.`);
  const open = guide.questions
    .filter(({ answer }) => answer === undefined)
    .map(({ fact }) => host.plain(fact.question));
  if (!channel.chosen && channel.options.length > 1)
    open.unshift(msg('Nộp hồ sơ bằng cách nào?', { id: 'question.channel' }));
  if (lines.length === 0 && open.length === 0) return nothing;
  return html`<section>
    <h2>${msg('Danh sách này tính theo', { id: 'sheet.assumed' })}</h2>
    <ul>
      ${lines.map((line) => html`<li>${line}</li>`)}
      ${
        open.length > 0
          ? html`<li>
              ${msg('Chưa trả lời:', { id: 'sheet.open' })} ${open.map((question) => `“${question}”`).join(' ')}
            </li>`
          : nothing
      }
    </ul>
  </section>`;
}
