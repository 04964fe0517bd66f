/** The list of papers: needed first, then what depends, then what is not needed any more. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Code, DocumentRequirement, LText, Procedure } from '../../catalogue/types.js';
import type { PaperAnswer, PaperEntry, Papers } from '../../guide/index.js';
import { msg } from '../../localization/index.js';
import { perhapsWords } from './perhaps-words.js';
import { purposeName, quantityWords } from './words.js';

/** What the list needs of the element that shows it. */
export interface PaperHost {
  procedure: Procedure;
  text(value: LText | undefined): unknown;
  plain(value: LText): string;
  link(url: string | undefined, label: unknown): unknown;
  isTicked(id: Code): boolean;
  onTick(id: Code, ticked: boolean): void;
}

const stateOf = (entry: PaperEntry) => (entry.kind === 'paper' ? entry.paper.state : entry.state);
const papersOf = (entry: PaperEntry) => (entry.kind === 'paper' ? [entry.paper] : entry.papers);

/** How many papers are ready, of how many. */
export interface Progress {
  done: number;
  total: number;
}

/** How many of the surely needed papers (a group counts once) are ticked. */
export function progressOf(papers: Papers, isTicked: (id: Code) => boolean): Progress {
  const needed = papers.entries.filter((entry) => stateOf(entry) === 'needed');
  return {
    done: needed.filter((entry) => papersOf(entry).some((paper) => isTicked(paper.document.id))).length,
    total: needed.length,
  };
}

/** More papers than this that only perhaps are needed stand with name, reason and form alone, until answers sort them. */
const MANY = 4;

/** The three parts of the list, each under its own words. */
export function paperList(papers: Papers, host: PaperHost): TemplateResult {
  const part = (state: PaperAnswer['state']) => papers.entries.filter((entry) => stateOf(entry) === state);
  const [needed, perhaps, replaced] = [part('needed'), part('perhaps'), part('replaced')];
  return html`
    ${
      needed.length > 0
        ? html`<ul class="papers">
            ${needed.map((entry) => entryItem(entry, host))}
          </ul>`
        : nothing
    }
    ${
      perhaps.length > 0
        ? html`<p class="part-title">${msg('Tùy trường hợp, có thể cần thêm', { id: 'papers.perhaps.title' })}</p>
            <ul class="papers perhaps">
              ${perhaps.map((entry) => entryItem(entry, host, perhaps.length > MANY))}
            </ul>`
        : nothing
    }
    ${
      replaced.length > 0
        ? html`<p class="part-title">${msg('Không phải nộp', { id: 'papers.replaced.title' })}</p>
            <ul class="papers replaced">
              ${replaced
                .flatMap(papersOf)
                .filter((paper) => paper.state === 'replaced')
                .map((paper) => replacedItem(paper, host))}
            </ul>`
        : nothing
    }
  `;
}

function entryItem(entry: PaperEntry, host: PaperHost, brief = false): TemplateResult {
  if (entry.kind === 'paper') return html`<li class="paper">${paperRow(entry.paper, host, brief)}</li>`;
  return html`<li class="group">
    <p class="group-title">
      ${entry.label ? host.text(entry.label) : msg('Một trong các giấy tờ sau', { id: 'papers.oneOf' })}
    </p>
    <ul>
      ${entry.papers.map((paper) =>
        paper.state === 'replaced'
          ? replacedItem(paper, host)
          : html`<li class="paper">${paperRow(paper, host, brief)}</li>`,
      )}
    </ul>
  </li>`;
}

function paperRow(paper: PaperAnswer, host: PaperHost, brief: boolean): TemplateResult {
  const { document } = paper;
  const id = `paper-${document.id}`;
  return html`
    <input
      type="checkbox"
      id=${id}
      class="tick"
      .checked=${host.isTicked(document.id)}
      aria-describedby="${id}-what"
      @change=${(event: Event) => host.onTick(document.id, (event.target as HTMLInputElement).checked)}
    />
    <div class="paper-text">
      <label for=${id}>${host.text(document.name)}</label>
      <p id="${id}-what" class="soft">${whatToDo(paper)}</p>
      ${paper.state === 'perhaps' ? html`<p class="depends">${perhapsWords(paper, host.procedure, host.plain)}</p>` : nothing}
      ${brief ? templates(document, host) : paperNotes(paper, host)}
    </div>
  `;
}

function paperNotes({ document, state }: PaperAnswer, host: PaperHost): TemplateResult {
  return html`
    ${document.note ? html`<p class="soft">${host.text(document.note)}</p>` : nothing}
    ${state === 'perhaps' && document.dataReplacement ? html`<p class="soft">${host.text(document.dataReplacement.database)}</p>` : nothing}
    ${document.consularLegalisation ? html`<p class="soft">${msg('Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự, trừ khi được miễn.', { id: 'papers.legalisation' })}</p>` : nothing}
    ${templates(document, host)}
  `;
}

/** `Nộp · 1 bản chính`. */
function whatToDo({ document, quantities }: PaperAnswer): string {
  return [purposeName(document.purpose), ...quantities.map(quantityWords)].join(' · ');
}

/** Words first, then the struck name: a line through it says nothing to a screen reader. */
function replacedItem({ document }: PaperAnswer, host: PaperHost): TemplateResult {
  const replacement = document.dataReplacement;
  return html`<li class="paper-text">
    <span class="badge good">${msg('Không phải nộp: cơ quan tự tra cứu', { id: 'papers.replaced' })}</span>
    <p><s>${host.text(document.name)}</s></p>
    ${replacement ? html`<p class="soft">${host.text(replacement.database)}</p>` : nothing}
    ${
      replacement?.fallback
        ? html`<p class="soft">
            ${msg('Tra cứu không có thì:', { id: 'papers.fallback' })} ${host.text(replacement.fallback)}
          </p>`
        : nothing
    }
  </li>`;
}

function templates(document: DocumentRequirement, host: PaperHost): TemplateResult | typeof nothing {
  const forms = document.templates ?? [];
  if (forms.length === 0) return nothing;
  return html`<p class="forms">
    ${forms.map(({ label, formCode, url, sampleUrl }) => {
      const name = html`${host.text(label)}${formCode ? html` (${formCode})` : nothing}`;
      return html`<span
        >${host.link(url, name)}${sampleUrl ? html` · ${host.link(sampleUrl, msg('Xem bản điền mẫu', { id: 'papers.sample' }))}` : nothing}</span
      >`;
    })}
  </p>`;
}
