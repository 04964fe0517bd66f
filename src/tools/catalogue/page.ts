/** `catalogue.html`: the desk of who edits a catalogue without any tools. Nothing leaves the page. */
import { render } from 'lit';
import type { Catalogue } from '../../catalogue/index.js';
import { readWorkbookFiles, WorkbookError, writeWorkbook } from '../../workbook/index.js';
import { wordCellIssue } from '../../workbook/words.js';
import { langOfPage, sayIn, type Lang } from '../shared/lang.js';
import type { Width } from '../shared/widths.js';
import { filesOfDrop, givenOf, save } from './files.js';
import { inspect, type Inspection } from './inspect.js';
import { checkSchema } from './schema.js';
import { pageView, type PageActs, type PageState } from './view.js';
import { ownSource, readAll, withoutSource, withSource, type Given, type Work } from './work.js';

const NOTHING: Inspection = { catalogue: null, layer: null, issues: [], cellIssues: [], errors: 0, warnings: 0 };
/** Steps that can be taken back. */
const REMEMBERED = 20;

const holder = document.getElementById('page') as HTMLElement;
holder.replaceChildren();
const base = JSON.parse(document.getElementById('layers')?.textContent ?? '[]') as Catalogue[];

let work: Work = [];
const past: Work[] = [];
const state: PageState = {
  lang: langOfPage(),
  busy: '',
  told: () => '',
  over: false,
  work,
  canUndo: false,
  found: NOTHING,
  filter: '',
  code: undefined,
  width: 'wide',
};
/** What was given while something was still being read waits for its turn. */
let turn: Promise<void> = Promise.resolve();

const say = (vi: string, en: string): string => sayIn(state.lang)(vi, en);

function draw(): void {
  document.documentElement.lang = state.lang;
  document.title = `${state.found.errors ? '✗ ' : ''}${say('Kiểm tra danh mục thủ tục', 'Check a catalogue of procedures')}`;
  render(pageView(state, acts), holder);
}

/** The browser draws what is being done before it is done. */
const breathe = (): Promise<void> => new Promise((done) => setTimeout(done, 30));

function inTurn(task: () => Promise<void>): void {
  turn = turn.then(task).catch((error: unknown) => {
    // Whatever this is, what lay on the desk before is still there.
    state.told = () =>
      say(
        `Có lỗi ngoài dự kiến: ${String(error)}. Dữ liệu đang mở vẫn còn nguyên.`,
        `Something unforeseen went wrong: ${String(error)}. What was open is still there.`,
      );
    state.busy = '';
    draw();
  });
}

function take(given: Promise<Given[]> | Given[]): void {
  inTurn(async () => {
    const files = await given;
    if (!files.length) return;
    const sources = await readAll(
      files,
      work,
      base,
      (sheets, layer) => readWorkbookFiles(sheets, { base: layer, today: today() }),
      async (name, index) => {
        state.busy = say(
          `Đang đọc ${name} (${index + 1}/${files.length})…`,
          `Reading ${name} (${index + 1}/${files.length})…`,
        );
        draw();
        await breathe();
      },
    );
    const next = sources.reduce<Work>(withSource, work);
    await become(next, () => say(`Đã đọc ${files.length} tệp.`, `${files.length} files were read.`));
  });
}

/** The desk changes; the way back is kept. */
async function become(next: Work, told: PageState['told']): Promise<void> {
  past.push(work);
  if (past.length > REMEMBERED) past.shift();
  await show(next, told);
}

async function show(next: Work, told: PageState['told']): Promise<void> {
  state.busy = say('Đang kiểm tra…', 'Checking…');
  draw();
  await breathe();
  const found = next.length ? inspect(next, base, today(), checkSchema) : NOTHING;
  work = next;
  Object.assign(state, { work, found, busy: '', told, canUndo: past.length > 0 });
  const codes = found.catalogue?.procedures.map(({ code }) => code) ?? [];
  const given = work.flatMap(({ kind, file }) => (kind === 'procedure' ? (file.json as { code: string }).code : []));
  const last = given[given.length - 1];
  if (last !== undefined && codes.includes(last)) state.code = last;
  else if (state.code === undefined || !codes.includes(state.code)) state.code = codes[0];
  draw();
}

const today = (): string => new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);

const acts: PageActs = {
  choose: (files) => take([...files].map(givenOf)),
  openOwn: () =>
    inTurn(() =>
      become(withSource(work, ownSource('danh-muc-quoc-gia.json', base[0])), () =>
        say('Đã mở danh mục quốc gia đi kèm.', 'The national catalogue that comes along is open.'),
      ),
    ),
  remove: (source) =>
    inTurn(() =>
      become(withoutSource(work, source), () => say(`Đã bỏ ${source.name}.`, `${source.name} was taken away.`)),
    ),
  undo: () =>
    inTurn(async () => {
      const before = past.pop();
      if (before) await show(before, () => say('Đã hoàn tác.', 'Taken back.'));
    }),
  filter: (text) => {
    state.filter = text;
    draw();
  },
  select: (code) => {
    state.code = code;
    draw();
  },
  open: (code) => {
    state.code = code;
    state.filter = '';
    draw();
    document.getElementById('xem')?.focus();
  },
  width: (width: Width) => {
    state.width = width;
    draw();
  },
  lang: (lang: Lang) => {
    state.lang = lang;
    draw();
  },
  saveCatalogue: () => {
    const { catalogue } = state.found;
    if (!catalogue) return;
    save('catalogue.json', `${JSON.stringify(catalogue)}\n`, 'application/json');
    state.told = () =>
      say('Đã lưu catalogue.json vào thư mục tải về.', 'catalogue.json was saved among your downloads.');
    draw();
  },
  saveWorkbook: () =>
    inTurn(async () => {
      const { layer } = state.found;
      if (!layer) return;
      state.busy = say('Đang soạn tệp Excel…', 'Writing the workbook…');
      draw();
      await breathe();
      let bytes: Uint8Array;
      try {
        bytes = await writeWorkbook(layer);
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
        state.busy = '';
        state.told = () => wordCellIssue(error.issue, state.lang).what;
        draw();
        return;
      }
      save('danh-muc.xlsx', bytes, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      state.busy = '';
      state.told = () =>
        say('Đã lưu danh-muc.xlsx vào thư mục tải về.', 'danh-muc.xlsx was saved among your downloads.');
      draw();
    }),
};

addEventListener('dragover', (event) => {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  if (!state.over) {
    state.over = true;
    draw();
  }
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget) return;
  state.over = false;
  draw();
});
addEventListener('drop', (event) => {
  if (!event.dataTransfer) return;
  // Without this the browser would leave the page and open the file.
  event.preventDefault();
  state.over = false;
  take(filesOfDrop(event.dataTransfer));
});
// What is on the desk exists nowhere else until it is saved.
addEventListener('beforeunload', (event) => {
  if (past.length) event.preventDefault();
});
draw();
