/**
 * The one-file bundle in two parts: the file that a page names, and what it fetches from beside itself when it is first
 * wanted. Both are classic scripts, because a page opened from disk can load no modules.
 *
 * Rollup writes two CommonJS chunks, and each is put into a function here. The second part hands its function over in an
 * event, so that no global name is taken.
 */

/**
 * The first part looks for the second beside the script that was named in the page, unless the page has named or inlined
 * both: then the second was here before it was wanted.
 */
const LOADER = `
var exports = {}, script = document.currentScript, parts, more;
document.addEventListener('$EVENT', function (event) {
  event.detail(function () { return exports; }, parts = {});
}, { once: true });
function loadMore() {
  return more = more || new Promise(function (resolve, reject) {
    if (parts) return resolve(parts);
    var from = (script && script.src) ||
      Array.from(document.scripts, function (one) { return one.src; }).find(function (src) { return /\\/$NAME\\.js([?#]|$)/.test(src); });
    var url = new URL('$NAME.more.js', from);
    function done() {
      if (parts) resolve(parts);
      else reject(new Error(url + ' is missing, or of another version'));
    }
    function insert() {
      var element = document.createElement('script');
      if (script && script.nonce) element.nonce = script.nonce;
      element.onload = element.onerror = done;
      element.src = url.href;
      document.head.append(element);
    }
    // Trusted Types forbid to insert scripts but allow import(); from disk and from another site it is the reverse.
    if (url.protocol === 'file:') insert();
    else import(url.href).then(done, insert).catch(done);
  }).catch(function (error) {
    more = undefined;
    throw error;
  });
}`;

/**
 * @param {string} name of the first file, without `.js`
 * @param {string} build tells builds apart: a first part takes no second part of another one
 * @param {(id: string) => boolean} isMore modules that are wanted later; what only they import goes with them
 * @returns {{ output: object, plugin: object }} options of the output, and a plugin
 */
export function inTwoParts(name, build, isMore) {
  const event = `${name}:${build}`;
  const parts = new Map();
  const goesWithMore = (id, getModuleInfo) => {
    if (parts.has(id)) return parts.get(id);
    parts.set(id, false);
    const { importers, dynamicImporters, isEntry } = getModuleInfo(id);
    const wanting = [...importers, ...dynamicImporters];
    const only = () => wanting.length > 0 && wanting.every((importer) => goesWithMore(importer, getModuleInfo));
    parts.set(id, isMore(id) || (!isEntry && only()));
    return parts.get(id);
  };
  const wrap = (before, after) => (chunk) => (chunk.isEntry ? before : after);
  return {
    output: {
      format: 'cjs',
      strict: false,
      esModule: false,
      entryFileNames: `${name}.js`,
      chunkFileNames: `${name}.more.js`,
      manualChunks: (id, { getModuleInfo }) => (goesWithMore(id, getModuleInfo) ? 'more' : 'main'),
      intro: wrap(
        `(function () { 'use strict';${LOADER.replaceAll('$NAME', name).replaceAll('$EVENT', event)}`,
        `document.dispatchEvent(new CustomEvent('${event}', { detail: function (require, exports) { 'use strict';`,
      ),
      outro: wrap('})();', '} }));'),
    },
    plugin: {
      name: 'in-two-parts',
      // Other files that travel along are looked for in the same place.
      resolveFileUrl: ({ relativePath }) => `beside(${JSON.stringify(relativePath)}).href`,
      buildStart: () => parts.clear(),
      renderDynamicImport: ({ targetModuleId }) =>
        parts.get(targetModuleId) ? { left: 'loadMore(', right: ')' } : null,
      generateBundle(_options, bundle) {
        const names = Object.keys(bundle).filter((file) => bundle[file].type === 'chunk');
        if (names.sort().join() !== `${name}.js,${name}.more.js`)
          throw new Error(`One file in two parts became ${names.join(', ')}: see scripts/one-file.mjs`);
      },
    },
  };
}
