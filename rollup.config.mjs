/**
 * The bundles of dist/cdn: one self-contained file, and ES modules that share what they have in common.
 * dist itself is not bundled; `tsc` writes it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import { inTwoParts } from './scripts/one-file.mjs';
import { shortIds } from './scripts/short-ids.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Tags that have a define.ts. */
export function elementTags() {
  if (!existsSync(path('src/elements'))) return [];
  return readdirSync(path('src/elements')).filter(
    (tag) => tag.startsWith('ward-') && existsSync(path(`src/elements/${tag}/define.ts`)),
  );
}

/**
 * Our own modules do nothing when they are imported, except those that register elements or run as a worker. This is what
 * `sideEffects` in package.json promises to other bundlers, so ours relies on it too.
 */
const moduleSideEffects = (id) =>
  !id.startsWith(path('src')) ||
  /[\\/](elements[\\/]ward-[^\\/]+[\\/]define|src[\\/]index|search[\\/]worker)\.ts$/.test(id);

/**
 * Of marked only the lexer is used, but its file builds the whole parser when it is loaded: everything behind the
 * lexer is cut off, which saves 2.8 kB brotli. A file of another shape stops the build instead of being cut wrongly.
 */
const markedLexerOnly = {
  name: 'marked-lexer-only',
  transform(code, id) {
    if (!/[\\/]marked[\\/]lib[\\/]marked\.esm\.js$/.test(id)) return null;
    const end = code.indexOf('class _Renderer');
    const start = code.lastIndexOf('/**', end);
    if (end < 0 || start < code.indexOf('class _Lexer'))
      throw new Error('marked has another shape: see rollup.config.mjs');
    return { code: `${code.slice(0, start)}\nexport { _Lexer as Lexer };`, map: null };
  },
};

/**
 * esbuild writes the helper of decorators into every module that has some. One for all saves a hundred bytes in each file; the lines
 * stay where they are, so the maps stay right.
 */
const DECORATE = '\0decorate';
const oneDecorate = {
  name: 'one-decorate',
  resolveId: (id) => (id === DECORATE ? { id, moduleSideEffects: false } : undefined),
  load: (id) =>
    id === DECORATE
      ? `export const decorate = (decorators, target, key, kind) => {
  let result = kind > 1 ? undefined : Object.getOwnPropertyDescriptor(target, key);
  for (const decorator of decorators.reverse()) result = decorator(target, key, result) || result;
  if (result) Object.defineProperty(target, key, result);
};`
      : undefined,
  transform(code, id) {
    if (!id.startsWith(path('src')) || !code.includes('__decorateClass')) return null;
    const shared = code.replace(
      /^var __defProp = [^]*?\nvar __decorateClass = [^]*?\n};\n/m,
      (helper) =>
        `import { decorate as __decorateClass } from ${JSON.stringify(DECORATE)};${helper.replace(/[^\n]+/g, '')}`,
    );
    // A decorated class is another case, and so is what else esbuild may come to write.
    if (shared === code || /__defProp|__getOwnPropDesc|= __decorateClass\(/.test(shared))
      throw new Error(`${id}: the helper of decorators has another shape, see rollup.config.mjs`);
    return { code: shared, map: null };
  },
};

