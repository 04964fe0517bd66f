import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import ward from './eslint-rules/index.mjs';

/** What a page has and the plain core must not ask for; it runs in Node and in workers as well. */
const PAGE_GLOBALS = [
  ...[
    'window',
    'document',
    'self',
    'globalThis',
    'navigator',
    'location',
    'history',
    'screen',
    'top',
    'parent',
    'name',
  ],
  ...['HTMLElement', 'Element', 'Node', 'ShadowRoot', 'Document', 'DocumentFragment', 'customElements', 'DOMParser'],
  ...['Event', 'CustomEvent', 'EventTarget', 'MutationObserver', 'ResizeObserver', 'IntersectionObserver'],
  ...[
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'caches',
    'fetch',
    'XMLHttpRequest',
    'Request',
    'Response',
    'Worker',
  ],
  ...['alert', 'confirm', 'prompt', 'open', 'print', 'matchMedia', 'getComputedStyle', 'requestAnimationFrame'],
  ...['speechSynthesis', 'addEventListener', 'removeEventListener', 'dispatchEvent', 'postMessage', 'console'],
];

/** What starts a worker and what runs in one need these; a worker has no page either. */
const WORKER_GLOBALS = ['self', 'Worker', 'postMessage', 'addEventListener', 'removeEventListener'];
const noGlobals = (names) => ['error', ...names.map((name) => ({ name, message: 'The core runs without a page.' }))];

const CORE = ['src/text/**/*.ts', 'src/catalogue/**/*.ts', 'src/search/**/*.ts', 'src/guide/**/*.ts'];
CORE.push('src/workbook/**/*.ts');

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'storybook-static/',
      '.cache/',
      'screenshots/',
      'src/localization/generated/',
      'demo/',
      'test/pages/*.js',
    ],
  },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      // Text is our trade: control characters and loose marks are what we look for.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
      '@typescript-eslint/no-this-alias': 'off',
      'prefer-const': 'error',
    },
  },
  {
    // A promise that nobody waits for loses its error; that needs types to see.
    files: ['src/**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.cli.json', './tsconfig.tools.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { ward },
    rules: {
      'ward/floors': 'error',
      'ward/message-in-function': 'error',
      'ward/message-with-id': 'error',
      'ward/no-html-strings': 'error',
      'ward/no-inline-style': 'error',
      'ward/no-rem': 'error',
      // Private members are written _x and private; # would be lowered to slow helpers.
      'no-restricted-syntax': [
        'error',
        { selector: 'PrivateIdentifier', message: 'Write private _x: #x is lowered to a WeakMap in ES2021.' },
      ],
    },
  },
  {
    files: CORE,
    rules: {
      'no-restricted-globals': noGlobals(PAGE_GLOBALS),
    },
  },
  {
    files: ['src/search/worker.ts', 'src/search/provider.ts'],
    rules: { 'no-restricted-globals': noGlobals(PAGE_GLOBALS.filter((name) => !WORKER_GLOBALS.includes(name))) },
  },
  {
    files: ['src/elements/**/*.ts', 'stories/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'WardElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    files: ['stories/**/*.ts'],
    plugins: { ward },
    rules: { 'ward/no-html-strings': 'error', 'ward/no-inline-style': 'error', 'ward/no-rem': 'error' },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts', 'bench/**', 'scripts/**', '**/*.mjs', '.storybook/**'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'performance',
          'fetch',
          'document',
          'window',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: {
      'no-console': 'off',
      // Expected output is compared as it stands, blanks included.
      'no-regex-spaces': 'off',
      // Chai writes expect(x).to.be.true.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
