/** Public events. User-meaningful ones bubble and are composed; those before an action can be cancelled. */
import type { ChannelKind, Code, FactValue } from '../../catalogue/types.js';

const PUBLIC = { bubbles: true, composed: true } as const;

/** Problem of a catalogue, as details for the webmaster. */
export interface ProblemDetail {
  kind: string;
  [detail: string]: unknown;
}

/** A catalogue could not be read, or records of it were left out. */
export class WardCatalogueProblemEvent extends Event {
  static readonly eventName = 'ward-catalogue-problem';
  /** Copies: who listens may keep or change them. */
  readonly problems: readonly ProblemDetail[];

  constructor(
    /** Address of the catalogue; empty for one that was handed over as a property. */
    readonly src: string,
    problems: readonly { kind: string }[],
  ) {
    super(WardCatalogueProblemEvent.eventName, PUBLIC);
    this.problems = problems.map((problem) => ({ ...problem }));
  }
}

/** A procedure was chosen. Cancel it to show the procedure in the host's own way. */
export class WardProcedureSelectEvent extends Event {
  static readonly eventName = 'ward-procedure-select';
  constructor(readonly code: Code) {
    super(WardProcedureSelectEvent.eventName, { ...PUBLIC, cancelable: true });
  }
}

/** A link leads out of the element. Cancel it to open the address in the host's own way. */
export class WardLinkActivateEvent extends Event {
  static readonly eventName = 'ward-link-activate';
  constructor(readonly url: string) {
    super(WardLinkActivateEvent.eventName, { ...PUBLIC, cancelable: true });
  }
}

/** A search was run: for counting searches without result. Never leaves the page by itself. */
export class WardProcedureSearchEvent extends Event {
  static readonly eventName = 'ward-procedure-search';
  constructor(
    readonly query: string,
    readonly count: number,
  ) {
    super(WardProcedureSearchEvent.eventName, PUBLIC);
  }
}

/** An answer to a question of the guide changed. Values of sensitive questions are not told. */
export class WardCaseChangeEvent extends Event {
  static readonly eventName = 'ward-case-change';
  constructor(
    readonly code: Code,
    readonly fact: Code,
    readonly value: FactValue | ChannelKind | undefined,
  ) {
    super(WardCaseChangeEvent.eventName, PUBLIC);
  }
}

/** Ticks of a checklist changed. */
export class WardChecklistChangeEvent extends Event {
  static readonly eventName = 'ward-checklist-change';
  constructor(
    readonly code: Code,
    readonly done: number,
    readonly total: number,
  ) {
    super(WardChecklistChangeEvent.eventName, PUBLIC);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'ward-catalogue-problem': WardCatalogueProblemEvent;
    'ward-procedure-select': WardProcedureSelectEvent;
    'ward-link-activate': WardLinkActivateEvent;
    'ward-procedure-search': WardProcedureSearchEvent;
    'ward-case-change': WardCaseChangeEvent;
    'ward-checklist-change': WardChecklistChangeEvent;
  }
}
