/**
 * What a catalogue of administrative procedures (bộ thủ tục hành chính) is, format version 1.
 *
 * This file is the one source of the format: `catalogue.schema.json` is generated from it, and readers,
 * rules and elements import it. The legal parts of a procedure and their order follow Decree 63/2010/NĐ-CP,
 * article 8, as amended by 92/2017/NĐ-CP.
 *
 * Three habits run through it. A value that may be missing in different ways is a union with a `kind`, because
 * missing, zero, free and none are four different things. Whatever a decree can change carries
 * `effectiveFrom` / `effectiveTo` (both days included). Every value has a provenance, its own or that of
 * what contains it.
 */

/** The version of this format. A reader accepts every version with the same major number. */
export const SCHEMA_VERSION = '1.0.0';

/**
 * Calendar date in Việt Nam, `2026-07-01`.
 * @pattern ^\d{4}-\d{2}-\d{2}$
 */
export type ISODate = string;
/** Moment with its offset, `2026-07-18T09:30:00+07:00`. */
export type ISODateTime = string;
/**
 * Time of day in Việt Nam, `15:00`.
 * @pattern ^([01]\d|2[0-3]):[0-5]\d$
 */
export type TimeOfDay = string;
/** Stable machine name. A procedure's is the national one (`1.001193`) or `x-<ward>-…` for a local one. */
export type Code = string;

/** Text by BCP 47 language. `vi` is the source; others are optional. Plain text, or the safe Markdown subset where a field says so. */
export interface LText {
  vi: string;
  en?: string;
  [language: string]: string | undefined;
}

/** Where a value comes from (nguồn) and how far it may be trusted. */
export interface Provenance {
  source: {
    title: string;
    /** Absent where it is the page on the portal that `official` names. */
    url?: string;
    /** Day the source was read (ngày lấy dữ liệu): not a check. */
    retrievedOn?: ISODate;
  };
  /** Day on which a unit checked the content (ngày rà soát). Absent until somebody really did. */
  verifiedOn?: ISODate;
  /** The unit or role that checked it, never a private person. */
  verifiedBy?: string;
  /**
   * Days after which the content wants another look; 90 when absent.
   * @minimum 1
   */
  reviewEveryDays?: number;
  /** `official`: published by the office itself. `reviewed`: split and checked by an editor against the record. `imported`: facts of the record, structured, not checked. `draft`: incomplete or from secondary sources. */
  confidence: 'official' | 'reviewed' | 'imported' | 'draft';
}

/** Anything that may name its own source instead of its container's. */
export interface Sourced {
  provenance?: Provenance;
}

/** Anything a decree can start or end. Both days belong to the period. */
export interface Dated {
  effectiveFrom?: ISODate;
  effectiveTo?: ISODate;
}

// ---------------------------------------------------------------------------------------------------
// Conditions

/** Ways to hand in a dossier (cách thức thực hiện): trực tiếp, trực tuyến, bưu chính công ích, tại nhà. */
export type ChannelKind = 'inPerson' | 'online' | 'post' | 'homeService';

/** A value that answers a `Fact`. */
export type FactValue = string | number | boolean;

/**
 * When something applies. Data, never code; evaluated with three values (true, false, unknown):
 * a fact that was not answered makes its condition unknown, and unknown is shown, not hidden.
 */
export type Condition =
  | { fact: Code; eq: FactValue }
  | { fact: Code; in: (string | number)[] }
  | { fact: Code; gte?: number; lte?: number }
  | { channel: ChannelKind[] }
  | { case: Code[] }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };

/** A value with its condition. */
export interface Conditional<T> {
  value: T;
  when?: Condition;
}

/** What an answer leads to instead of a list of papers. */
export type ChoiceOutcome =
  /** Another procedure is the right one (chuyển sang thủ tục khác). */
  | { kind: 'goTo'; procedure: Code; why?: LText }
  /** The office must refuse; the reason is shown (không giải quyết). */
  | { kind: 'refused'; why: LText };

/** One answer to a `Fact` of type `choice`. */
export interface Choice {
  value: string;
  label: LText;
  help?: LText;
  outcome?: ChoiceOutcome;
}

