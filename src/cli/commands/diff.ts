/** `diff`: what changed between two versions, for people, for a web page, for machines. */
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  changesBetween,
  mergeCatalogues,
  readCatalogue,
  type Catalogue,
  type CatalogueChanges,
  type Difference,
} from '../../catalogue/index.js';
import { notOurs, readJson, shownPath, writeAll } from '../files.js';
import type { Issue } from '../../editing/issue.js';
import { conclude, EXIT, pick, type ExitCode, type Settings } from '../run.js';
import { stackOf, type Layer } from '../../editing/layer.js';
import { findRoot, layerFolders, loadLayer } from '../source.js';
import { sayValue } from '../../editing/words/values.js';
import { wordPath } from '../../editing/words/words.js';

export interface DiffOptions {
  format: 'text' | 'markdown' | 'json';
  /** A file instead of the screen. */
  out?: string;
}

export function diff(before: string, after: string, { format, out }: DiffOptions, settings: Settings): ExitCode {
  const foreign =
    out === undefined
      ? undefined
      : notOurs(resolve(out), (json) => (json as { format?: unknown } | null)?.format === 'ward-catalogue-changes');
  if (foreign) {
    conclude([foreign], settings);
    return EXIT.unreadable;
  }
  const versions = [before, after].map((path) => loadVersion(resolve(path)));
  const failed = versions.flatMap((version) => ('issues' in version ? version.issues : []));
  const [old, young] = versions;
  if ('issues' in old || 'issues' in young) {
    conclude(failed, settings);
    return EXIT.unreadable;
  }
  const overlays = overlaysOf(resolve(after));
  const changes = changesBetween(
    old.catalogue,
    young.catalogue,
    overlays.flatMap(({ catalogue }) => catalogue ?? []),
  );
  for (const stale of changes.stale) {
    const layer = overlays.find(({ catalogue }) => catalogue?.id === stale.layer);
    const entry = layer?.overrides.find(({ json }) => (json as { target?: unknown } | null)?.target === stale.code);
    if (entry) stale.file = shownPath(entry.file.file);
  }
  const said =
    settings.json || format === 'json'
      ? JSON.stringify(changes, null, 2)
      : format === 'markdown'
        ? asMarkdown(changes, young.catalogue, settings)
        : asText(changes, young.catalogue, settings);
  if (out === undefined) settings.out(said);
  else writeAll(new Map([[resolve(out), `${said}\n`]]));
  return EXIT.ok;
}

/** A built catalogue, or a layer's folder with everything below it. */
function loadVersion(path: string): { catalogue: Catalogue } | { issues: Issue[] } {
  const file = shownPath(path);
  if (!existsSync(path)) return { issues: [{ kind: 'fileMissing', severity: 'error', file }] };
  const folder = statSync(path).isDirectory();
  if (folder && !existsSync(join(path, 'catalogue.json')))
    return { issues: [{ kind: 'notAWard', severity: 'error', file }] };
  const layers = folder ? layersAround(path) : [];
  const layer = layers.find((one) => one.folder === path);
  if (layer) {
    const { catalogue } = mergeCatalogues(stackOf(layer, layers).flatMap((one) => one.catalogue ?? []));
    return layer.catalogue && catalogue ? { catalogue } : { issues: layer.issues };
  }
  const { json, issues } = readJson(folder ? join(path, 'catalogue.json') : path);
  if (json === undefined) return { issues };
  const { catalogue, problems } = readCatalogue(json);
  if (catalogue?.format === 'ward-catalogue') return { catalogue };
  return {
    issues: catalogue
      ? [{ kind: 'unsupportedFormat', severity: 'error', file, found: catalogue.format }]
      : problems.map((problem) => ({ ...problem, file })),
  };
}

function layersAround(path: string): Layer[] {
  const root = findRoot(path);
  const folders = statSync(root).isDirectory() ? layerFolders(root) : [];
  return folders.includes(path) ? folders.map((folder) => loadLayer(folder, folders)) : [];
}

/** Layers that stand on the one that is compared. */
function overlaysOf(path: string): Layer[] {
  const layers = statSync(path).isDirectory() ? layersAround(path) : [];
  const id = layers.find(({ folder }) => folder === path)?.catalogue?.id;
  return layers.filter(({ catalogue }) => id !== undefined && catalogue?.extends?.some((lower) => lower.id === id));
}

