/** The pages of editors: the preview, and the editor's page in one file. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { filesBelow } from './build.mjs';
import { isMain, root, runMain } from './install.mjs';
import { validatorsModule } from './schema-validators.mjs';

const at = (...parts) => join(root, ...parts);
const read = (...parts) => readFileSync(at(...parts), 'utf8');

/** A source file without the line for its editors. */
function bare(file) {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  delete json.$schema;
  return json;
}

/** The lower layers that the editor's page brings along: the nation, and every real province that is known. */
function layersOf() {
  const layer = (folder) => {
    const head = bare(join(folder, 'catalogue.json'));
    const procedures = filesBelow(folder)
      .filter((file) => file.endsWith('.json') && basename(file) !== 'catalogue.json')
      .map(bare);
    return { ...head, procedures: [...head.procedures, ...procedures] };
  };
  const provinces = readdirSync(at('procedures/provinces')).map((name) => layer(at('procedures/provinces', name)));
  return [layer(at('procedures/national')), ...provinces.filter(({ fictional }) => !fictional)];
}

/** A script as it may stand inside a page. */
const inline = (script) => script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** JSON as it may stand inside a page. */
const inlineData = (json) => json.replace(/</g, '\\u003c');

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The validator of the schema, made beforehand: a page with a strict policy cannot make one. */
const schemaValidators = {
  name: 'schema-validators',
  setup(build) {
    build.onResolve({ filter: /^schema-validators$/ }, ({ path }) => ({ path, namespace: 'made' }));
    build.onLoad({ filter: /.*/, namespace: 'made' }, async () => ({
      contents: await validatorsModule(),
      resolveDir: root,
    }));
  },
};

/** A page's script as one classic script: modules do not load from a disk. What reads workbooks is CommonJS, so esbuild bundles it. */
async function scriptOf(name) {
  const { outputFiles } = await build({
    entryPoints: [at('src/tools', `${name}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2021',
    charset: 'utf8',
    conditions: ['production'],
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    tsconfig: at('tsconfig.json'),
    plugins: [schemaValidators],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Builds both; needs the elements' one file in dist. */
export async function buildTools() {
  rmSync(at('dist/tools'), { recursive: true, force: true });
  await buildPreview();
  await buildEditor();
}

async function buildPreview() {
  const target = at('dist/tools/preview');
  mkdirSync(target, { recursive: true });
  copyFileSync(at('src/tools/preview/index.html'), join(target, 'index.html'));
  writeFileSync(join(target, 'preview.js'), await scriptOf('preview/preview'));
  writeFileSync(
    join(target, 'preview.css'),
    read('src/tools/shared/tools.css') + read('src/tools/preview/preview.css'),
  );
}

/**
 * One file that opens from a disk or a stick. Its policy names every script by its hash and allows no connection at
 * all: what is dropped on the page cannot leave it.
 */
async function buildEditor() {
  const style = read('src/tools/shared/tools.css') + read('src/tools/catalogue/page.css');
  const bundle = (file) => inline(read(file).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, ''));
  const scripts = {
    elements: bundle('dist/cdn/ward-procedure-guide.js'),
    // There is no place beside the page to fetch it from.
    more: bundle('dist/cdn/ward-procedure-guide.more.js'),
    page: inline(await scriptOf('catalogue/page')),
  };
  const layers = inlineData(JSON.stringify(layersOf()));
  const policy = [
    "default-src 'none'",
    `script-src ${Object.values(scripts).map(hashOf).join(' ')}`,
    // The elements bring their styles as constructed sheets where the browser has them, else as style elements.
    "style-src 'unsafe-inline'",
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const parts = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    style: `<style>${style}</style>`,
    scripts: `<script type="application/json" id="layers">${layers}</script>
<script>${scripts.elements}</script>
<script>${scripts.more}</script>
<script>${scripts.page}</script>`,
  };
  const page = read('src/tools/catalogue/index.html').replace(
    /<!--(policy|style|scripts)-->/g,
    (_, name) => parts[name],
  );
  writeFileSync(at('dist/tools/catalogue.html'), page);
}

if (isMain(import.meta.url)) await runMain(buildTools);