/** A question whose answer changes the guide (câu hỏi chọn trường hợp). "Chưa rõ" is always offered and never listed here. */
export interface Fact {
  id: Code;
  question: LText;
  help?: LText;
  type: 'boolean' | 'choice' | 'integer' | 'date';
  /** For `choice`. */
  choices?: Choice[];
  /** For `integer`: what is counted. */
  unit?: LText;
  /** For `integer`. */
  minimum?: number;
  /** For `integer`. */
  maximum?: number;
  /** Not asked unless this is true; asked when absent. */
  askWhen?: Condition;
  /** Private: never stored, put in links, sent in events or read aloud at a kiosk. */
  sensitive?: boolean;
}

/** A named case of the procedure (trường hợp). Its `when` must not name other cases. */
export interface Case {
  id: Code;
  name: LText;
  when?: Condition;
  /** Mã trường hợp on the national portal, `1.001193.02`. */
  portalCode?: Code;
}

// ---------------------------------------------------------------------------------------------------
// Dossier

/** Forms a paper may take: bản chính, bản sao có chứng thực, bản sao thường, bản chụp kèm bản chính để đối chiếu, tờ khai điện tử, bản điện tử. */
export type PaperForm =
  'original' | 'certifiedCopy' | 'copy' | 'copyWithOriginalShown' | 'electronicForm' | 'electronicCopy';

/** How many of which form, for one set of the dossier.*/
export interface Quantity {
  form: PaperForm;
  /**
   * @minimum 1
   * @asType integer
   */
  count: number;
}

/** A form to fill in (mẫu đơn, tờ khai). */
export interface Template {
  label: LText;
  /** The form's own code, `CT01`. */
  formCode?: string;
  url?: string;
  sampleUrl?: string;
}

/**
 * A paper of the dossier (giấy tờ trong thành phần hồ sơ).
 *
 * `purpose` decides whether people lose a paper or keep it: `submit` (nộp), `present` (xuất trình: shown and
 * given back), `declare` (give number, date and issuing office, bring nothing), `upload` (tải lên).
 */
export interface DocumentRequirement extends Sourced, Dated {
  id: Code;
  name: LText;
  note?: LText;
  purpose: 'submit' | 'present' | 'declare' | 'upload';
  /** Empty: the source does not say how many. */
  quantities: Quantity[];
  /** Id of a group in `Dossier.groups`: one paper of the group is enough. */
  oneOf?: Code;
  optional?: boolean;
  when?: Condition;
  templates?: Template[];
  /** "Không phải nộp": the office looks it up itself (Resolution 66.7/2025/NQ-CP or the record). */
  dataReplacement?: {
    database: LText;
    /** What happens when the look-up finds nothing. From the record, never invented; absent when it says nothing. */
    fallback?: LText;
    legal?: string;
    /** The look-up replaces the paper only when this is true. */
    when?: Condition;
  } & Dated;
  issuedBy?: { procedure?: Code; agency?: Code };
  consularLegalisation?: boolean;
  /** Verbatim official wording, only in catalogues that a ward imports itself. */
  rawText?: string;
  /** Mã giấy tờ on the portal, `000.00.00.G15-KQ004389`. */
  portalComponentCode?: string;
}

/** Composition and number of dossiers (thành phần, số lượng hồ sơ). */
export interface Dossier {
  /**
   * Số bộ hồ sơ; absent when the source does not say, and then one is assumed.
   * @minimum 1
   * @asType integer
   */
  sets?: number;
  items: DocumentRequirement[];
  groups?: { id: Code; label?: LText }[];
}

/** Who has to come and sign (ai phải có mặt). */
export interface Presence extends Sourced {
  id: Code;
  kind: 'applicant' | 'bothParties' | 'allSignatories' | 'anyHolder' | 'nobody';
  who: LText;
  /** Do not sign beforehand: the officer must see it. */
  signInFront?: boolean;
  when?: Condition;
}

// ---------------------------------------------------------------------------------------------------
// Channels, time, money

/** One way to hand in the dossier. */
export interface Channel extends Sourced {
  kind: ChannelKind;
  /** False: known to be impossible. A channel that is not listed is unknown. */
  available: boolean;
  url?: string;
  note?: LText;
  /** Ways to get the result back (hình thức trả kết quả). */
  returns?: ChannelKind[];
}

/** How far the procedure runs online (mức độ dịch vụ công trực tuyến). */
export interface OnlineLevel {
  /** toàn trình | một phần | nộp trực tuyến được, chưa rõ mức | chỉ cung cấp thông tin | chưa rõ. */
  kind: 'full' | 'partial' | 'someOnline' | 'informationOnly' | 'unknown';
  /** The level of Circular 32/2017/TT-BTTTT (mức độ 1–4) where a catalogue states it. */
  legacyLevel?: 1 | 2 | 3 | 4;
  asOf?: ISODate;
}