const plugins = (format) => [
  // Lit has a second, talkative build behind the condition "development".
  nodeResolve({
    exportConditions: ['production'],
    browser: true,
    extensions: ['.ts', '.mjs', '.js'],
    ignoreSideEffectsForRoot: true,
  }),
  markedLexerOnly,
  shortIds(path('src/localization/generated')),
  // Blanks are folded, never dropped: what is drawn must be what the unminified source draws.
  minifyTemplateLiterals({ include: ['src/**/*.ts'], options: { minifyOptions: { conservativeCollapse: true } } }),
  // Dependencies are lowered as well: every file must be ES2021.
  esbuild({
    target: 'es2021',
    tsconfig: path('tsconfig.json'),
    charset: 'utf8',
    include: /\.[jt]s$/,
    exclude: [],
    legalComments: 'none',
  }),
  oneDecorate,
  terser({ module: format === 'es', ecma: 2020, compress: { passes: 2 }, format: { comments: /^# allFunctions/ } }),
];

const warnings = (warning, warn) => {
  // A bundle with a hole in it is not a bundle.
  if (
    ['UNRESOLVED_IMPORT', 'MISSING_EXPORT', 'CIRCULAR_DEPENDENCY'].includes(warning.code) &&
    !warning.message.includes('node_modules')
  ) {
    throw new Error(warning.message);
  }
  warn(warning);
};

/**
 * The search worker's script lies beside each bundle that may start it. Where it cannot be found or started, the page
 * searches by itself.
 */
const withWorker = (fileName) => ({
  name: 'with-worker',
  transform(code, id) {
    if (id !== path('src/search/worker-url.ts')) return null;
    const there = "new URL('./worker.js', import.meta.url)";
    if (!code.includes(there)) throw new Error('src/search/worker-url.ts has another shape: see rollup.config.mjs');
    const source = readFileSync(path('dist/search/worker.js'), 'utf8').replace(/\n\/\/# sourceMappingURL.*\s*$/, '\n');
    const reference = this.emitFile({ type: 'asset', fileName, source });
    return { code: code.replace(there, `new URL(import.meta.ROLLUP_FILE_URL_${reference})`), map: null };
  },
});

/**
 * The one file only registers elements. An IIFE of the package's entry would have to put its exports under a
 * global name, and a guest takes none.
 */
const ENTRY = 'ward-procedure-guide';
const registerOnly = {
  name: 'register-only',
  resolveId: (id) => (id === ENTRY ? { id: `\0${ENTRY}`, moduleSideEffects: true } : undefined),
  load: (id) => (id === `\0${ENTRY}` ? `import ${JSON.stringify(path('src/index.ts'))};` : undefined),
};

/** Parts that the one-file bundle fetches when they are first wanted, with what only they need. */
const MORE = [
  'src/catalogue/parse.ts',
  'src/markdown/',
  'src/localization/generated/',
  'src/search/provider.ts',
  'src/elements/shared/carry/view.ts',
  'src/elements/shared/carry/keeper.ts',
  'src/elements/shared/carry/kept-acts.ts',
  'src/elements/shared/carry/arrive.ts',
  'src/elements/shared/problem-words.ts',
  'src/elements/shared/left-out.ts',
  'src/elements/shared/sheet/',
  'src/elements/shared/qr.ts',
  'src/elements/shared/helper-view.ts',
  'src/elements/ward-procedure-checklist/extras.ts',
  'src/elements/ward-procedure-checklist/alone.ts',
  // The package's entry, which the one file only registers, names its event as well.
  'src/elements/shared/share-list.ts',
];

/** Tells builds apart by what they are made of. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync(path('package-lock.json')));
  hash.update(readFileSync(path('scripts/short-ids.mjs')));
  for (const file of readdirSync(path('src'), { recursive: true }).sort())
    if (/\.ts$/.test(file)) hash.update(readFileSync(path(`src/${file}`)));
  return hash.digest('hex').slice(0, 12);
}

const twoParts = inTwoParts(ENTRY, fingerprint(), (id) => MORE.some((start) => id.startsWith(path(start))));

const whole = {
  input: ENTRY,
  preserveEntrySignatures: false,
  output: { ...twoParts.output, dir: path('dist/cdn'), sourcemap: true },
  plugins: [registerOnly, withWorker(`${ENTRY}.worker.js`), ...plugins('cjs'), twoParts.plugin],
  treeshake: { moduleSideEffects },
  onwarn: warnings,
};

/**
 * What the first element on a page loads anyway stays in one file: each file of its own costs a request and packs worse, and
 * left alone the bundler cuts it anew with every element that is added.
 */
const CORE = [
  'src/localization/(language|msg)',
  'src/host/',
  'src/catalogue/(arriving|store|shapes|tolerant|split|text|types)',
  'src/elements/shared/(base.styles|catalogue-element|catalogue-source|container.styles|date-words|define|events|format|guide-engine)',
  'src/guide/(agency|channel|dates)',
  'src/elements/shared/(heading|lazy|level-words|live-region|office.styles|paper-counts|presence|procedure-choice|procedure-link)',
  'src/elements/shared/(version|ward-element)',
  // The finder asks it as well, and may not ask the script of the search for it.
  'src/elements/ward-procedure-search/visible-rows',
  'src/text/slug',
  'node_modules/(lit-element|lit-html/lit-html|@lit/reactive-element|@lit/localize)',
];
const inCore = new RegExp(`^(${DECORATE}$|${path('.')}(${CORE.join('|')}))`);

/** Small modules that are always wanted together travel together. */
const TOGETHER = {
  'guide-parts': [
    'elements/ward-procedure-detail/parts-view',
    'elements/shared/provenance-words',
    'elements/shared/clock-words',
    'elements/shared/guide-foot',
  ],
  answers: [
    'elements/shared/guide-top',
    'elements/shared/guide-top.styles',
    'elements/shared/paper-answer',
    'elements/shared/time-words',
    'elements/shared/warning-words',
  ],
  office: ['elements/shared/office-lines', 'elements/shared/place'],
  // One after the other they would keep the first results waiting.
  results: [
    'elements/ward-procedure-search/results-view',
    'elements/ward-procedure-search/no-result',
    'elements/ward-procedure-search/make-room',
    'elements/ward-procedure-search/result-keys',
    'elements/ward-procedure-search/unseen',
    'elements/shared/result-item',
    '../node_modules/lit-html/directives/guard',
  ],
  questions: [
    'elements/shared/questions',
    'elements/shared/questions.styles',
    'elements/shared/words',
    'elements/shared/condition-words',
    'elements/shared/perhaps-words',
  ],
  helper: ['elements/shared/helper-view', 'elements/shared/share-list'],
  facts: ['guide/facts', 'guide/fact-values', 'guide/conditions', 'guide/private'],
  // What reads and writes the device, and what opens links: neither is part of a first load, however small its pieces.
  keeping: [
    'elements/shared/carry/keeper',
    'elements/shared/carry/kept-acts',
    'elements/shared/carry/telling',
    'guide/paper-list',
    'guide/short-hash',
  ],
  links: [
    'elements/shared/carry/arrive',
    'elements/shared/carry/address',
    'elements/shared/carry/link-words',
    'guide/link-state',
  ],
};
/**
 * Chunks whose functions are wanted as soon as they arrive. The comment in front of them lets Chromium compile them beside the page
 * while they are loaded, instead of each in the page when it is first called; other browsers pass over it.
 */
const AT_ONCE = ['finder', 'results'];
const together = (id) =>
  inCore.test(id)
    ? 'core'
    : Object.keys(TOGETHER).find((name) =>
        TOGETHER[name].some((file) => id.replace(/\.[jt]s$/, '') === path(`src/${file}`)),
      );

/**
 * A page may name a script with a query behind it, as WordPress does (`ward-procedure-search.js?ver=6.4`). For the browser that is
 * another module than the one that a file beside it asks for by its bare name, and the script would be loaded and run twice: so
 * no file imports a script of an element, except on demand, and then only where the page has not registered that element itself.
 * What is exported by a script nobody asks for, so the class may stand in for it.
 */
const scriptsOnce = {
  name: 'scripts-once',
  renderDynamicImport({ targetModuleId }) {
    const tag = /[\\/]elements[\\/](ward-[^\\/]+)[\\/]define\.ts$/.exec(targetModuleId ?? '')?.[1];
    return tag ? { left: `(customElements.get("${tag}")||import(`, right: '))' } : null;
  },
  generateBundle(_, bundle) {
    for (const { fileName, imports = [] } of Object.values(bundle))
      for (const file of imports)
        if (bundle[file]?.isEntry)
          throw new Error(`${fileName} imports ${file}: put what both need into CORE or TOGETHER`);
  },
};

const split = {
  input: Object.fromEntries(elementTags().map((tag) => [tag, path(`src/elements/${tag}/define.ts`)])),
  output: {
    dir: path('dist/cdn/split'),
    format: 'es',
    entryFileNames: '[name].js',
    // Each first load names some twenty of them, and hashes cannot be packed: 36 bits tell builds apart well enough.
    chunkFileNames: 'chunks/[name]-[hash:6].js',
    manualChunks: together,
    onlyExplicitManualChunks: true,
    // A phone pays for each request; scraps are put together.
    experimentalMinChunkSize: 1000,
    sourcemap: true,
    banner: ({ name }) => (AT_ONCE.includes(name) ? '//# allFunctionsCalledOnLoad' : ''),
  },
  plugins: [withWorker('chunks/search-worker.js'), ...plugins('es'), scriptsOnce],
  treeshake: { moduleSideEffects },
  onwarn: warnings,
};

/** A worker is a classic script in one file: Safari 14.1 and Firefox 90 start no module workers. */
const worker = {
  input: path('src/search/worker.ts'),
  output: { file: path('dist/search/worker.js'), format: 'iife', inlineDynamicImports: true, sourcemap: true },
  plugins: plugins('iife'),
  treeshake: { moduleSideEffects },
  onwarn: warnings,
};

// The bundles carry a copy of the worker, so it is made first.
export default [worker, whole, split];
