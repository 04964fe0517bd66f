#!/usr/bin/env node
/** `ward-catalogue`: the tools of who edits a catalogue. */
import { readFileSync } from 'node:fs';
import { debuglog, parseArgs, type ParseArgsConfig } from 'node:util';
import { shownPath, Unwritable } from './files.js';
import { HELP } from './help.js';
import { ownFile } from './own-files.js';
import { conclude, EXIT, pick, type ExitCode, type Settings } from './run.js';
import type { Issue } from '../editing/issue.js';
import type { Lang } from '../editing/words/words.js';

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  today: { type: 'string' },
  out: { type: 'string', short: 'o' },
  now: { type: 'string' },
  'keep-going': { type: 'boolean' },
  codes: { type: 'string' },
  tier: { type: 'string' },
  retrieved: { type: 'string' },
  report: { type: 'string' },
  overwrite: { type: 'boolean' },
  format: { type: 'string' },
  name: { type: 'string' },
  province: { type: 'string' },
  code: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  check: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** A mistake in how the command was called. */
class UsageError extends Error {}

interface Command {
  /** Fewest and most arguments. */
  takes: [least: number, most: number];
  options: (keyof typeof OPTIONS)[];
  run: (args: string[], values: Values, settings: Settings) => ExitCode | Promise<ExitCode>;
}