/** A length of time as the law states it. `textOnly`: only words, see `note`. */
export type Duration =
  | {
      unit: 'workingDay' | 'calendarDay' | 'hour' | 'workingHour' | 'month';
      /**
       * @exclusiveMinimum 0
       */
      value: number;
    }
  /** Trong ngày; received at or after `cutoff`, the other length holds. */
  | { unit: 'sameDay'; cutoff?: TimeOfDay; else?: { unit: 'workingDay'; value: number } }
  | { unit: 'textOnly' };

/** Time limit (thời hạn giải quyết). An empty list of these means unknown. */
export interface TimeLimit extends Sourced, Dated {
  id?: Code;
  amount: Duration;
  /** What starts the clock (kể từ). */
  from: 'validDossierReceived' | 'feePaid' | 'decisionDate' | 'event';
  /** When verification is needed: at most this. */
  max?: Duration;
  when?: Condition;
  /** Code of the working calendar; `vn-office` when absent. */
  calendar?: Code;
  note?: LText;
}

/** What has to be paid. Amounts are whole đồng (or whole units of another ISO 4217 currency). */
export type Price =
  | {
      kind: 'fixed';
      /**
       * @minimum 1
       * @asType integer
       */
      amount: number;
      currency: string;
      per?: LText;
    }
  /**
   * Price by units: units 1..`upTo` of the first tier cost its `amount` each, the following units the next
   * tier's; the sum is limited by `cap` and multiplied by `times`.
   */
  | {
      kind: 'perUnit';
      currency: string;
      unit: LText;
      /** Fact of type `integer` with the number of units; 1 is never assumed. */
      quantity: Code;
      tiers: {
        upTo?: number;
        /**
         * @minimum 0
         * @asType integer
         */
        amount: number;
      }[];
      cap?: number;
      /** Fact of type `integer` that multiplies the sum, such as the number of copies. */
      times?: Code;
    }
  | { kind: 'range'; min: number; max: number; currency: string }
  /** Set by the provincial People's Council (Hội đồng nhân dân cấp tỉnh); no verified amount. */
  | { kind: 'setByProvince'; note?: LText }
  /** Free, and the text says so: the ground is shown. A zero is never free. */
  | { kind: 'free'; ground: LText }
  /** The source says that no fee is laid down ("không quy định", "chưa quy định"). */
  | { kind: 'notSet' }
  | { kind: 'unknown'; note?: LText };

/** Who pays less (đối tượng miễn, giảm). */
export interface Exemption extends Dated {
  id: Code;
  who: LText;
  /**
   * 100 = exempt.
   * @exclusiveMinimum 0
   * @maximum 100
   */
  percent: number;
  when?: Condition;
  legal?: string;
  /** Id of the paper that proves it. */
  proof?: Code;
}

/** Fee line (phí, lệ phí, giá dịch vụ, cước bưu chính). */
export interface Fee extends Sourced, Dated {
  id: Code;
  type: 'fee' | 'charge' | 'service' | 'postage' | 'unspecified';
  label: LText;
  price: Price;
  when?: Condition;
  exemptions?: Exemption[];
  legal?: string;
}

// ---------------------------------------------------------------------------------------------------
// Steps, results, law

/** An outgoing link. Only http, https, mailto and tel addresses are ever followed. */
export interface Link {
  label: LText;
  url: string;
}

/** A step (trình tự thực hiện). `body` may use the safe Markdown subset. */
export interface Step {
  id: Code;
  title: LText;
  body?: LText;
  actor: 'applicant' | 'agency' | 'thirdParty';
  agency?: Code;
  when?: Condition;
  links?: Link[];
}

/** What the citizen receives (kết quả thực hiện). */
export interface Result {
  name: LText;
  code?: Code;
  form: ('paper' | 'electronic')[];
  copies?: number;
  note?: LText;
  when?: Condition;
}

/** Legal basis (căn cứ pháp lý). */
export interface LegalResource extends Dated {
  number: string;
  title: LText;
  issuer?: string;
  issued?: ISODate;
  url?: string;
  article?: string;
  /** The content of the procedure stands on this text: when it has ended, papers and amounts are hidden. */
  governs?: boolean;
  /** Number of the text that replaces it. */
  replacedBy?: string;
  checkedOn?: ISODate;
}

// ---------------------------------------------------------------------------------------------------
// Procedure

