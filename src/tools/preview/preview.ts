/** The page of `ward-catalogue serve`: follows the files, shows the catalogue in the real elements and what is wrong. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { sayIn, type Lang, type Say } from '../shared/lang.js';
import { countWords, problemList, type ShownProblem } from '../shared/problem-list.js';
import { widthChoice, type Width } from '../shared/widths.js';

/** What the command says of its last reading; see `src/cli/preview.ts`. */
interface State {
  lang: Lang;
  revision: number;
  showing: 'new' | 'last' | 'part' | 'nothing';
  since: string;
  title: string;
  errors: number;
  warnings: number;
  problems: (ShownProblem & { line?: number; column?: number; name?: string })[];
}

let state: State | undefined;
let shown = '';
let connected = true;
let width: Width = 'wide';
let open: boolean | undefined;

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

async function look(): Promise<void> {
  try {
    state = (await (await fetch('state.json')).json()) as State;
    document.documentElement.lang = state.lang;
    if (state.showing !== 'nothing' && state.since !== shown) {
      const answer = await fetch('catalogue.json');
      if (answer.ok) {
        (byId('catalogue') as HTMLElement & { catalogue?: unknown }).catalogue = await answer.json();
        shown = state.since;
      }
    }
    connected = true;
  } catch {
    connected = false;
  }
  draw();
}

function draw(): void {
  const say = sayIn(state?.lang ?? 'vi');
  byId('sheet').className = `sheet ${width}`;
  document.title = `${state?.errors ? '✗ ' : ''}${say('Xem thử', 'Preview')}: ${state?.title ?? ''}`;
  render(bar(say), byId('top'));
}

function bar(say: Say): TemplateResult {
  const time = state ? new Date(state.since).toTimeString().slice(0, 8) : '';
  return html`<header class="bar">
    <a class="skip" href="#content">${say('Đến danh mục', 'To the catalogue')}</a>
    <div class="line">
      <h1>${say('Xem thử', 'Preview')}: ${state?.title ?? '…'}</h1>
      ${widthChoice(width, say, (chosen) => {
        width = chosen;
        draw();
      })}
    </div>
    <div class="line" role="status">
      ${
        connected
          ? html`<span class=${state?.errors ? 'bad' : 'good'}
                >${state ? countWords(state.errors, state.warnings, say) : ''}</span
              >
              <span>${showing(say, time)}</span>`
          : html`<span class="bad"
              >${say('Mất liên lạc với lệnh serve. Trang tự nối lại khi lệnh chạy.', 'The serve command does not answer. The page connects again when it runs.')}</span
            >`
      }
    </div>
    ${
      state && state.problems.length
        ? html`<details
            .open=${open ?? state.errors > 0}
            @toggle=${(event: Event) => (open = (event.target as HTMLDetailsElement).open)}
          >
            <summary>
              ${say('Vấn đề và cách sửa', 'Problems and how to mend them')} (${state.errors + state.warnings})
            </summary>
            ${problemList(
              state.problems.map((problem) => placed(problem, say)),
              say,
            )}
          </details>`
        : nothing
    }
  </header>`;
}

function placed(problem: State['problems'][number], say: Say): ShownProblem {
  const { line, column, code, name } = problem;
  return {
    ...problem,
    subject: [code, name].filter(Boolean).join(' '),
    ...(line !== undefined && {
      place: say(`dòng ${line}, cột ${column ?? 1}`, `line ${line}, column ${column ?? 1}`),
    }),
  };
}

function showing(say: Say, time: string): string {
  switch (state?.showing) {
    case 'new':
      return say(`Bản lúc ${time}, đúng như các tệp.`, `Read at ${time}, as the files are.`);
    case 'last':
      return say(
        `Còn lỗi nên vẫn hiện bản tốt gần nhất, lúc ${time}.`,
        `Because of errors this is the last good version, of ${time}.`,
      );
    case 'part':
      return say('Còn lỗi nên chỉ hiện phần đúng.', 'Because of errors only what is good is shown.');
    case 'nothing':
      return say('Chưa có gì để hiện.', 'There is nothing to show yet.');
    default:
      return '';
  }
}

const events = new EventSource('events');
events.addEventListener('message', () => void look());
events.addEventListener('error', () => {
  connected = false;
  draw();
});
draw();
