/**
 * The format as a table, for the tolerant reader: what an index holds. Procedures are in `procedure-shapes.ts`,
 * which a page with a split catalogue loads only when one is opened.
 * One line of fields per shape of `types.ts`: name, mode, type.
 *
 * Modes: `!` must be there and right, else the whole part is left out; `^` may be missing, but if it is there and
 * wrong the whole part is left out, because without it the part would say something false; `=` gets the type's
 * safe value when missing or wrong; `:` optional, left out when wrong.
 *
 * Types: a shape's name, or a letter (`scalars`), `a|b|c` one of these words (safe value: the last),
 * `L` text by language, `?` condition, `@tag safe` a union told apart by `tag`. A list has a suffix:
 * `*` leaves bad members out, `+` is all right or not there, `#` the same and not empty.
 */

export const DATED = ' effectiveFrom^d effectiveTo^d';
export const SOURCED = ' provenance:Prov';
export const SHOWN =
  'code!c slug:s name!L shortName:L summary:L keywords:s* field=s lifeEvents:c*' +
  ' audience=citizen|overseasVietnamese|foreigner|household|enterprise|cooperative|organisation|official*' +
  ' tier=ministry|province|ward|other* agencies=Agent* onlineLevel=Online' +
  ' status!active|notYetInForce|suspended|abolished supersededBy:c notOffered^NotOffered effectiveFrom:d effectiveTo:d ';

export const indexShapes: Record<string, string> = {
  Summary: SHOWN + 'confidence=official|reviewed|imported|draft',
  Prov: 'source=Src verifiedOn:d verifiedBy:s reviewEveryDays:i confidence=official|reviewed|imported|draft',
  Src: 'title=s url:s retrievedOn:d',
  Agent: 'ref!c role!receives|executes|competent|authorised|coordinates',
  Online: 'kind=full|partial|someOnline|informationOnly|unknown legacyLevel:4 asOf:d',
  NotOffered: 'reason=L agency:c',
  Head:
    'id=s title=L layer=national|province|ward extends:Layer* version=s generatedAt:s provenance=Prov administrativeUnit=Unit' +
    ' agencies=Agency* offices=Office* lifeEvents=Term* fields=Term* synonyms:Syn* calendars=Cal* notices:Notice* pinned:c*',
  Layer: 'id!c version=s',
  Unit: 'code=s name=L level=nation|province|ward partOf:L validFrom:d predecessors:Former* legal:s*',
  Former: 'name!L validTo:d',
  Agency:
    'code!c name!L kind=oneStopCentre|police|military|landRegistration|socialInsurance|school|hospital|provincialDepartment|ministry|other' +
    ' tier=ministry|province|vertical|ward receptionName:L',
  Office:
    'code!c name!L agency!c address:L oldAddress:L phones:Phone* mapUrl:s hours:Hours+ calendar^c note:L' + SOURCED,
  Phone: 'label=L number!s',
  Hours: 'days!7+ open!t close!t' + DATED,
  Term: 'code!c name!L nationalCode:s order:n',
  Syn: 'canonical!c alt!s* kind=abbreviation|formerName|synonym',
  Cal: 'code!c year!i verified=b source=s workingWeekdays!7+ holidays!Holiday+ swapWorkingDays^d+ undecided^d+',
  Holiday: 'date!d name!L',
  Notice: 'id!c text!L scope^Scope from!d to!d closedOn:d+ severity=info|warning',
  Scope: 'procedures^c+ offices^c+',
};

/** A JSON object, not a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isString = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && isFinite(value);
const upTo = (limit: number) => (value: unknown) =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= limit;

/** Dates that are known to exist: a catalogue names the same few in each record. */
const dates = new Set<string>();

function isDate(value: string): boolean {
  const exists =
    /^\d{4}-\d\d-\d\d$/.test(value) && !isNaN(+new Date(value)) && new Date(value).toISOString().startsWith(value);
  if (exists) dates.add(value);
  return exists;
}

export const scalars: Record<string, (value: unknown) => boolean> = {
  /** text */
  s: isString,
  /** code or other text that must not be empty */
  c: (value) => isString(value) && value.trim() !== '',
  /** date that exists, `2026-07-01` */
  d: (value) => isString(value) && (dates.has(value) || isDate(value)),
  /** time of day, `15:00` */
  t: (value) => isString(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  /** number */
  n: isNumber,
  /** number above zero */
  p: (value) => isNumber(value) && value > 0,
  /** whole number from 1 */
  i: upTo(Infinity),
  /** whole number from 0 */
  k: (value) => value === 0 || upTo(Infinity)(value),
  /** ISO weekday, 1 = Monday */
  7: upTo(7),
  /** mức độ 1–4 */
  4: upTo(4),
  /** yes or no */
  b: (value) => typeof value === 'boolean',
  /** anything */
  x: (value) => value !== undefined,
};