function sayDifference({ path, kind, before, after }: Difference, { lang }: Settings): string {
  const where = wordPath(path, lang);
  if (kind === 'added') return `${where}: ${pick(lang, 'thêm', 'added')} ${sayValue(after, lang)}`;
  if (kind === 'removed') return `${where}: ${pick(lang, 'bỏ', 'removed')} ${sayValue(before, lang)}`;
  if (kind === 'reordered') return `${where}: ${pick(lang, 'đổi thứ tự', 'in another order')}`;
  return `${where}: ${sayValue(before, lang)} → ${sayValue(after, lang)}`;
}

/** Headings and lines, which text and Markdown dress differently. */
function sections(
  changes: CatalogueChanges,
  catalogue: Catalogue,
  settings: Settings,
): { title: string; blocks: { head: string; lines: string[] }[] }[] {
  const { lang } = settings;
  const t = (vi: string, en: string): string => pick(lang, vi, en);
  const named = ({ code, name }: { code: string; name: { vi: string; en?: string } }): string =>
    `${code} ${name[lang] ?? name.vi}`;
  const plain = (list: CatalogueChanges['added']): { head: string; lines: string[] }[] =>
    list.map((one) => ({ head: named(one), lines: [] }));
  const why = {
    removed: t('thủ tục không còn', 'the procedure is gone'),
    overlap: t('chính chỗ đã điều chỉnh nay thay đổi', 'the very values it sets have changed'),
    other: t('chỗ khác thay đổi', 'other values have changed'),
  };
  return [
    {
      title: t(`Thủ tục mới (${changes.added.length})`, `New procedures (${changes.added.length})`),
      blocks: plain(changes.added),
    },
    {
      title: t(`Thủ tục không còn (${changes.removed.length})`, `Procedures that are gone (${changes.removed.length})`),
      blocks: plain(changes.removed),
    },
    {
      title: t(`Thủ tục thay đổi (${changes.changed.length})`, `Changed procedures (${changes.changed.length})`),
      blocks: changes.changed.map((one) => ({
        head: named(one),
        lines: one.differences.map((difference) => sayDifference(difference, settings)),
      })),
    },
    {
      title: t('Ngoài các thủ tục', 'Beside the procedures'),
      blocks: changes.head.length
        ? [
            {
              head: catalogue.title[lang] ?? catalogue.title.vi,
              lines: changes.head.map((difference) => sayDifference(difference, settings)),
            },
          ]
        : [],
    },
    {
      title: t(`Điều chỉnh cần rà lại (${changes.stale.length})`, `Overrides to be reviewed (${changes.stale.length})`),
      blocks: changes.stale.map((one) => ({
        head: named(one),
        lines: [`${one.layer}${one.file === undefined ? '' : ` (${one.file})`}: ${why[one.kind]}`],
      })),
    },
  ].filter(({ blocks }) => blocks.length);
}

const heading = ({ from, to }: CatalogueChanges, { lang }: Settings): string =>
  pick(lang, `Thay đổi từ bản ${from.version} đến bản ${to.version}`, `Changes from ${from.version} to ${to.version}`);
const nothing = ({ lang }: Settings): string => pick(lang, 'Không có gì thay đổi.', 'Nothing has changed.');

function asText(changes: CatalogueChanges, catalogue: Catalogue, settings: Settings): string {
  const parts = sections(changes, catalogue, settings).map(({ title, blocks }) =>
    [title, ...blocks.flatMap(({ head, lines }) => [`  ${head}`, ...lines.map((line) => `    · ${line}`)])].join('\n'),
  );
  return [heading(changes, settings), ...(parts.length ? parts : [nothing(settings)])].join('\n\n');
}

/** Nothing of a catalogue's text may act as Markdown. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>#|])/g, '\\$1');

function asMarkdown(changes: CatalogueChanges, catalogue: Catalogue, settings: Settings): string {
  const parts = sections(changes, catalogue, settings).map(({ title, blocks }) =>
    [
      `## ${plain(title)}`,
      '',
      ...blocks.flatMap(({ head, lines }) => [`- **${plain(head)}**`, ...lines.map((line) => `  - ${plain(line)}`)]),
    ].join('\n'),
  );
  return [`# ${plain(heading(changes, settings))}`, ...(parts.length ? parts : [nothing(settings)])].join('\n\n');
}
