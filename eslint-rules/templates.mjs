/** What must not stand in html`…`, svg`…` and css`…`. */

const tagName = (node) => (node.tag.type === 'Identifier' ? node.tag.name : node.tag.property?.name);
const textOf = (node) => node.quasi.quasis.map((part) => part.value.raw).join('${}');

/** A strict CSP (no 'unsafe-inline') drops style attributes and style elements without a word. */
export const noInlineStyle = {
  meta: {
    type: 'problem',
    docs: { description: 'No style attribute, style element or HTML-string property in templates' },
    schema: [],
    messages: {
      attribute: 'No style="…" in a template: a strict CSP drops it. Use a class or a custom property set from script.',
      element: 'No <style> in a template: a strict CSP drops it. Use static styles.',
      property: 'No .{{name}}=… in a template: content is never HTML code.',
      handler: 'No {{name}}="…" in a template: a strict CSP blocks it. Use @{{event}}.',
    },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (!['html', 'svg', 'mathml', 'staticHtml'].includes(tagName(node))) return;
      const text = textOf(node).replace(/<!--[\s\S]*?-->/g, '');
      if (/<style\b/i.test(text)) context.report({ node, messageId: 'element' });
      // Attributes are looked for inside tags only; words on the screen may say what they like.
      for (const [tag] of text.matchAll(/<[a-z][^>]*/gi)) {
        const names = tag.replace(/"[^"]*"|'[^']*'/g, '""');
        if (/\sstyle\s*=/i.test(names)) context.report({ node, messageId: 'attribute' });
        const property = /\s\.(innerHTML|outerHTML|srcdoc)\s*=/.exec(names)?.[1] ?? /\s(srcdoc)\s*=/i.exec(names)?.[1];
        if (property) context.report({ node, messageId: 'property', data: { name: property } });
        const handler = /\s(on[a-z]+)\s*=/i.exec(names)?.[1];
        if (handler) context.report({ node, messageId: 'handler', data: { name: handler, event: handler.slice(2) } });
      }
    },
  }),
};

/** rem follows the host page's root, which old sites set to 10px; em follows the text around the element. */
export const noRem = {
  meta: {
    type: 'problem',
    docs: { description: 'No rem in styles' },
    schema: [],
    messages: { rem: 'Use em instead of rem: the root font size belongs to the host page.' },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (tagName(node) !== 'css') return;
      if (/\d\s*rem\b|\$\{\}rem\b/i.test(textOf(node).replace(/\/\*[\s\S]*?\*\//g, '')))
        context.report({ node, messageId: 'rem' });
    },
  }),
};