// Each command is loaded when it is called: none pays for what another needs.
const COMMANDS: Record<string, Command> = {
  validate: {
    takes: [1, Infinity],
    options: [],
    run: async (args, _, settings) => (await import('./commands/validate.js')).validate(args, settings),
  },
  build: {
    takes: [1, 1],
    options: ['out', 'now', 'keep-going'],
    run: async ([folder], { out, now, 'keep-going': keepGoing = false }, settings) => {
      if (out === undefined)
        throw new UsageError(pick(settings.lang, 'Thiếu --out <thư mục>.', '--out <folder> is missing.'));
      if (now !== undefined && (isNaN(Date.parse(now)) || !isDay(now.slice(0, 10))))
        throw new UsageError(
          pick(settings.lang, `--now ${now} không phải thời điểm.`, `--now ${now} is no moment in time.`),
        );
      return (await import('./commands/build.js')).build(folder, { out, now, keepGoing }, settings);
    },
  },
  import: {
    takes: [2, Infinity],
    options: ['out', 'codes', 'tier', 'retrieved', 'report', 'overwrite', 'check'],
    run: async ([what, ...paths], values, settings) => {
      const { lang } = settings;
      if (what === 'excel') return importExcel(paths, values, settings);
      const { out, codes, tier, retrieved, report, overwrite = false } = values;
      if (what !== 'national')
        throw new UsageError(
          pick(
            lang,
            `Không nhập được "${what}". Dùng: import national <tệp…> hoặc import excel <sổ.xlsx>`,
            `"${what}" cannot be imported. Use: import national <file…> or import excel <book.xlsx>`,
          ),
        );
      only(values, 'import national', ['out', 'codes', 'tier', 'retrieved', 'report', 'overwrite'], lang);
      if (out === undefined) throw new UsageError(pick(lang, 'Thiếu --out <thư mục>.', '--out <folder> is missing.'));
      if (retrieved !== undefined && !isDay(retrieved))
        throw new UsageError(
          pick(lang, `--retrieved ${retrieved} không phải ngày.`, `--retrieved ${retrieved} is no date.`),
        );
      if (tier !== undefined && !['ward', 'province', 'ministry', 'other'].includes(tier))
        throw new UsageError('--tier ward | province | ministry | other');
      if (report !== undefined && !/\.(csv|json|md)$/i.test(report))
        throw new UsageError('--report *.csv | *.json | *.md');
      return (await import('./commands/import-national.js')).importNational(
        paths,
        { out, codes: codesIn(codes, lang), tier, retrieved, report, overwrite },
        settings,
      );
    },
  },
  export: {
    takes: [2, 2],
    options: ['out', 'codes'],
    run: async ([what, folder], { out, codes }, settings) => {
      const { lang } = settings;
      if (what !== 'excel')
        throw new UsageError(
          pick(
            lang,
            `Không xuất được "${what}". Dùng: export excel <thư mục> --out <sổ.xlsx>`,
            `"${what}" cannot be exported. Use: export excel <folder> --out <book.xlsx>`,
          ),
        );
      if (out === undefined)
        throw new UsageError(pick(lang, 'Thiếu --out <sổ.xlsx>.', '--out <book.xlsx> is missing.'));
      if (/\.[a-z]{2,4}$/i.test(out) && !/\.xlsx$/i.test(out))
        throw new UsageError(
          pick(
            lang,
            '--out cần tên tệp .xlsx, hoặc một thư mục cho các tệp CSV.',
            '--out takes a .xlsx file, or a folder for CSV.',
          ),
        );
      return (await import('./commands/excel.js')).exportExcel(folder, { out, codes: codesIn(codes, lang) }, settings);
    },
  },
  diff: {
    takes: [2, 2],
    options: ['format', 'out'],
    run: async ([before, after], { format = 'text', out }, settings) => {
      if (format !== 'text' && format !== 'markdown' && format !== 'json')
        throw new UsageError('--format text | markdown | json');
      return (await import('./commands/diff.js')).diff(before, after, { format, out }, settings);
    },
  },
  stats: {
    takes: [1, 1],
    options: [],
    run: async ([folder], _, settings) => (await import('./commands/stats.js')).stats(folder, settings),
  },
  explain: {
    takes: [2, 3],
    options: [],
    run: async ([folder, code, path = ''], _, settings) =>
      (await import('./commands/explain.js')).explain(folder, code, path, settings),
  },
  init: {
    takes: [1, 1],
    options: ['name', 'province', 'code'],
    run: async ([folder], { name, province, code }, settings) => {
      const { init, WARD_CODE } = await import('./commands/init.js');
      if (code !== undefined && !WARD_CODE.test(code))
        throw new UsageError(
          pick(
            settings.lang,
            `--code ${code} không đúng dạng vn.<tỉnh>.<phường>, ví dụ vn.tayninh.kientuong.`,
            `--code ${code} is not like vn.<province>.<ward>, for example vn.tayninh.kientuong.`,
          ),
        );
      return init(folder, { name, province, code }, settings);
    },
  },
  serve: {
    takes: [1, 1],
    options: ['port', 'host'],
    run: async ([folder], { port = '8010', host = '127.0.0.1' }, settings) => {
      const { lang } = settings;
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
        throw new UsageError(
          pick(lang, `--port ${port} không phải số từ 0 đến 65535.`, `--port ${port} is no number from 0 to 65535.`),
        );
      if (!['127.0.0.1', 'localhost', '::1'].includes(host))
        throw new UsageError(
          pick(
            lang,
            `--host ${host}: chỉ xem được trên chính máy này (127.0.0.1, localhost hoặc ::1).`,
            `--host ${host}: the preview is for this machine only (127.0.0.1, localhost or ::1).`,
          ),
        );
      return (await import('./commands/serve.js')).serve(folder, { port: Number(port), host }, settings);
    },
  },
};

async function importExcel(paths: string[], values: Values, settings: Settings): Promise<ExitCode> {
  const { lang } = settings;
  only(values, 'import excel', ['out', 'check'], lang);
  const { out, check = false } = values;
  if (paths.length > 1) throw new UsageError(pick(lang, `Thừa "${paths[1]}".`, `"${paths[1]}" is too much.`));
  if (out === undefined)
    throw new UsageError(pick(lang, 'Thiếu --out <thư mục của tầng>.', '--out <folder of the layer> is missing.'));
  return (await import('./commands/excel.js')).importExcel(paths[0], { out, check }, settings);
}

function codesIn(codes: string | undefined, lang: Lang): string[] | undefined {
  const list = codes?.split(',').flatMap((code) => code.trim() || []);
  if (list && !list.length) throw new UsageError(pick(lang, '--codes không được để trống.', '--codes is empty.'));
  return list;
}

