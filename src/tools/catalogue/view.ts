/** What the editor's page draws. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Code, Procedure } from '../../catalogue/index.js';
import { fold } from '../../text/index.js';
import { sayIn, type Lang, type Say } from '../shared/lang.js';
import { countWords, problemList } from '../shared/problem-list.js';
import { widthChoice, type Width } from '../shared/widths.js';
import type { Inspection } from './inspect.js';
import { shownProblems } from './problems.js';
import type { Source, Work } from './work.js';

export interface PageState {
  lang: Lang;
  /** What is being done; empty: nothing. */
  busy: string;
  /** What was done last, in the language that is chosen when it is drawn. */
  told: () => string;
  /** Files are held over the page. */
  over: boolean;
  work: Work;
  canUndo: boolean;
  found: Inspection;
  filter: string;
  code: Code | undefined;
  width: Width;
}

export interface PageActs {
  choose(files: FileList): void;
  openOwn(): void;
  remove(source: Source): void;
  undo(): void;
  filter(text: string): void;
  select(code: Code): void;
  open(code: Code): void;
  width(width: Width): void;
  lang(lang: Lang): void;
  saveCatalogue(): void;
  saveWorkbook(): void;
}

/** Nobody scrolls through more; typing narrows it down. */
const LISTED = 300;

export function pageView(state: PageState, acts: PageActs): TemplateResult {
  const say = sayIn(state.lang);
  const { work, found, over } = state;
  return html`<header class="top">
      <a class="skip" href="#viec">${say('Đến nội dung chính', 'To the main content')}</a>
      <div class="line">
        <h1>${say('Kiểm tra danh mục thủ tục', 'Check a catalogue of procedures')}</h1>
        <button
          type="button"
          class="link"
          lang=${state.lang === 'vi' ? 'en' : 'vi'}
          @click=${() => acts.lang(state.lang === 'vi' ? 'en' : 'vi')}
        >
          ${state.lang === 'vi' ? 'English' : 'Tiếng Việt'}
        </button>
      </div>
      <p class="soft">
        ${say(
          'Không gửi gì đi đâu: mọi việc diễn ra trong máy này, không cần mạng. Đóng trang là hết; nhớ tải tệp về.',
          'Nothing is sent anywhere: everything happens on this machine, without network. Closing the page ends it; save your files.',
        )}
      </p>
    </header>
    <main id="viec" tabindex="-1" class="columns ${over ? 'over' : ''} ${found.catalogue ? 'full' : ''}">
      <div class="stack">
        ${dropView(state, acts, say)} ${work.length ? problemView(state, acts, say) : emptyView(say)}
        ${work.length ? saveView(state, acts, say) : nothing}
      </div>
      ${found.catalogue ? cardView(state, found.catalogue.procedures, acts, say) : nothing}
    </main>`;
}

