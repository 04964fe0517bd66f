/** Problems for people: where, of what, what is wrong, and how to mend it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Say } from './lang.js';

/** One problem in words. */
export interface ShownProblem {
  severity: 'error' | 'warning';
  /** File, or file and sheet. */
  file?: string;
  /** `dòng 7, cột Số bản chính`. */
  place?: string;
  /** Procedure: code and name. */
  subject?: string;
  code?: string;
  field?: string;
  what: string;
  mend?: string;
}

/** More than this nobody reads in one go. */
const SHOWN = 200;

/** The list, file by file. `onCode` makes the procedure a button. */
export function problemList(
  problems: readonly ShownProblem[],
  say: Say,
  onCode?: (code: string) => void,
): TemplateResult | typeof nothing {
  if (!problems.length) return nothing;
  const sorted = [...problems].sort(
    (one, other) => Number(one.severity !== 'error') - Number(other.severity !== 'error'),
  );
  const files = new Map<string, ShownProblem[]>();
  for (const problem of sorted.slice(0, SHOWN)) {
    const file = problem.file ?? '';
    files.set(file, [...(files.get(file) ?? []), problem]);
  }
  const more = problems.length - SHOWN;
  return html`${[...files].map(
    ([file, list]) => html`
      ${file ? html`<h3 class="file">${file}</h3>` : nothing}
      <ul class="problems">
        ${list.map((problem) => item(problem, say, onCode))}
      </ul>
    `,
  )}${
    more > 0
      ? html`<p class="soft">
          ${say(`… và ${more} vấn đề nữa; sửa các vấn đề trên rồi xem lại.`, `… and ${more} more; mend these first.`)}
        </p>`
      : nothing
  }`;
}

function item(
  { severity, place, subject, code, field, what, mend }: ShownProblem,
  say: Say,
  onCode?: (code: string) => void,
): TemplateResult {
  const isError = severity === 'error';
  const of = [subject, field].filter(Boolean).join(' — ');
  return html`<li class=${severity}>
    <p class="head">
      <strong class="tag">${isError ? say('Lỗi', 'Error') : say('Cảnh báo', 'Warning')}</strong>
      ${place ? html`<span class="place">${place}</span>` : nothing}
      ${
        of
          ? code !== undefined && onCode
            ? html`<button type="button" class="link" @click=${() => onCode(code)}>${of}</button>`
            : html`<span>${of}</span>`
          : nothing
      }
    </p>
    <p>${what}</p>
    ${mend === undefined ? nothing : html`<p class="mend"><span class="soft">${say('Cách sửa:', 'To mend:')}</span> ${mend}</p>`}
  </li>`;
}

/** "2 lỗi, 3 cảnh báo" */
export function countWords(errors: number, warnings: number, say: Say): string {
  if (!errors && !warnings) return say('Không thấy lỗi nào', 'Nothing wrong was found');
  return say(
    `${errors} lỗi, ${warnings} cảnh báo`,
    `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
  );
}