/** Options that one kind of import knows and the other does not. */
function only(values: Values, name: string, known: (keyof typeof OPTIONS)[], lang: Lang): void {
  const stray = (Object.keys(values) as (keyof typeof OPTIONS)[]).find(
    (option) => ![...COMMON, ...known].includes(option),
  );
  if (stray !== undefined)
    throw new UsageError(pick(lang, `Lệnh ${name} không dùng --${stray}.`, `${name} does not know --${stray}.`));
}

const COMMON: (keyof typeof OPTIONS)[] = ['help', 'version', 'lang', 'json', 'strict', 'today'];

async function main(argv: string[]): Promise<ExitCode> {
  const lang: Lang = argv.some((arg, index) => arg === '--lang=en' || (arg === '--lang' && argv[index + 1] === 'en'))
    ? 'en'
    : 'vi';
  const out = (text: string): void => void process.stdout.write(`${text}\n`);
  const err = (text: string): void => void process.stderr.write(`${text}\n`);
  try {
    const { values, positionals } = parse(argv, lang);
    const [name, ...args] = positionals;
    if (values.version) {
      out((JSON.parse(readFileSync(ownFile('package.json'), 'utf8')) as { version: string }).version);
      return EXIT.ok;
    }
    if (values.help || name === 'help') {
      out(HELP[lang]);
      return EXIT.ok;
    }
    if (name === undefined) throw new UsageError(pick(lang, 'Thiếu tên lệnh.', 'No command was given.'));
    const command = Object.prototype.hasOwnProperty.call(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!command) throw new UsageError(pick(lang, `Không có lệnh "${name}".`, `There is no command "${name}".`));
    const stray = Object.keys(values).find((option) => ![...COMMON, ...command.options].includes(option as never));
    if (stray !== undefined)
      throw new UsageError(pick(lang, `Lệnh ${name} không dùng --${stray}.`, `${name} does not know --${stray}.`));
    const [least, most] = command.takes;
    if (args.length < least)
      throw new UsageError(pick(lang, `Lệnh ${name} cần thêm đường dẫn.`, `${name} needs a path.`));
    if (args.length > most) throw new UsageError(pick(lang, `Thừa "${args[most]}".`, `"${args[most]}" is too much.`));
    // Mostly a variable of a script that was not set; it must not mean the folder one is in.
    if (values.out?.trim() === '') throw new UsageError(pick(lang, '--out không được để trống.', '--out is empty.'));
    if (values.lang !== undefined && values.lang !== 'vi' && values.lang !== 'en')
      throw new UsageError('--lang vi | en');
    const today = values.today ?? todayInVietnam();
    if (!isDay(today))
      throw new UsageError(pick(lang, `--today ${today} không phải ngày.`, `--today ${today} is no date.`));
    return await command.run(args, values, {
      lang,
      json: values.json ?? false,
      strict: values.strict ?? false,
      today,
      out,
      err,
    });
  } catch (error) {
    if (error instanceof UsageError) {
      err(`${error.message}\n\n${HELP[lang]}`);
      return EXIT.usage;
    }
    // Nobody who edits a catalogue can read a stack; NODE_DEBUG=ward-catalogue shows it to who can.
    const { code, path, message, stack } = error as NodeJS.ErrnoException;
    debuglog('ward-catalogue')('%s', stack);
    const issue: Issue =
      error instanceof Unwritable
        ? error.issue
        : path === undefined
          ? { kind: 'unexpected', severity: 'error', found: message.split('\n')[0] }
          : { kind: 'fileUnreadable', severity: 'error', file: shownPath(path), found: code };
    conclude([issue], { lang, json: argv.includes('--json'), strict: false, today: '', out, err });
    return EXIT.unreadable;
  }
}

function parse(argv: string[], lang: Lang): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    throw new UsageError(pick(lang, `Không dùng được tùy chọn ${option}.`, (error as Error).message));
  }
}

/** A day that exists: `Date` makes 3 March of 31 February. */
const isDay = (text: string): boolean => !isNaN(Date.parse(text)) && new Date(text).toISOString().slice(0, 10) === text;

const todayInVietnam = (): string => new Date(Date.now() + 7 * 3600_000).toISOString().slice(0, 10);

// Whoever reads may stop (`| head`): the rest is for nobody, but the exit code still counts.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EPIPE') process.exit(EXIT.unreadable);
  });

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
