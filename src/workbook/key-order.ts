/** The order of fields in a source file: the order of the format, so that files read like each other. */
const ORDER = (
  '$schema format schemaVersion id code target slug title name shortName value label question summary keywords number ' +
  'canonical alt layer extends version generatedAt kind level legacyLevel asOf partOf validFrom predecessors field ' +
  'lifeEvents audience tier nonTerritorial origin administrativeUnit agencies offices fields ref role relation ' +
  'who signInFront presence facts type choices cases requirements dossier sets items groups help outcome procedure why ' +
  'unit minimum maximum askWhen sensitive note purpose quantities form count copies oneOf optional ' +
  'fact eq in gte lte channel case all any not templates formCode url sampleUrl dataReplacement database fallback ' +
  'channels timeLimits fees steps results legalBasis onlineLevel related status supersededBy supersedes changes official ' +
  'portalUrl portalId decision available returns amount currency per quantity tiers upTo cap times min max ground ' +
  'cutoff else from price exemptions percent title body actor agency receptionName address oldAddress phones mapUrl ' +
  'hours days open close calendar year verified source workingWeekdays holidays date swapWorkingDays undecided ' +
  'nationalCode order text scope severity issuer issued article governs replacedBy checkedOn to validTo ' +
  'path op offered reason patch baseVersion when links legal proof issuedBy consularLegalisation portalCode ' +
  'portalComponentCode rawText effectiveFrom effectiveTo retrievedOn verifiedOn verifiedBy reviewEveryDays confidence ' +
  'synonyms calendars notices pinned fictional provenance notOffered procedures overrides'
).split(' ');
const PLACE = new Map(ORDER.map((name, index) => [name, index]));
// The name of a decision stands before what else is said of it.
const placeOf = (name: string): number => PLACE.get(name) ?? ORDER.length;

/** A copy with its fields in order; `vi` before other languages, unknown fields last and as they were. */
export function orderKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(orderKeys) as unknown as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const sorted = 'vi' in value ? entries : [...entries].sort(([one], [other]) => placeOf(one) - placeOf(other));
  return Object.fromEntries(sorted.map(([name, inner]) => [name, orderKeys(inner)])) as T;
}
