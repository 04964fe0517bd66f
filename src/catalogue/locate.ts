/** Where a value stands in the text of a JSON file. */
import { findMember, parsePointer } from './pointer.js';

interface Place {
  start: number;
  members: Map<string, Place>;
  items: Place[];
}

const TOKEN = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g;

/** Places of all values of a text that is known to be JSON. */
function placesOf(text: string): Place {
  const root: Place = { start: 0, members: new Map(), items: [] };
  const open: { place: Place; list: boolean; key?: { name: string; start: number } }[] = [];
  let before = '';
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const parent = open[open.length - 1];
    if (token === '}' || token === ']') open.pop();
    else if (token === ':' || token === ',') {
      // Between values.
    } else if (parent && !parent.list && before !== ':')
      parent.key = { name: JSON.parse(token) as string, start: match.index ?? 0 };
    else {
      // A member is looked for by its name, so it begins there.
      const place: Place = {
        start: parent?.key && !parent.list ? parent.key.start : (match.index ?? 0),
        members: new Map(),
        items: [],
      };
      if (!parent) Object.assign(root, place);
      else if (parent.list) parent.place.items.push(place);
      else if (parent.key) parent.place.members.set(parent.key.name, place);
      if (token === '{' || token === '[') open.push({ place: parent ? place : root, list: token === '[' });
    }
    before = token;
  }
  return root;
}

/**
 * Line and column, from 1, of the value that a pointer names, or of what would contain it. `json` is the parsed text.
 * A text that is not JSON gives the first line.
 */
export function placeOf(text: string, json: unknown, path: string): { line: number; column: number } {
  let place = placesOf(text);
  let value = json;
  for (const segment of parsePointer(path) ?? []) {
    let next: Place | undefined;
    if (Array.isArray(value)) {
      const named = findMember(value, segment);
      const index = named === -1 && /^\d+$/.test(segment) ? Number(segment) : named;
      next = place.items[index];
      value = value[index] as unknown;
    } else {
      next = place.members.get(segment);
      value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[segment] : undefined;
    }
    if (!next) break;
    place = next;
  }
  const before = text.slice(0, place.start).split(/\r\n|\n|\r/);
  return { line: before.length, column: before[before.length - 1].length + 1 };
}
