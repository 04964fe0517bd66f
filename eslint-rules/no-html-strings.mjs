/** Content is never code: nothing in the house turns a string into HTML or script. */

const NAMES = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeMathML', 'unsafeStatic', 'styleMap']);
const PROPERTIES = new Set(['innerHTML', 'outerHTML', 'srcdoc']);
const METHODS = new Set([
  ...['insertAdjacentHTML', 'createContextualFragment', 'setHTML', 'setHTMLUnsafe', 'parseHTMLUnsafe'],
  ...['parseFromString', 'writeln'],
]);
const TIMERS = new Set(['setTimeout', 'setInterval']);

const propertyName = (node) =>
  node.computed ? (node.property.type === 'Literal' ? node.property.value : undefined) : node.property.name;
const isText = (node) =>
  node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string');

export const noHtmlStrings = {
  meta: {
    type: 'problem',
    docs: { description: 'No way from a string to HTML or code' },
    schema: [],
    messages: {
      name: '{{name}} is not used here: content is drawn by templates, never as HTML or style strings.',
      code: '{{name}} runs a string as code; content is never code.',
    },
  },
  create(context) {
    const report = (node, messageId, name) => context.report({ node, messageId, data: { name } });
    return {
      ImportSpecifier(node) {
        const name = node.imported.name ?? node.imported.value;
        if (NAMES.has(name)) report(node, 'name', name);
      },
      ImportDeclaration(node) {
        if (/\/(unsafe-(html|svg|mathml)|style-map)(\.js)?$/.test(node.source.value))
          report(node, 'name', node.source.value);
      },
      ImportExpression(node) {
        if (/\/(unsafe-(html|svg|mathml)|style-map)(\.js)?$/.test(node.source.value ?? ''))
          report(node, 'name', node.source.value);
      },
      MemberExpression(node) {
        const name = propertyName(node);
        if (PROPERTIES.has(name) || METHODS.has(name) || NAMES.has(name)) report(node, 'name', name);
        else if (name === 'write' && node.object.name === 'document') report(node, 'name', 'document.write');
        else if (name === 'eval' || (name === 'Function' && node.object.name === 'globalThis'))
          report(node, 'code', name);
      },
      Property(node) {
        // Object.assign(element, { innerHTML }) and { innerHTML } = element
        const name = node.key.name ?? node.key.value;
        if (!node.computed && PROPERTIES.has(name)) report(node, 'name', name);
      },
      'CallExpression, NewExpression'(node) {
        if (node.callee.type !== 'Identifier') return;
        const { name } = node.callee;
        if (name === 'eval' || name === 'Function') report(node, 'code', name);
        if (TIMERS.has(name) && isText(node.arguments[0])) report(node, 'code', name);
      },
    };
  },
};