/** Đối tượng thực hiện. */
export type Audience =
  | 'citizen'
  | 'overseasVietnamese'
  | 'foreigner'
  | 'household'
  | 'enterprise'
  | 'cooperative'
  | 'organisation'
  | 'official';

/** A procedure (thủ tục hành chính), in the legal order of its parts. */
export interface Procedure extends Dated {
  $schema?: string;
  code: Code;
  /**
   * ASCII part for addresses, `dang-ky-khai-sinh`. Made from the short name where it is absent: for an address that must
   * outlive a change of that name.
   * @pattern ^[a-z0-9]+(-[a-z0-9]+)*$
   */
  slug?: string;
  /** Official name, verbatim (tên thủ tục). */
  name: LText;
  /** What people say: "Làm giấy khai sinh cho con". */
  shortName?: LText;
  /** One plain sentence. */
  summary?: LText;
  /** Phrases people search with, written with marks; folding is the engine's work. */
  keywords?: string[];
  /** Code of a `Catalogue.fields` term (lĩnh vực). */
  field: Code;
  lifeEvents?: Code[];
  audience: Audience[];
  /** Cấp thực hiện. */
  tier: ('ministry' | 'province' | 'ward' | 'other')[];
  /** Phi địa giới hành chính: may be filed at any office of the province. */
  nonTerritorial?: boolean;
  origin: 'standard' | 'provinceSpecific' | 'internal';
  /** Cơ quan tiếp nhận, thực hiện, có thẩm quyền, được ủy quyền, phối hợp. The one that `receives` decides where people are sent. */
  agencies: { ref: Code; role: 'receives' | 'executes' | 'competent' | 'authorised' | 'coordinates' }[];
  presence?: Presence[];
  facts?: Fact[];
  cases?: Case[];
  /** Yêu cầu, điều kiện. */
  requirements?: Conditional<LText>[];
  /** Absent: the papers are not known. */
  dossier?: Dossier;
  channels: Channel[];
  timeLimits: TimeLimit[];
  fees: Fee[];
  steps: Step[];
  results: Result[];
  legalBasis: LegalResource[];
  onlineLevel: OnlineLevel;
  related?: { ref: Code; relation: 'requires' | 'follows' | 'alternative' | 'bundledWith' | 'undoes' }[];
  /** `abolished` and `suspended` stay in the catalogue so that old links and words still arrive. */
  status: 'active' | 'notYetInForce' | 'suspended' | 'abolished';
  supersededBy?: Code;
  supersedes?: Code[];
  /** Announced changes (sắp có thay đổi). */
  changes?: { from: ISODate; note: LText; legal?: string }[];
  /**
   * Page on the national portal and the decision that published the procedure. `portalId` only where the address does not end with it.
   */
  official?: { portalUrl?: string; portalId?: string; decision?: { number: string; date?: ISODate; issuer?: string } };
  provenance: Provenance;
  /** Set by a merge when this ward does not handle the procedure itself. */
  notOffered?: { reason: LText; agency?: Code };
}

// ---------------------------------------------------------------------------------------------------
// Catalogue

/** A field, life event or other term of a classification. */
export interface Term {
  code: Code;
  name: LText;
  /** Official code of the field, `G15-TP07`; never invented. */
  nationalCode?: string;
  order?: number;
}

/** Kinds of place a citizen can be sent to. The kind can be named even when the address cannot. */
export type AgencyKind =
  | 'oneStopCentre'
  | 'police'
  | 'military'
  | 'landRegistration'
  | 'socialInsurance'
  | 'school'
  | 'hospital'
  | 'provincialDepartment'
  | 'ministry'
  | 'other';

/** An agency (cơ quan). `receptionName` is the place where it takes dossiers. */
export interface Agency {
  code: Code;
  name: LText;
  kind: AgencyKind;
  tier: 'ministry' | 'province' | 'ward' | 'vertical';
  receptionName?: LText;
}

/** Opening hours; ISO weekdays, 1 = Monday. */
export interface WeeklyHours extends Dated {
  days: (1 | 2 | 3 | 4 | 5 | 6 | 7)[];
  open: TimeOfDay;
  close: TimeOfDay;
}

/** A place where dossiers are received. Address, phones and hours are absent until somebody verified them. */
export interface Office extends Sourced {
  code: Code;
  name: LText;
  agency: Code;
  address?: LText;
  oldAddress?: LText;
  phones?: { label: LText; number: string }[];
  mapUrl?: string;
  hours?: WeeklyHours[];
  calendar?: Code;
  note?: LText;
}

