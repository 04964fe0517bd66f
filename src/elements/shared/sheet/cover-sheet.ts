/**
 * The cover of a dossier (bìa hồ sơ), after the "Túi bảo quản hữu ích" that a ward gave its citizens: one A4 sheet that
 * lies on top in a plastic sleeve. Nothing personal is printed: name and numbers are written by hand.
 * Call inside `withLocale`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { PaperEntry } from '../../../guide/index.js';
import { msg, str } from '../../../localization/index.js';
import { noPapersNote } from '../outcome.js';
import { paperGroups } from './paper-groups.js';
import type { Drawable } from './sheet-content.js';
import { box, entryItem } from './sheet-papers.js';
import { caution, nameBlock, qrBlock, sourceLines, unitName, warningBlock } from './sheet-parts.js';

/** How the cover is drawn so that it fits on one sheet. */
export interface CoverFit {
  /** Size of the list in points; two columns from 11 down. */
  points: number;
  /** Empty rows to add papers by hand. */
  rows: number;
  /** Entries of the list that have room. */
  shown: number;
}

/** Steps to try, best first: the list shrinks before it is cut, and never below what can be read. */
export function coverSteps(entries: number): CoverFit[] {
  const sizes = [13, 12, 11, 10].flatMap((points) => [2, 0].map((rows) => ({ points, rows, shown: entries })));
  const cuts = Array.from({ length: entries }, (_, index) => ({ points: 10, rows: 0, shown: entries - 1 - index }));
  return [...sizes, ...cuts];
}

/** The entries of the list: needed, then what depends. What nobody has to bring does not lie inside. */
export function coverEntries({ guide: { papers } }: Drawable): PaperEntry[] {
  if (!papers) return [];
  const { needed, perhaps } = paperGroups(papers);
  return [...needed.flatMap(({ entries }) => entries), ...perhaps];
}

export function coverSheet(content: Drawable, { points, rows, shown }: CoverFit): TemplateResult {
  return html`<main class="cover size-${points}">
    <header>
      <div>
        <p class="unit">${unitName(content)}</p>
        <p class="question">${msg('Bìa hồ sơ', { id: 'sheet.cover' })}</p>
        ${nameBlock(content)}
      </div>
      ${qrBlock(content)}
    </header>
    ${warningBlock(content)} ${blanks()}
    <section class="papers">
      <h2>${msg('Giấy tờ trong bìa này', { id: 'sheet.cover.papers' })}</h2>
      ${coverList(content, shown)}
      ${
        rows > 0
          ? html`<ul class="list">
              ${Array.from({ length: rows }, () => html`<li class="paper by-hand">${box(false)}<span class="rule"></span></li>`)}
            </ul>`
          : nothing
      }
    </section>
    ${caution()}
    <footer>
      <p>${sourceLines(content).join(' ')}</p>
    </footer>
  </main>`;
}

/** Lines to write on. */
function blanks(): TemplateResult {
  const blank = (label: string) => html`<p class="blank"><span>${label}</span><span class="rule"></span></p>`;
  return html`<section class="blanks">
    ${blank(msg('Họ và tên người nộp', { id: 'sheet.cover.name' }))}
    ${blank(msg('Mã hồ sơ (số biên nhận)', { id: 'sheet.cover.receipt' }))}
    <div class="pair">
      ${blank(msg('Ngày nộp', { id: 'sheet.cover.filed' }))}
      ${blank(msg('Ngày hẹn trả kết quả', { id: 'sheet.cover.due' }))}
    </div>
    <p class="hint">${msg('Ghi theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả.', { id: 'sheet.cover.hint' })}</p>
  </section>`;
}

function coverList(content: Drawable, shown: number): TemplateResult {
  const { papers } = content.guide;
  const entries = coverEntries(content);
  if (!papers || papers.entries.length === 0)
    return html`${noPapersNote(papers !== null, undefined, (_url, label) => label)}`;
  const left = entries.length - shown;
  return html`<ul class="list">
      ${entries.slice(0, shown).map((entry) => entryItem(entry, content, { detail: 'marked' }))}
    </ul>
    ${
      entries.length === 0
        ? html`<p>${msg('Không phải nộp', { id: 'papers.replaced.title' })}</p>`
        : left > 0
          ? html`<p class="more">
              ${msg(str`Còn ${left} giấy tờ: xem danh sách kèm theo.`, { id: 'sheet.cover.more' })}
            </p>`
          : nothing
    }`;
}