function dropView(state: PageState, acts: PageActs, say: Say): TemplateResult {
  const { work, busy, told, canUndo } = state;
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.files?.length) acts.choose(input.files);
    // The same file, corrected, may be chosen again.
    input.value = '';
  };
  const press = (event: Event): void =>
    (event.currentTarget as HTMLElement).closest('section')?.querySelector<HTMLInputElement>('#chon')?.click();
  return html`<section aria-labelledby="tep">
    <h2 id="tep">${say('Tệp', 'Files')}</h2>
    <div class="drop">
      <p>
        ${say('Thả tệp Excel (.xlsx), CSV hoặc JSON vào trang này, hoặc', 'Drop Excel (.xlsx), CSV or JSON files on this page, or')}
      </p>
      <div class="acts">
        <input id="chon" type="file" multiple hidden accept=".xlsx,.csv,.json" @change=${choose} />
        <button type="button" class="main" @click=${press}>${say('Chọn tệp…', 'Choose files…')}</button>
        <button type="button" @click=${() => acts.openOwn()}>
          ${say('Mở danh mục quốc gia đi kèm', 'Open the national catalogue that comes along')}
        </button>
      </div>
    </div>
    ${
      work.length
        ? html`<ul class="files">
            ${work.map(
              (source) =>
                html`<li>
                  <span><strong>${source.name}</strong> <span class="soft">${kindWords(source, say)}</span></span>
                  <button
                    type="button"
                    @click=${() => acts.remove(source)}
                    aria-label=${say(`Bỏ ${source.name}, ${kindWords(source, say)}`, `Remove ${source.name}, ${kindWords(source, say)}`)}
                  >
                    ${say('Bỏ', 'Remove')}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="acts">
      ${canUndo ? html`<button type="button" ?disabled=${busy !== ''} @click=${() => acts.undo()}>${say('Hoàn tác', 'Undo')}</button>` : nothing}
    </div>
    <p role="status" class="soft">${busy || told()}</p>
  </section>`;
}

function kindWords({ kind, workbook, file }: Source, say: Say): string {
  if (kind === 'broken') return say('không dùng được', 'cannot be used');
  const { code, target, procedures } = (file.json ?? {}) as { code?: string; target?: string; procedures?: unknown[] };
  if (kind === 'procedure') return say(`thủ tục ${code ?? ''}`, `procedure ${code ?? ''}`);
  if (kind === 'override') return say(`điều chỉnh ${target ?? ''}`, `override of ${target ?? ''}`);
  const count = Array.isArray(procedures) ? procedures.length : 0;
  return workbook
    ? say(`sổ Excel, ${count} thủ tục`, `workbook, ${count} procedures`)
    : say(`danh mục, ${count} thủ tục`, `catalogue, ${count} procedures`);
}

function emptyView(say: Say): TemplateResult {
  return html`<section class="empty" aria-labelledby="cach">
    <h2 id="cach">${say('Cách làm', 'How it works')}</h2>
    <ol>
      <li>
        ${say('Thả tệp danh mục của phường: catalogue.json đang dùng trên trang web, hoặc sổ Excel đã sửa.', 'Drop the catalogue of your ward: the catalogue.json of its website, or the workbook you have edited.')}
      </li>
      <li>
        ${say('Đọc các vấn đề: trang chỉ rõ trang tính, dòng, cột và cách sửa.', 'Read the problems: sheet, row, column, and how to mend each.')}
      </li>
      <li>
        ${say('Chọn một thủ tục và xem đúng như người dân sẽ thấy.', 'Choose a procedure and see it as citizens will.')}
      </li>
      <li>
        ${say('Tải catalogue.json về để đưa lên trang web, hoặc tải sổ Excel về để sửa tiếp.', 'Save catalogue.json for the website, or the workbook to go on editing.')}
      </li>
    </ol>
  </section>`;
}

function problemView({ found, lang, busy }: PageState, acts: PageActs, say: Say): TemplateResult {
  const { errors, warnings } = found;
  return html`<section aria-labelledby="van-de" aria-busy=${busy !== ''}>
    <h2 id="van-de">${say('Vấn đề và cách sửa', 'Problems and how to mend them')}</h2>
    <p class="state ${errors ? 'bad' : 'good'}" role="status">${countWords(errors, warnings, say)}.</p>
    <div class="scroll" tabindex=${errors + warnings ? '0' : nothing} role="group" aria-labelledby="van-de">
      ${problemList(shownProblems(found, lang), say, (code) => acts.open(code))}
    </div>
  </section>`;
}

function saveView({ found, busy }: PageState, acts: PageActs, say: Say): TemplateResult {
  const { catalogue, layer, errors } = found;
  return html`<section aria-labelledby="tai">
    <h2 id="tai">${say('Tải về', 'Save')}</h2>
    ${
      errors
        ? html`<p>
            ${say(`Còn ${errors} lỗi: sửa xong mới tải được catalogue.json. Sổ Excel thì tải được để sửa tiếp.`, `${errors} errors are left: mend them before saving catalogue.json. The workbook can be saved to go on.`)}
          </p>`
        : nothing
    }
    <div class="acts">
      <button
        type="button"
        class="main"
        ?disabled=${!catalogue || errors > 0 || busy !== ''}
        @click=${() => acts.saveCatalogue()}
      >
        ${say('Tải catalogue.json', 'Save catalogue.json')}
      </button>
      <button type="button" ?disabled=${!layer || busy !== ''} @click=${() => acts.saveWorkbook()}>
        ${say('Tải sổ Excel', 'Save the workbook')}
      </button>
    </div>
  </section>`;
}

function cardView(state: PageState, procedures: readonly Procedure[], acts: PageActs, say: Say): TemplateResult {
  const { filter, code, width, found } = state;
  const words = fold(filter).split(/\s+/).filter(Boolean);
  const matching = procedures.filter((one) => {
    const text = fold(`${one.code} ${one.name.vi} ${one.shortName?.vi ?? ''} ${(one.keywords ?? []).join(' ')}`);
    return words.every((word) => text.includes(word));
  });
  const listed = matching.slice(0, LISTED);
  return html`<section class="card" aria-labelledby="xem">
    <h2 id="xem" tabindex="-1">${say('Xem như người dân sẽ thấy', 'As citizens will see it')}</h2>
    <div class="field">
      <label for="loc">${say('Tìm thủ tục theo tên hoặc mã', 'Find a procedure by name or code')}</label>
      <input
        id="loc"
        type="search"
        autocomplete="off"
        .value=${filter}
        @input=${(event: Event) => acts.filter((event.target as HTMLInputElement).value)}
      />
    </div>
    <div class="field">
      <label for="thu-tuc">${say(`Thủ tục (${matching.length})`, `Procedures (${matching.length})`)}</label>
      <select id="thu-tuc" size="6" @change=${(event: Event) => acts.select((event.target as HTMLSelectElement).value)}>
        ${listed.map(
          (one) =>
            html`<option value=${one.code} ?selected=${one.code === code} .selected=${one.code === code}>
              ${one.code} ${(one.shortName ?? one.name).vi}
            </option>`,
        )}
      </select>
      ${
        matching.length > LISTED
          ? html`<p class="soft">
              ${say(`Chỉ liệt kê ${LISTED} thủ tục đầu; gõ thêm để thu hẹp.`, `Only the first ${LISTED} are listed; type more.`)}
            </p>`
          : nothing
      }
    </div>
    ${widthChoice(width, say, acts.width)}
    <div class="sheet ${width}" lang=${state.lang}>
      <ward-catalogue .catalogue=${found.catalogue}>
        <ward-procedure-detail code=${code ?? ''} heading-level="3" no-storage></ward-procedure-detail>
      </ward-catalogue>
    </div>
  </section>`;
}
