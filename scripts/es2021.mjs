/**
 * What must not occur in our output, because Chromium 88, Safari 14.1 and Firefox 90 do not have it.
 * Syntax is left to the parser; this finds newer library calls, which parse everywhere and fail on the phone.
 */
import { parse } from 'acorn';

/** Method names that arrived later, wherever they are called. */
const METHODS = new Set([
  ...['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed'],
  ...['formatRange', 'formatRangeToParts', 'setHTML', 'setHTMLUnsafe', 'getHTML', 'checkVisibility', 'requestSubmit'],
  ...['showModal', 'showPopover', 'hidePopover', 'togglePopover', 'attachInternals', 'startViewTransition'],
]);

/** `Object.hasOwn` and other members that arrived later. */
const MEMBERS = new Map([
  ['Object', ['hasOwn', 'groupBy']],
  ['Array', ['fromAsync']],
  ['Map', ['groupBy']],
  ['Promise', ['withResolvers', 'try']],
  ['AbortSignal', ['timeout', 'any', 'abort']],
  ['Error', ['captureStackTrace']],
  ['Response', ['json']],
  ['URL', ['canParse', 'parse']],
  ['Intl', ['Segmenter', 'DurationFormat', 'supportedValuesOf']],
  ['crypto', ['randomUUID']],
  ['navigator', ['locks', 'userAgentData']],
  ['scheduler', ['postTask', 'yield']],
]);

/** Globals that arrived later. */
const GLOBALS = new Set([
  ...['structuredClone', 'reportError', 'requestIdleCallback', 'Temporal', 'Iterator', 'BroadcastChannel', 'Sanitizer'],
  ...['CompressionStream', 'DecompressionStream', 'CloseWatcher', 'Highlight', 'scheduler', 'navigation'],
]);

/**
 * Checks one file.
 * @param {string} code
 * @param {{ node?: boolean, script?: boolean }} [target] `node`: for the command line tool, only the syntax counts;
 *   `script`: must also run without `type="module"`
 * @returns {{ line: number, what: string }[]} empty when everything is old enough
 */
export function findNewer(code, { node = false, script = false } = {}) {
  let tree;
  try {
    tree = parse(code, {
      ecmaVersion: 2021,
      sourceType: script ? 'script' : 'module',
      locations: true,
      allowHashBang: true,
    });
  } catch (error) {
    if (!error.loc) throw error;
    return [{ line: error.loc.line, what: `syntax newer than ES2021: ${error.message}` }];
  }
  const found = [];
  const guarded = guardedNames(code);
  walk(tree, undefined, undefined, (current, parent, key) => {
    const report = (what) => found.push({ line: current.loc.start.line, what });
    if (current.type === 'Literal' && current.regex) checkRegExp(current.regex, report);
    else if (node) return;
    else if (current.type === 'MemberExpression') checkMember(current, parent, key, report, guarded);
    else if (current.type === 'Identifier' && isFreeName(current, parent, key) && GLOBALS.has(current.name)) {
      if (!guarded.has(current.name)) report(current.name);
    } else if (current.type === 'NewExpression') checkNew(current, report);
  });
  return found;
}

/** Names that the file asks for with `typeof` or `in` before it uses them. */
function guardedNames(code) {
  const names = [...code.matchAll(/typeof\s*\(?\s*(?:\w+\.)*(\w+)/g), ...code.matchAll(/["'`](\w+)["'`]\s*in\b/g)];
  return new Set(names.map((match) => match[1]));
}

function checkMember(node, parent, key, report, guarded) {
  const name = node.computed
    ? node.property.type === 'Literal'
      ? node.property.value
      : undefined
    : node.property.name;
  if (typeof name !== 'string' || guarded.has(name)) return;
  const isCall = parent?.type === 'CallExpression' && key === 'callee';
  // `a.b?.()` asks first.
  if (isCall && parent.optional) return;
  if (isCall && METHODS.has(name)) report(`.${name}()`);
  const isUsed = isCall || (parent?.type === 'NewExpression' && key === 'callee');
  const owner = node.object.type === 'Identifier' ? node.object.name : node.object.property?.name;
  if (isUsed && ['globalThis', 'window', 'self'].includes(owner) && GLOBALS.has(name)) report(`${owner}.${name}`);
  if (MEMBERS.get(owner)?.includes(name)) report(`${owner}.${name}`);
}

function checkNew(node, report) {
  if (node.callee.type !== 'Identifier') return;
  const { name } = node.callee;
  if (/Error$/.test(name) && node.arguments.length > 1 && hasKey(node.arguments[1], 'cause'))
    report(`new ${name}(…, { cause })`);
  if (name === 'RegExp' && node.arguments[0]?.type === 'Literal') {
    checkRegExp({ pattern: String(node.arguments[0].value), flags: String(node.arguments[1]?.value ?? '') }, report);
  }
}

const hasKey = (node, key) =>
  node.type === 'ObjectExpression' &&
  node.properties.some((property) => property.key?.name === key || property.key?.value === key);

function checkRegExp({ pattern, flags }, report) {
  // Safari got lookbehind with 16.4; a single one breaks the whole file there.
  if (/\(\?<[=!]/.test(pattern)) report(`lookbehind in /${pattern}/`);
  if (/\(\?[ims-]+:/.test(pattern)) report(`modifiers in /${pattern}/`);
  if (/[dv]/.test(flags)) report(`flag ${flags} of /${pattern}/`);
}

const isFreeName = (node, parent, key) =>
  !(parent?.type === 'MemberExpression' && key === 'property' && !parent.computed) &&
  !(parent?.type === 'Property' && key === 'key' && !parent.computed && !parent.shorthand) &&
  !(parent?.type === 'MethodDefinition' && key === 'key') &&
  !(parent?.type === 'UnaryExpression' && parent.operator === 'typeof') &&
  !/^(Import|Export)/.test(parent?.type ?? '') &&
  !isDeclared(node, parent, key);

const isDeclared = (node, parent, key) =>
  (parent?.type === 'VariableDeclarator' && key === 'id') || (/Function/.test(parent?.type ?? '') && key !== 'body');

function walk(node, parent, key, visit) {
  if (typeof node?.type !== 'string') return;
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    if (name === 'loc' || name === 'regex') continue;
    if (Array.isArray(value)) for (const item of value) walk(item, node, name, visit);
    else if (value && typeof value === 'object') walk(value, node, name, visit);
  }
}
