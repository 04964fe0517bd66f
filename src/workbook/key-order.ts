/** The order of fields in a source file: that of the file as it is, else the usual one, so that a small change is a small diff. */
import { namesOf } from '../catalogue/pointer.js';

const list = (names: string): string[] => names.split(' ');
const TAIL = 'effectiveFrom effectiveTo provenance';

/** By the field that holds the record; of lists, by the field that holds the list. */
const ORDER: Record<string, string[]> = {
  '': list(
    '$schema format schemaVersion code id target slug title name shortName summary keywords field layer extends version ' +
      'generatedAt lifeEvents audience tier nonTerritorial origin agencies presence facts cases requirements dossier ' +
      'channels timeLimits fees steps results legalBasis onlineLevel related status effectiveFrom effectiveTo ' +
      'supersededBy supersedes changes official notOffered offered patch baseVersion provenance administrativeUnit ' +
      'agencies offices fields synonyms calendars notices pinned fictional procedures overrides',
  ),
  facts: list('id question help type choices unit minimum maximum askWhen sensitive'),
  choices: list('value label help outcome'),
  outcome: list('kind procedure why'),
  items: list(
    'id name note purpose quantities oneOf optional when templates dataReplacement issuedBy consularLegalisation ' +
      `rawText portalComponentCode ${TAIL}`,
  ),
  dossier: list('sets items groups'),
  quantities: list('form count'),
  templates: list('label formCode url sampleUrl'),
  dataReplacement: list('database fallback legal when effectiveFrom effectiveTo'),
  presence: list('id kind who signInFront when provenance'),
  cases: list('id name when portalCode'),
  requirements: list('value when'),
  channels: list('kind available url note returns provenance'),
  timeLimits: list(`id amount from max when calendar note ${TAIL}`),
  amount: list('unit value cutoff else'),
  max: list('unit value cutoff else'),
  else: list('unit value'),
  fees: list(`id type label price when exemptions legal ${TAIL}`),
  price: list('kind amount min max currency per unit quantity tiers cap times ground note'),
  tiers: list('upTo amount'),
  exemptions: list('id who percent when legal proof effectiveFrom effectiveTo'),
  steps: list('id title body actor agency when links'),
  links: list('label url'),
  results: list('name code form copies note when'),
  legalBasis: list('number title issuer issued url article effectiveFrom effectiveTo governs replacedBy checkedOn'),
  onlineLevel: list('kind legacyLevel asOf'),
  official: list('portalUrl portalId decision'),
  decision: list('number date issuer'),
  changes: list('from note legal'),
  agencies: list('ref role code name kind tier receptionName'),
  related: list('ref relation'),
  provenance: list('source verifiedOn verifiedBy reviewEveryDays confidence'),
  source: list('title url retrievedOn'),
  offices: list('code name agency address oldAddress phones mapUrl hours calendar note provenance'),
  phones: list('label number'),
  hours: list('days open close effectiveFrom effectiveTo'),
  calendars: list('code year verified source workingWeekdays holidays swapWorkingDays undecided'),
  holidays: list('date name'),
  administrativeUnit: list('code name level partOf validFrom predecessors legal'),
  predecessors: list('name validTo'),
  synonyms: list('canonical alt kind'),
  notices: list('id text scope from to closedOn severity'),
  fields: list('code name nationalCode order'),
  lifeEvents: list('code name nationalCode order'),
  overrides: list('target offered patch baseVersion provenance'),
  patch: list('path op value'),
};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A copy with its fields in order. `old` is the value as it was, `within` the field that holds it. */
export function orderKeys<T>(value: T, old?: unknown, within = ''): T {
  if (Array.isArray(value)) {
    const before = Array.isArray(old) ? (old as unknown[]) : [];
    return value.map((item: unknown, index) =>
      orderKeys(item, sameMember(item, before) ?? before[index], within),
    ) as never;
  }
  if (!isObject(value)) return value;
  const before = isObject(old) ? old : {};
  const order = ORDER[within] ?? [];
  const usual = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const names = Object.keys(before).filter((name) => name in value);
  const fresh = Object.keys(value).filter((name) => !names.includes(name));
  if (order.length) fresh.sort((one, other) => usual(one) - usual(other));
  // A new field goes behind the last one that usually stands before it.
  for (const name of fresh) {
    let at = names.length;
    if (order.length) while (at > 0 && usual(names[at - 1]) > usual(name)) at--;
    names.splice(at, 0, name);
  }
  return Object.fromEntries(names.map((name) => [name, orderKeys(value[name], before[name], name)])) as T;
}

/** The member that goes by the same name. */
function sameMember(item: unknown, before: readonly unknown[]): unknown {
  const [name] = isObject(item) ? namesOf(item) : [];
  return name === undefined ? undefined : before.find((one) => isObject(one) && namesOf(one)[0] === name);
}
