/**
 * The engine of the tolerant reader: reads any JSON value by the table of `shapes.ts`. It never throws, leaves out
 * what is bad, and names it.
 */
import type { Problem, ProblemKind } from './problems.js';
import { indexShapes, isObject, scalars } from './shapes.js';
import {
  SCHEMA_VERSION,
  type Catalogue,
  type CatalogueIndex,
  type Code,
  type Condition,
  type Procedure,
} from './types.js';

/**
 * Stands for a condition that cannot be read: it names a case that does not exist and is therefore unknown for
 * ever, neither silently true nor silently false.
 */
export const UNREADABLE_CONDITION: Condition = { case: ['?'] };

type Json = Record<string, unknown>;
/** What a reading knows: the table, and how to tell a good condition. */
export interface Kit {
  shapes: Record<string, string>;
  isCondition?: (value: unknown) => boolean;
  /** Made when they are first asked for. */
  checks?: Map<string, Check>;
}

type Check = (value: unknown) => boolean;

export const INDEX_KIT: Kit = { shapes: indexShapes };

/**
 * Whether a value is as its type says, with nothing to mend and nothing to name. Most values are, and looking is much less work
 * than reading.
 */
export const isGood = (kit: Kit, type: string, value: unknown): boolean => checkOf(type, kit)(value);

