/** Papers with boxes, on paper. Call inside `withLocale`. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PaperAnswer, PaperEntry } from '../../../guide/index.js';
import { msg } from '../../../localization/index.js';
import { perhapsWords } from '../perhaps-words.js';
import { purposeName, quantityWords } from '../words.js';
import { papersOf, purposeOf, type Purpose } from './paper-groups.js';
import type { SheetContent } from './sheet-content.js';

export interface ListOptions {
  /** Purpose that the heading above already says. */
  under?: Purpose;
  /**
   * `brief`: without notes. `marked`: of what depends only that it does. `name`: not even that, under a heading that
   * says it. Everything when absent.
   */
  detail?: 'brief' | 'marked' | 'name';
}

/** A box to tick by hand, or ticked already. Drawn by attributes: it is there even where no style sheet is. */
export function box(ticked: boolean): TemplateResult {
  return html`<svg
    class="box"
    role="img"
    aria-label=${ticked ? msg('đã chuẩn bị', { id: 'sheet.ticked' }) : msg('chưa chuẩn bị', { id: 'sheet.unticked' })}
    width="16"
    height="16"
    viewBox="0 0 16 16"
  >
    ${svg`<rect x="1" y="1" width="14" height="14" fill="none" stroke="#000" stroke-width="1.5"></rect>`}
    ${ticked ? svg`<path d="M3.5 8.5l3 3.5 6-8" fill="none" stroke="#000" stroke-width="2.25"></path>` : nothing}
  </svg>`;
}

/** One entry of the list. */
export function entryItem(entry: PaperEntry, content: SheetContent, options: ListOptions = {}): TemplateResult {
  if (entry.kind === 'paper') return paperItem(entry.paper, content, options);
  const purposes = new Set(papersOf(entry).map((paper) => paper.document.purpose));
  const under = purposes.size === 1 ? (options.under ?? purposeOf(entry)) : undefined;
  const purpose = under !== undefined && options.under === undefined ? `${purposeName(under)} · ` : '';
  return html`<li class="group">
    <p class="group-title">
      ${purpose}${entry.label ? content.host.text(entry.label) : msg('Một trong các giấy tờ sau', { id: 'papers.oneOf' })}
    </p>
    <ul>
      ${entry.papers.map((paper) =>
        paper.state === 'replaced'
          ? replacedItem(paper, content, options)
          : paperItem(paper, content, { ...options, under }),
      )}
    </ul>
  </li>`;
}

function paperItem(paper: PaperAnswer, content: SheetContent, { under, detail }: ListOptions): TemplateResult {
  const { document } = paper;
  const depends = paper.state === 'perhaps' ? dependsWords(paper, content, detail) : null;
  return html`<li class="paper">
    ${box(content.isTicked(document.id))}
    <div>
      <p class="paper-name">${content.host.text(document.name)}</p>
      <p>
        ${[...howMany(paper, under), ...(depends ? [html`<em>${depends}</em>`] : [])].map((part, index) => (index > 0 ? html` · ${part}` : part))}
      </p>
      ${detail ? nothing : notes(paper, content)}
    </div>
  </li>`;
}

function dependsWords(paper: PaperAnswer, { guide, host }: SheetContent, detail: ListOptions['detail']): string | null {
  if (detail === 'name') return null;
  if (detail === 'marked' && paper.reason?.kind !== 'optional')
    return msg('tùy trường hợp', { id: 'papers.dependsShort' });
  return perhapsWords(paper, guide.procedure, host.plain);
}

/** `Nộp`, `1 bản chính`. Where the source is silent, the number is not known rather than one. */
function howMany({ document, quantities }: PaperAnswer, under: Purpose | undefined): string[] {
  const words = quantities.map(quantityWords);
  const isSilent = words.length === 0 && (document.purpose === 'submit' || document.purpose === 'upload');
  return [
    ...(document.purpose === under ? [] : [purposeName(document.purpose)]),
    ...(isSilent ? [msg('chưa rõ số bản', { id: 'sheet.noQuantity' })] : words),
  ];
}

function notes({ document, state }: PaperAnswer, { host }: SheetContent): TemplateResult {
  const forms = document.templates ?? [];
  return html`
    ${document.note ? html`<p>${host.text(document.note)}</p>` : nothing}
    ${
      state === 'perhaps' && document.dataReplacement
        ? html`<p>${host.text(document.dataReplacement.database)}</p>`
        : nothing
    }
    ${
      document.consularLegalisation
        ? html`<p>
            ${msg('Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự, trừ khi được miễn.', { id: 'papers.legalisation' })}
          </p>`
        : nothing
    }
    ${forms.map(({ label, formCode }) => html`<p>${host.text(label)}${formCode ? html` (${formCode})` : nothing}</p>`)}
  `;
}

/** A paper that nobody has to bring: words first, then its name. */
export function replacedItem(
  { document, reason }: PaperAnswer,
  { host }: SheetContent,
  { detail }: ListOptions = {},
): TemplateResult {
  const replacement = document.dataReplacement;
  return html`<li class="paper replaced">
    <div>
      <p>
        ${msg('Không phải nộp: cơ quan tự tra cứu', { id: 'papers.replaced' })} –
        <span class="paper-name">${host.text(document.name)}</span>${
          reason ? html` (${msg('tùy trường hợp', { id: 'papers.dependsShort' })})` : nothing
        }
      </p>
      ${replacement && !detail ? html`<p>${host.text(replacement.database)}</p>` : nothing}
      ${
        replacement?.fallback
          ? html`<p>${msg('Tra cứu không có thì:', { id: 'papers.fallback' })} ${host.text(replacement.fallback)}</p>`
          : nothing
      }
    </div>
  </li>`;
}
