/** Problems in the order of their files and lines. */
import { placeOf } from '../catalogue/locate.js';
import type { Issue } from './issue.js';

/** Every issue once, file by file, with its line where that can be found. `textOf` may throw for a file that is none. */
export function arrange(issues: readonly Issue[], textOf: (file: string) => string): Issue[] {
  const seen = new Set<string>();
  const once = issues.filter((issue) => {
    const key = JSON.stringify([issue.file, issue.kind, issue.code, issue.path, issue.found, issue.layer, issue.line]);
    return !seen.has(key) && seen.add(key);
  });
  const byFile = new Map<string, Issue[]>();
  for (const issue of once) byFile.set(issue.file ?? '', [...(byFile.get(issue.file ?? '') ?? []), issue]);
  return [...byFile.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([file, list]) => withLines(file, list, textOf).sort((one, other) => (one.line ?? 0) - (other.line ?? 0)));
}

function withLines(file: string, issues: Issue[], textOf: (file: string) => string): Issue[] {
  if (!file || issues.every(({ line, path }) => line !== undefined || path === undefined)) return issues;
  try {
    const text = textOf(file).replace(/^\uFEFF/, '');
    const json: unknown = JSON.parse(text);
    return issues.map((issue) =>
      issue.line !== undefined || issue.path === undefined
        ? issue
        : { ...issue, ...placeOf(text, json, whereIn(json, issue)) },
    );
  } catch {
    return issues;
  }
}

/** The pointer of an issue in its file: a procedure may be one of several, an override is found by what it targets. */
function whereIn(json: unknown, { code, path = '' }: Issue): string {
  const file = json as { code?: unknown; target?: unknown; procedures?: unknown; overrides?: unknown };
  if (code === undefined || file.code === code) return path;
  const index = (list: unknown, key: string): number =>
    Array.isArray(list) ? list.findIndex((item) => (item as Record<string, unknown> | null)?.[key] === code) : -1;
  const procedure = index(file.procedures, 'code');
  if (procedure >= 0) return `/procedures/${procedure}${path}`;
  const override = index(file.overrides, 'target');
  const patches =
    override >= 0
      ? (file.overrides as { patch?: unknown }[])[override].patch
      : file.target === code
        ? (file as { patch?: unknown }).patch
        : undefined;
  const prefix = override >= 0 ? `/overrides/${override}` : '';
  const patch = Array.isArray(patches)
    ? patches.findIndex(
        (item: { path?: unknown } | null) =>
          typeof item?.path === 'string' && (path === item.path || path.startsWith(`${item.path}/`)),
      )
    : -1;
  return patch >= 0 ? `${prefix}/patch/${patch}` : prefix;
}
