/** `explain`: which layer a value of the merged catalogue came from. */
import { resolve } from 'node:path';
import { findMember, mergeCatalogues, parsePointer } from '../../catalogue/index.js';
import { stackOf } from '../../editing/layer.js';
import { sayValue } from '../../editing/words/values.js';
import { wordPath } from '../../editing/words/words.js';
import { shownPath } from '../files.js';
import { conclude, EXIT, pick, type ExitCode, type Settings } from '../run.js';
import { findRoot, findWard, layerFolders, loadLayer } from '../source.js';

/** `code` may be empty for what the catalogue says beside its procedures. */
export function explain(given: string, code: string, path: string, settings: Settings): ExitCode {
  const { lang, json, out } = settings;
  const found = findWard(resolve(given));
  if ('issue' in found) {
    conclude([found.issue], settings);
    return EXIT.unreadable;
  }
  const folders = layerFolders(findRoot(found.folder));
  const layers = folders.map((folder) => loadLayer(folder, folders));
  const ward = layers.find(({ folder }) => folder === found.folder);
  const merged = ward && mergeCatalogues(stackOf(ward, layers).flatMap(({ catalogue }) => catalogue ?? []));
  const answer = merged?.explain(code, path);
  if (!answer) return conclude([{ kind: 'noSuchValue', severity: 'error', code, path, found: path || code }], settings);
  const catalogue = merged?.catalogue;
  const value = valueAt(
    code === '' ? catalogue : catalogue?.procedures.find((procedure) => procedure.code === code),
    parsePointer(path) ?? [],
  );
  const layer = layers.find((one) => one.catalogue?.id === answer.layer);
  const folder = layer && shownPath(layer.folder);
  if (json) out(JSON.stringify({ code, path, value, ...answer, folder }, null, 2));
  else
    out(
      [
        `${[code, wordPath(path, lang)].filter(Boolean).join(' — ')}: ${sayValue(value, lang)}`,
        `  ${pick(lang, 'Tầng', 'Layer')}: ${answer.layer}${folder === undefined ? '' : ` (${folder})`}`,
        ...answer.inside.map(
          (change) =>
            `  ${pick(lang, 'Bên trong có điều chỉnh của', 'Changed inside by')} ${change.layer}: ${change.path}`,
        ),
        `  ${pick(lang, 'Nguồn', 'Source')}: ${answer.provenance.source.title}`,
      ].join('\n'),
    );
  return EXIT.ok;
}

/** What a pointer leads to; members of lists by id or place. */
function valueAt(from: unknown, segments: readonly string[]): unknown {
  return segments.reduce<unknown>((here, segment) => {
    if (!Array.isArray(here)) return (here as Record<string, unknown> | undefined)?.[segment];
    const member = findMember(here, segment);
    return here[member >= 0 ? member : Number(segment)] as unknown;
  }, from);
}