const isList = (type: string) => /[*+#]$/.test(type);

/** By what the members of a union are told apart; nothing where the shape is none. */
const tagOf = (shape: string) => /^@(\S+)/.exec(shape)?.[1];

/**
 * The member of a union that a value says it is. Not anything may be made a string: an object can bring its own, broken toString.
 */
function memberOf(type: string, tag: string, value: Json, { shapes }: Kit): string | undefined {
  const member = scalars.s(value[tag]) && `${type}.${value[tag] as string}`;
  return member && member in shapes ? member : undefined;
}

function checkOf(type: string, kit: Kit): Check {
  const known = (kit.checks ??= new Map<string, Check>());
  const made = known.get(type);
  if (made) return made;
  // A shape may hold itself.
  let check!: Check;
  known.set(type, (value) => check(value));
  if (isList(type)) {
    const mode = type.slice(-1);
    const isMember = checkOf(type.slice(0, -1), kit);
    check = (value) =>
      Array.isArray(value) && (mode !== '#' || value.length > 0) && value.every(isMember) && !hasTwins(value);
  } else if (type === 'L') check = isText;
  else if (type === '?') check = (value) => Boolean(kit.isCondition?.(value));
  else if (type in kit.shapes) check = checkOfShape(type, kit);
  else if (type in scalars) check = scalars[type];
  else {
    const words: unknown[] = type.split('|');
    check = (value) => words.includes(value);
  }
  known.set(type, check);
  return check;
}

/** Whether two members of a list have one id. */
function hasTwins(list: unknown[]): boolean {
  if (list.length < 2) return false;
  const ids = list.map((member) => isObject(member) && member.id).filter(scalars.s);
  return new Set(ids).size < ids.length;
}

function checkOfShape(type: string, kit: Kit): Check {
  const shape = kit.shapes[type];
  const tag = tagOf(shape);
  if (tag) {
    return (value) => {
      const member = isObject(value) && memberOf(type, tag, value, kit);
      return member ? checkOf(member, kit)(value) : false;
    };
  }
  const fields = fieldsOf(shape);
  const checks = fields.map(([, , , of]) => checkOf(of, kit));
  // Plain loops here and there: thousands of values are looked at by code that runs for the first time.
  return (value) => {
    if (!isObject(value)) return false;
    for (let i = 0; i < checks.length; i++) {
      const name = fields[i][1];
      const given = value[name];
      if (given === undefined ? !':^'.includes(fields[i][2]) || name in value : !checks[i](given)) return false;
    }
    return true;
  };
}

const isText: Check = (value) =>
  isObject(value) && scalars.c(value.vi) && Object.keys(value).every((language) => scalars.s(value[language]));

/** What one reading collects. `cause` is the first value that made the part being read unreadable. */
interface Reading {
  kit: Kit;
  problems: Problem[];
  code?: Code;
  cause?: Pick<Problem, 'at' | 'expected' | 'found'>;
}

const WARNINGS = 'fieldLeftOut fallback empty';

/** A value in few words, for a problem. */
export function brief(value: unknown): string | number | boolean {
  if (typeof value === 'string') return value.slice(0, 80);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

function report(reading: Reading, kind: ProblemKind, path: string, more?: Partial<Problem>): void {
  const { code, cause, problems } = reading;
  const where = code === undefined ? { path } : { code, path };
  problems.push({ kind, severity: WARNINGS.includes(kind) ? 'warning' : 'error', ...where, ...cause, ...more });
  reading.cause = undefined;
}

/** Remembers why something cannot be read. */
function fail(reading: Reading, at: string, expected: string, value: unknown): undefined {
  if (!reading.cause) reading.cause = { at, expected, found: brief(value) };
  return undefined;
}

/** What is not a good text by language; a bare string is taken as Vietnamese. */
function readText(value: unknown, path: string, reading: Reading): unknown {
  if (scalars.c(value)) {
    report(reading, 'fallback', path, { expected: 'L', found: brief(value) });
    return { vi: value };
  }
  if (!isObject(value) || !scalars.c(value.vi)) return fail(reading, path, 'L', isObject(value) ? value.vi : value);
  const read = { ...value };
  for (const language of Object.keys(value)) {
    if (scalars.s(value[language])) continue;
    delete read[language];
    report(reading, 'fieldLeftOut', `${path}/${language}`, { expected: 's', found: brief(value[language]) });
  }
  return read;
}

function readList(type: string, value: unknown, path: string, reading: Reading): unknown {
  const item = type.slice(0, -1);
  const mode = type.slice(-1);
  if (!Array.isArray(value) || (mode === '#' && !value.length)) return fail(reading, path, type, value);
  const list: unknown[] = [];
  const ids = new Set<unknown>();
  for (let index = 0; index < value.length; index++) {
    const member: unknown = value[index];
    const id = isObject(member) && (member.id ?? member.code);
    const at = `${path}/${scalars.c(id) ? String(id).replace(/~/g, '~0').replace(/\//g, '~1') : index}`;
    const read = readValue(item, member, at, reading);
    if (read !== undefined) {
      list.push(read);
      // Two members with one id would be ticked together; both are kept.
      if (isObject(read) && scalars.s(read.id)) {
        let { id } = read;
        if (ids.has(id)) {
          report(reading, 'duplicate', at, { found: brief(id) });
          while (ids.has(id)) id = `${id as string}~${index}`;
          list[list.length - 1] = { ...read, id };
        }
        ids.add(id);
      }
    } else if (mode === '*')
      report(reading, item in scalars || item.includes('|') ? 'fieldLeftOut' : 'partLeftOut', at);
    else return undefined;
  }
  return list;
}

/** The safe value of a type whose value is missing or wrong; see `shapes`. */
function safeValue(type: string, { kit }: Reading): unknown {
  const { shapes } = kit;
  if (type.endsWith('*')) return [];
  if (type === 'L') return { vi: '' };
  if (type === 's') return '';
  if (type === 'b') return false;
  if (!(type in shapes)) return type.split('|').pop();
  const [tag, safe] = shapes[type].split(' ');
  return tag.startsWith('@') ? { [tag.slice(1)]: safe } : readValue(type, {}, '', { kit, problems: [] });
}

const parsed = new Map<string, string[][]>();

/** Fields of a shape: whole, name, mode, type. */
function fieldsOf(shape: string): string[][] {
  let fields = parsed.get(shape);
  if (!fields) parsed.set(shape, (fields = [...shape.matchAll(/(\w+)([!^=:])(\S+)/g)]));
  return fields;
}

function readObject(type: string, value: unknown, path: string, reading: Reading): Json | undefined {
  if (!isObject(value)) return fail(reading, path, type, value);
  const { shapes } = reading.kit;
  let shape = shapes[type];
  const tag = tagOf(shape);
  if (tag) {
    const member = memberOf(type, tag, value, reading.kit);
    if (!member) return fail(reading, `${path}/${tag}`, type, value[tag]);
    shape = shapes[member];
  }
  const read = { ...value };
  for (const [, name, mode, of] of fieldsOf(shape)) {
    // Exporters write null for "none".
    const given = value[name] ?? undefined;
    const at = `${path}/${name}`;
    if (given === undefined && (mode === ':' || mode === '^')) {
      // Deleting what is not there costs more than looking.
      if (name in read) delete read[name];
      continue;
    }
    const result = readValue(of, given, at, reading);
    if (result !== undefined) read[name] = result;
    else if (mode === '!' || mode === '^') return undefined;
    else if (mode === '=') {
      read[name] = safeValue(of, reading);
      report(reading, /^[A-Z].*\*/.test(of) && given !== undefined ? 'partLeftOut' : 'fallback', at);
    } else {
      delete read[name];
      report(reading, /^[A-KM-Z]/.test(of) ? 'partLeftOut' : 'fieldLeftOut', at);
    }
  }
  return read;
}

/** The value as the type says, made safe where that is possible; undefined when it cannot be read. */
function readValue(type: string, value: unknown, path: string, reading: Reading): unknown {
  if (isGood(reading.kit, type, value)) return value;
  if (isList(type)) return readList(type, value, path, reading);
  if (type === 'L') return readText(value, path, reading);
  if (type === '?') {
    report(reading, 'brokenCondition', path);
    return UNREADABLE_CONDITION;
  }
  return type in reading.kit.shapes ? readObject(type, value, path, reading) : fail(reading, path, type, value);
}

/** Reads one procedure or summary; `path` is where it stands in its catalogue, for the problem of losing it. */
export function readOne(type: string, value: unknown, path: string, problems: Problem[], kit: Kit): Procedure | null {
  const code = isObject(value) && scalars.s(value.code) ? (value.code as string) : undefined;
  const reading: Reading = { kit, problems, code };
  const procedure = readValue(type, value, '', reading) as Procedure | undefined;
  if (!procedure) report(reading, 'recordLeftOut', path);
  return procedure ?? null;
}

export const refuse = (kind: ProblemKind, more: Partial<Problem>): Problem => ({ kind, severity: 'error', ...more });

/** A reader accepts every version with the same major number. Nothing is `found` where none is given. */
export function versionProblem(version: unknown): Problem | undefined {
  const major = /^(\d+)(\.|$)/.exec(typeof version === 'string' ? version : '')?.[1];
  return major === SCHEMA_VERSION.split('.')[0]
    ? undefined
    : refuse('unsupportedVersion', { ...(version != null && { found: brief(version) }), supported: SCHEMA_VERSION });
}

/** What reading a catalogue gives. `catalogue` is null only when nothing of it can be used. */
export interface ReadResult {
  catalogue: Catalogue | CatalogueIndex | null;
  problems: Problem[];
}

/** Reads a catalogue with the kit that its form needs: `INDEX_KIT` is enough for a split index. */
export function readWith(kit: Kit, json: unknown): ReadResult {
  const none = (problem: Problem): ReadResult => ({ catalogue: null, problems: [problem] });
  if (!isObject(json)) return none(refuse('notAnObject', { found: brief(json) }));
  const split = json.format === 'ward-catalogue-index';
  if (!split && json.format !== 'ward-catalogue')
    return none(refuse('unsupportedFormat', { found: brief(json.format) }));
  const old = versionProblem(json.schemaVersion);
  if (old) return none(old);

  const problems: Problem[] = [];
  const reading: Reading = { kit, problems };
  const head = { ...(readValue('Head', json, '', reading) as Json) };
  const seen = new Map<Code, Procedure>();
  const list: unknown[] = Array.isArray(json.procedures) ? json.procedures : [];
  if (list !== json.procedures) {
    fail(reading, '/procedures', 'Procedure*', json.procedures);
    report(reading, 'partLeftOut', '/procedures');
  }
  for (let index = 0; index < list.length; index++) {
    const path = `/procedures/${index}`;
    const procedure = readOne(split ? 'Summary' : 'Procedure', list[index], path, problems, kit);
    if (!procedure) continue;
    if (seen.has(procedure.code)) report(reading, 'duplicate', path, { code: procedure.code });
    else seen.set(procedure.code, procedure);
  }
  if (head.overrides !== undefined)
    head.overrides = readValue('Override*', head.overrides, '/overrides', reading) ?? [];
  if (!seen.size && !(head.overrides as unknown[] | undefined)?.length) report(reading, 'empty', '/procedures');
  head.procedures = [...seen.values()];
  // Made-up data is made-up even where the mark is misspelt.
  if ('fictional' in json) head.fictional = json.fictional !== false && json.fictional !== null;
  if (split && !(scalars.s(head.procedurePath) && String(head.procedurePath).includes('{code}'))) {
    report(reading, 'fallback', '/procedurePath', { found: brief(head.procedurePath) });
    head.procedurePath = 'p/{code}.json';
  }
  return { catalogue: head as unknown as Catalogue | CatalogueIndex, problems };
}
