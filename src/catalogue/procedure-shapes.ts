/** The second half of the reader's table: what a procedure holds. Read `shapes.ts` first. */
import { DATED, SHOWN, SOURCED, indexShapes, isObject, scalars } from './shapes.js';

const CHANNEL = 'inPerson|online|post|homeService';

export const procedureShapes: Record<string, string> = {
  ...indexShapes,
  Procedure:
    SHOWN +
    'nonTerritorial:b origin=internal|provinceSpecific|standard presence:Presence* facts:Fact* cases:Case*' +
    ' requirements:Req* dossier:Dossier channels=Channel* timeLimits=Time* fees=Fee* steps=Step* results=Result*' +
    ' legalBasis=Law* related:Rel* supersedes:c* changes:Change* official:Official provenance=Prov',
  Presence: 'id!c kind!applicant|bothParties|allSignatories|anyHolder|nobody who!L signInFront:b when:?' + SOURCED,
  Fact: 'id!c question!L help:L type!boolean|choice|integer|date choices:Choice* unit:L minimum:n maximum:n askWhen:? sensitive^b',
  Choice: 'value!c label!L help:L outcome:Outcome',
  Outcome: '@kind',
  'Outcome.goTo': 'procedure!c why:L',
  'Outcome.refused': 'why!L',
  Case: 'id!c name!L when:? portalCode:s',
  Req: 'value!L when:?',
  Dossier: 'sets:i items!Doc* groups:Group*',
  Group: 'id!c label:L',
  Doc:
    'id!c name!L note:L purpose!submit|present|declare|upload quantities=Qty* oneOf:c optional:b when:? templates:Tpl*' +
    ' dataReplacement:Look issuedBy:Issuer consularLegalisation:b rawText:s portalComponentCode:s' +
    DATED +
    SOURCED,
  Qty: 'form!original|certifiedCopy|copy|copyWithOriginalShown|electronicForm|electronicCopy count!i',
  Tpl: 'label!L formCode:s url:s sampleUrl:s',
  Look: 'database!L fallback:L legal:s when:?' + DATED,
  Issuer: 'procedure:c agency:c',
  Channel: `kind!${CHANNEL} available!b url:s note:L returns:${CHANNEL}*` + SOURCED,
  Duration: '@unit textOnly',
  'Duration.workingDay': 'value!p',
  'Duration.calendarDay': 'value!p',
  'Duration.hour': 'value!p',
  'Duration.workingHour': 'value!p',
  'Duration.month': 'value!p',
  'Duration.sameDay': 'cutoff^t else^Else',
  'Duration.textOnly': '',
  Else: 'unit!workingDay value!p',
  Time:
    'id:c amount=Duration from!validDossierReceived|feePaid|decisionDate|event max:Duration when:? calendar^c note:L' +
    DATED +
    SOURCED,
  Fee:
    'id!c type=fee|charge|service|postage|unspecified label!L price=Price when:? exemptions:Exempt* legal:s' +
    DATED +
    SOURCED,
  Price: '@kind unknown',
  'Price.fixed': 'amount!i currency!c per^L',
  'Price.perUnit': 'currency!c unit!L quantity!c tiers!Tier# cap^n times^c',
  'Price.range': 'min!k max!k currency!c',
  'Price.setByProvince': 'note:L',
  'Price.free': 'ground!L',
  'Price.notSet': '',
  'Price.unknown': 'note:L',
  Tier: 'upTo^n amount!k',
  Exempt: 'id!c who!L percent!p when:? legal:s proof:c' + DATED,
  Step: 'id!c title!L body:L actor!applicant|agency|thirdParty agency:c when:? links:Link*',
  Link: 'label!L url!s',
  Result: 'name!L code:s form=paper|electronic* copies:i note:L when:?',
  Law: 'number!s title!L issuer:s issued:d url:s article:s governs^b replacedBy:s checkedOn:d' + DATED,
  Rel: 'ref!c relation!requires|follows|alternative|bundledWith|undoes',
  Change: 'from!d note!L legal:s',
  Official: 'portalUrl:s portalId:s decision:Decision',
  Decision: 'number!s date:d issuer:s',
  Override: 'target!c offered:x patch:Patch* baseVersion=s provenance=Prov',
  Patch: 'path!c op!set|add|remove value:x',
};

/** Whether it is a condition with nothing strange in it: an operator of a later version must not be overlooked. */
export function isCondition(value: unknown, depth = 64): boolean {
  if (!isObject(value) || !depth) return false;
  const all = (list: unknown, test: (item: unknown) => boolean): boolean => Array.isArray(list) && list.every(test);
  const inner = (part: unknown): boolean => isCondition(part, depth - 1);
  const plain = (item: unknown): boolean => scalars.s(item) || scalars.n(item);
  const { fact, eq, gte = 0, lte = 0 } = value;
  switch (Object.keys(value).sort().join()) {
    case 'eq,fact':
      return scalars.c(fact) && (plain(eq) || scalars.b(eq));
    case 'fact,in':
      return scalars.c(fact) && all(value.in, plain);
    case 'fact,gte':
    case 'fact,lte':
    case 'fact,gte,lte':
      return scalars.c(fact) && scalars.n(gte) && scalars.n(lte);
    case 'channel':
      return all(value.channel, (kind) => CHANNEL.split('|').includes(kind as string));
    case 'case':
      return all(value.case, scalars.c);
    case 'all':
      return all(value.all, inner);
    case 'any':
      return all(value.any, inner);
    case 'not':
      return inner(value.not);
    default:
      return false;
  }
}
