/** Messages are chosen when an element renders; one that is called while a module loads stays Vietnamese for ever. */

const isMessage = (node) => node.callee.type === 'Identifier' && node.callee.name === 'msg';

/** A field is computed once, when the element is made, and would keep that language; so a field is not a function. */
function insideFunction(node) {
  for (let current = node; current; current = current.parent) {
    if (current.type === 'FunctionDeclaration') return true;
    if (current.type === 'FunctionExpression' || current.type === 'ArrowFunctionExpression') return true;
    if (current.type === 'PropertyDefinition' || current.type === 'StaticBlock') return false;
  }
  return false;
}

export const messageInFunction = {
  meta: {
    type: 'problem',
    docs: { description: 'msg() is called inside functions' },
    schema: [],
    messages: {
      outside: 'Call msg() inside a function: here it runs once, before the language of an element is known.',
    },
  },
  create: (context) => ({
    CallExpression(node) {
      if (isMessage(node) && !insideFunction(node)) context.report({ node, messageId: 'outside' });
    },
  }),
};

export const messageWithId = {
  meta: {
    type: 'problem',
    docs: { description: 'msg() has an explicit id' },
    schema: [],
    messages: {
      id: 'Give msg() an explicit id, { id: "part.name" }, so that a translation survives a change of wording.',
    },
  },
  create: (context) => ({
    CallExpression(node) {
      if (!isMessage(node)) return;
      const [, options] = node.arguments;
      const id =
        options?.type === 'ObjectExpression' && options.properties.find((property) => property.key?.name === 'id');
      if (!id || id.value.type !== 'Literal' || !id.value.value) context.report({ node, messageId: 'id' });
    },
  }),
};