/** Working calendar of one year (lịch làm việc). Calendars with the same code are merged by year. */
export interface WorkingCalendar {
  code: Code;
  year: number;
  /** False: no official notice was read, and every date counted with it is an estimate. */
  verified: boolean;
  source: string;
  workingWeekdays: number[];
  holidays: { date: ISODate; name: LText }[];
  /** Saturdays or Sundays worked instead (làm bù). */
  swapWorkingDays?: ISODate[];
  /** Days whose status is not decided: a count that touches one is an estimate. */
  undecided?: ISODate[];
}

/** Administrative unit (đơn vị hành chính) with its history. */
export interface AdminUnit {
  code: Code;
  name: LText;
  level: 'nation' | 'province' | 'ward';
  partOf?: LText;
  validFrom?: ISODate;
  predecessors?: { name: LText; validTo?: ISODate }[];
  legal?: string[];
}

/** Words that mean the same, for search: everyday words, former names, abbreviations. */
export interface SynonymSet {
  canonical: string;
  alt: string[];
  kind: 'synonym' | 'formerName' | 'abbreviation';
}

/** A notice that shows between two days (thông báo). */
export interface Notice {
  id: Code;
  text: LText;
  scope?: { procedures?: Code[]; offices?: Code[] };
  from: ISODate;
  to: ISODate;
  /**
   * Days on which what it concerns is not taken in (ngày không tiếp nhận): the offices of `scope` are closed, all where it
   * has no scope. A warning that names an office and leaves this out puts its hours in doubt for as long as it shows.
   */
  closedOn?: ISODate[];
  severity: 'info' | 'warning';
}

/** One change that a nearer layer makes to a procedure of a lower one. */
export interface Patch {
  /** JSON pointer in the procedure; list members by id: `/fees/le-phi/price`. */
  path: string;
  op: 'set' | 'add' | 'remove';
  value?: unknown;
}

/** What a nearer layer says of a procedure of a lower layer. */
export interface ProcedureOverride {
  $schema?: string;
  target: Code;
  /** False: this ward does not handle it, with the reason shown. */
  offered?: true | { reason: LText; agency?: Code };
  patch?: Patch[];
  /** Version of the lower layer that the editor had before him: an older one is reported as stale. */
  baseVersion: string;
  provenance: Provenance;
}

/** What every form of a catalogue says of itself. */
export interface CatalogueHead {
  $schema?: string;
  /** Semantic version of this format. */
  schemaVersion: string;
  /** `vn.tayninh.kientuong`. */
  id: Code;
  title: LText;
  layer: 'national' | 'province' | 'ward';
  /** Lower layers, nearest last. */
  extends?: { id: Code; version: string }[];
  version: string;
  generatedAt?: ISODateTime;
  /** Holds for everything inside that names no source of its own. */
  provenance: Provenance;
  administrativeUnit: AdminUnit;
  agencies: Agency[];
  offices: Office[];
  lifeEvents: Term[];
  fields: Term[];
  synonyms?: SynonymSet[];
  calendars: WorkingCalendar[];
  notices?: Notice[];
  /** Codes shown first by lists, in order. */
  pinned?: Code[];
  /** Made-up data: every page that shows it must say so. */
  fictional?: boolean;
}

/** A whole catalogue in one file, or one layer of it. */
export interface Catalogue extends CatalogueHead {
  format: 'ward-catalogue';
  procedures: Procedure[];
  overrides?: ProcedureOverride[];
}

/** What lists and search need of a procedure. */
export type ProcedureSummary = Pick<
  Procedure,
  | 'code'
  | 'slug'
  | 'name'
  | 'shortName'
  | 'summary'
  | 'keywords'
  | 'field'
  | 'lifeEvents'
  | 'audience'
  | 'tier'
  | 'agencies'
  | 'onlineLevel'
  | 'status'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'supersededBy'
  | 'notOffered'
> & {
  confidence: Provenance['confidence'];
};

/** The split form: everything for lists and search; each procedure is a file of its own beside it. */
export interface CatalogueIndex extends CatalogueHead {
  format: 'ward-catalogue-index';
  procedures: ProcedureSummary[];
  /** Address of a procedure's file, relative to the index: `p/{code}.json`. */
  procedurePath: string;
  /** Search data made at build time in place of `summary` and `keywords`, read by the engine that wrote them. */
  search?: unknown;
  /** Those of each procedure, by code. They stand behind the procedures: of an index on its way the names come first. */
  searchRows?: object;
}
