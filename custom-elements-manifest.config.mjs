/** custom-elements.json: the attributes, properties, events, slots, parts and custom properties of every element. */

/** Elements are registered by our own `define(tag, class)`; the analyser knows only `customElements.define`. */
const defineCalls = () => ({
  name: 'define-calls',
  analyzePhase({ ts, node, moduleDoc, context }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, ctor] = node.arguments;
    if (!tag || !ts.isStringLiteral(tag) || !ctor || !ts.isIdentifier(ctor)) return;
    const from = context.imports?.find((entry) => entry.name === ctor.text)?.importPath;
    const module = from ? new URL(from, `file:///${moduleDoc.path}`).pathname : moduleDoc.path;
    const definition = { kind: 'custom-element-definition', name: tag.text, declaration: { name: ctor.text, module } };
    moduleDoc.exports = [...(moduleDoc.exports ?? []), definition];
  },
});

/** `@status` and `@since` of a class, which say how far one may build on it. */
const maturity = () => ({
  name: 'maturity',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name.text);
    if (!declaration) return;
    for (const tag of ts.getJSDocTags(node)) {
      const name = tag.tagName.text;
      if (name === 'status' || name === 'since') declaration[name] = ts.getTextOfJSDocComment(tag.comment)?.trim();
    }
  },
});

/**
 * Events are classes of their own: `WardCaseChangeEvent` is `ward-case-change`. The analyser takes the first argument of
 * their constructor for the name, so what it found is put under the right name and given its type.
 */
const typedEvents = () => ({
  name: 'typed-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
      if (!declaration.events) continue;
      const events = new Map();
      for (const event of declaration.events) {
        const isOurs = /^Ward.*Event$/.test(event.type?.text ?? '');
        const name = isOurs ? eventName(event.type.text) : event.name;
        if (!name) continue;
        const type = { text: isOurs ? event.type.text : className(name) };
        events.set(name, { ...event, ...events.get(name), name, type });
      }
      declaration.events = [...events.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    }
  },
});

const eventName = (type) =>
  type
    .replace(/Event$/, '')
    .replace(/(?!^)[A-Z]/g, '-$&')
    .toLowerCase();
const className = (event) => `${event.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase())}Event`;

/** What nobody outside may use is nobody's business. */
const publicMembers = () => ({
  name: 'public-members',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        if (declaration.kind !== 'class' || !declaration.members) continue;
        declaration.members = declaration.members.filter(
          ({ name, privacy }) => (privacy === undefined || privacy === 'public') && !name.startsWith('['),
        );
      }
    }
  },
});

/** The manifest speaks of what is published: `dist/….js` instead of `src/….ts`. */
const publishedPaths = () => ({
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const published = (text) => text.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
    const walk = (node) => {
      if (Array.isArray(node)) return node.forEach(walk);
      if (node === null || typeof node !== 'object') return;
      for (const [key, value] of Object.entries(node)) {
        if ((key === 'path' || key === 'module') && typeof value === 'string') node[key] = published(value);
        else walk(value);
      }
    };
    walk(customElementsManifest);
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [defineCalls(), maturity(), typedEvents(), publicMembers(), publishedPaths()],
};
