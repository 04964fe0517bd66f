/** Checks of meaning, for who edits a catalogue. They expect values of the right shape: run the schema or the reader first. */
import { formatPointer } from '../pointer.js';
import type { Catalogue, Code, ISODate, Procedure } from '../types.js';
import { checkCalendars } from './calendars.js';
import { checkConditions } from './conditions.js';
import { nearest, type Add, type Context, type Finding } from './finding.js';
import { checkMoney, checkValidity } from './money.js';
import { checkReferences } from './references.js';
import { checkValues } from './values.js';
import { named } from './walk.js';

export type { CheckKind, Context, Finding } from './finding.js';
export { nearest } from './finding.js';

/** What a merged catalogue offers to refer to. `today` in Việt Nam. */
export function contextOf(catalogue: Catalogue, today: ISODate): Context {
  const codes = (list: readonly { code: Code }[]): Set<Code> => new Set(list.map(({ code }) => code));
  return {
    agencies: codes(catalogue.agencies),
    fields: codes(catalogue.fields),
    lifeEvents: codes(catalogue.lifeEvents),
    offices: codes(catalogue.offices),
    calendars: codes(catalogue.calendars),
    procedures: new Map(catalogue.procedures.map((procedure) => [procedure.code, procedure])),
    today,
  };
}

const collector =
  (findings: Finding[], code?: Code): Add =>
  (kind, segments, more) => {
    findings.push({
      kind,
      severity: 'error',
      ...(code !== undefined && { code }),
      path: formatPointer(segments),
      ...more,
    });
  };

/** Checks the meaning of one procedure. */
export function checkProcedure(procedure: Procedure, context: Context): Finding[] {
  const findings: Finding[] = [];
  const add = collector(findings, procedure.code);
  checkReferences(procedure, context, add);
  checkConditions(procedure, add);
  checkMoney(procedure, add);
  checkValidity(procedure, context.today, add);
  checkValues(procedure, context.today, add);
  return findings;
}

/** Checks what a catalogue says beside its procedures. `context` comes from the merged catalogue, the head may be of one layer. */
export function checkHead(head: Omit<Catalogue, 'procedures'>, context: Context): Finding[] {
  const findings: Finding[] = [];
  const add = collector(findings);
  const { overrides, ...rest } = { ...head, procedures: undefined };
  checkValues(
    {
      ...rest,
      overrides: overrides?.map(({ target, provenance, offered, patch }) => ({ target, provenance, offered, patch })),
    },
    context.today,
    add,
  );
  checkCalendars(head, add);
  named(head.offices, ({ agency, calendar }, segment) => {
    if (!context.agencies.has(agency))
      add('danglingRef', ['offices', segment, 'agency'], {
        what: 'agency',
        found: agency,
        suggest: nearest(agency, context.agencies),
      });
    if (calendar !== undefined && !context.calendars.has(calendar)) {
      add('unknownCalendar', ['offices', segment, 'calendar'], {
        found: calendar,
        suggest: nearest(calendar, context.calendars),
      });
    }
  });
  const procedure = (path: string[], code: Code): void => {
    if (!context.procedures.has(code)) {
      add('danglingRef', path, { severity: 'warning', what: 'procedure', found: code });
    }
  };
  head.pinned?.forEach((code) => procedure(['pinned', code], code));
  named(head.notices, ({ scope, closedOn, from, to }, segment) => {
    for (const day of closedOn ?? [])
      if (day < from || day > to)
        add('closedWhileHidden', ['notices', segment, 'closedOn', day], { severity: 'warning', found: day });
    scope?.procedures?.forEach((code) => procedure(['notices', segment, 'scope', 'procedures', code], code));
    scope?.offices?.forEach((code) => {
      if (!context.offices.has(code))
        add('danglingRef', ['notices', segment, 'scope', 'offices', code], {
          severity: 'warning',
          what: 'office',
          found: code,
        });
    });
  });
  return findings;
}

/** Slugs name addresses: two procedures must not be given the same. */
export function checkSlugs(procedures: readonly Procedure[]): Finding[] {
  const first = new Map<string, Code>();
  return procedures.flatMap(({ code, slug }) => {
    if (slug === undefined) return [];
    const other = first.get(slug);
    if (other === undefined) first.set(slug, code);
    return other === undefined
      ? []
      : [{ kind: 'duplicateSlug' as const, severity: 'warning' as const, code, path: '/slug', found: slug, other }];
  });
}

/** Checks a whole, merged catalogue. */
export function checkCatalogue(catalogue: Catalogue, today: ISODate): Finding[] {
  const context = contextOf(catalogue, today);
  return [
    ...checkHead(catalogue, context),
    ...catalogue.procedures.flatMap((procedure) => checkProcedure(procedure, context)),
    ...checkSlugs(catalogue.procedures),
  ];
}
