/** Who may import whom: each floor only what is below it, and no circles. */
import { dirname, posix } from 'node:path';

const CORE = ['text', 'catalogue', 'search', 'guide'];
const EVERYTHING_BUT_CLI = [...CORE, 'host', 'localization', 'markdown', 'elements'];

/** Floor → the floors it may import. A `type:` prefix allows types only. */
const MAY_IMPORT = {
  text: [],
  host: [],
  localization: [],
  catalogue: ['text', 'type:host'],
  search: ['text', 'catalogue'],
  guide: ['text', 'catalogue'],
  // Draws the safe subset of Markdown with Lit templates; loaded when a text really has some.
  markdown: [],
  elements: EVERYTHING_BUT_CLI,
  // Sheets of the editors, in Node and in the browser. Of the command line only its words (src/cli/words), which need no Node.
  workbook: [...CORE, 'cli'],
  cli: [...CORE, 'host', 'localization', 'workbook'],
  // src/index.ts
  '': EVERYTHING_BUT_CLI,
};

/** `/x/src/search/rank.ts` → `search`; a file directly in src → ``; anything else → undefined. */
function floorOf(path) {
  const inside = /(?:^|\/)src\/(.*)$/.exec(path)?.[1];
  if (inside === undefined) return undefined;
  return inside.includes('/') ? inside.split('/')[0] : '';
}

export const floors = {
  meta: {
    type: 'problem',
    docs: { description: 'Modules import only from the floors below theirs' },
    schema: [],
    messages: {
      floor: 'src/{{from}} must not import from src/{{to}}: that floor is not below it.',
      typesOnly: 'src/{{from}} may import only types from src/{{to}}.',
      package: 'src/{{from}} is plain code without packages, and "{{source}}" is one.',
      unknown: 'src/{{from}} is no floor of the house: name it in eslint-rules/floors.mjs.',
    },
  },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    const from = floorOf(file);
    if (from === undefined) return {};
    const check = (node, source, typesOnly) => {
      if (typeof source?.value !== 'string') return;
      const allowed = MAY_IMPORT[from];
      if (!allowed) return context.report({ node, messageId: 'unknown', data: { from } });
      if (!source.value.startsWith('.')) {
        if (CORE.includes(from)) context.report({ node, messageId: 'package', data: { from, source: source.value } });
        return;
      }
      const to = floorOf(posix.join(dirname(file), source.value));
      if (to === undefined || to === from || allowed.includes(to)) return;
      if (!allowed.includes(`type:${to}`)) context.report({ node, messageId: 'floor', data: { from, to } });
      else if (!typesOnly) context.report({ node, messageId: 'typesOnly', data: { from, to } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
    };
  },
};
