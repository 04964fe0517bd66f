/** References: agency, field, life event, calendar and procedure codes have to be in the catalogue. */
import type { Procedure } from '../types.js';
import { nearest, type Add, type Context, type Finding } from './finding.js';
import { named } from './walk.js';

export function checkReferences(procedure: Procedure, context: Context, add: Add): void {
  const ref = (
    what: NonNullable<Finding['what']>,
    known: ReadonlySet<string> | ReadonlyMap<string, unknown>,
    path: string[],
    code?: string,
    severity: Finding['severity'] = 'error',
  ): void => {
    if (code !== undefined && !known.has(code)) {
      // Codes of procedures are numbers: the nearest one says nothing.
      add('danglingRef', path, {
        severity,
        what,
        found: code,
        ...(what !== 'procedure' && { suggest: nearest(code, known.keys()) }),
      });
    }
  };
  const { agencies, calendars, procedures } = context;

  ref('field', context.fields, ['field'], procedure.field);
  procedure.lifeEvents?.forEach((code) => ref('lifeEvent', context.lifeEvents, ['lifeEvents', code], code));
  named(procedure.agencies, ({ ref: code }, segment) => ref('agency', agencies, ['agencies', segment, 'ref'], code));
  ref('procedure', procedures, ['supersededBy'], procedure.supersededBy);
  // A page leaves out what it cannot name here; nobody is sent anywhere wrong.
  named(procedure.related, ({ ref: code }, segment) =>
    ref('procedure', procedures, ['related', segment, 'ref'], code, 'warning'),
  );
  ref('agency', agencies, ['notOffered', 'agency'], procedure.notOffered?.agency);
  named(procedure.facts, ({ choices }, fact) =>
    named(choices, ({ outcome }, segment) => {
      if (outcome?.kind === 'goTo')
        ref('procedure', procedures, ['facts', fact, 'choices', segment, 'outcome', 'procedure'], outcome.procedure);
    }),
  );
  named(procedure.steps, ({ agency }, segment) => ref('agency', agencies, ['steps', segment, 'agency'], agency));

  const groups = procedure.dossier?.groups ?? [];
  const items = procedure.dossier?.items ?? [];
  named(items, (item, segment) => {
    const path = ['dossier', 'items', segment];
    ref('agency', agencies, [...path, 'issuedBy', 'agency'], item.issuedBy?.agency);
    ref('procedure', procedures, [...path, 'issuedBy', 'procedure'], item.issuedBy?.procedure, 'warning');
    if (item.oneOf !== undefined && !groups.some(({ id }) => id === item.oneOf)) {
      add('unknownGroup', [...path, 'oneOf'], {
        found: item.oneOf,
        suggest: nearest(
          item.oneOf,
          groups.map(({ id }) => id),
        ),
      });
    }
  });
  for (const { id } of groups) {
    const members = items.filter((item) => item.oneOf === id).length;
    if (members < 2) add('groupOfOne', ['dossier', 'groups', id], { severity: 'warning', found: members });
  }
  named(procedure.fees, ({ exemptions }, fee) =>
    named(exemptions, ({ proof }, segment) => {
      if (proof !== undefined && !items.some(({ id }) => id === proof)) {
        add('unknownProof', ['fees', fee, 'exemptions', segment, 'proof'], {
          found: proof,
          suggest: nearest(
            proof,
            items.map(({ id }) => id),
          ),
        });
      }
    }),
  );
  named(procedure.timeLimits, ({ calendar }, segment) => {
    if (calendar !== undefined && !calendars.has(calendar)) {
      add('unknownCalendar', ['timeLimits', segment, 'calendar'], {
        found: calendar,
        suggest: nearest(calendar, calendars),
      });
    }
  });
  if (procedure.status === 'active' && !procedure.agencies.some(({ role }) => role === 'receives')) {
    add('noReceiver', ['agencies'], { severity: 'warning' });
  }
  const chain = [procedure.code];
  for (let next = procedure.supersededBy; next !== undefined; next = procedures.get(next)?.supersededBy) {
    if (chain.includes(next)) {
      add('supersededLoop', ['supersededBy'], { found: [...chain, next].join(' → ') });
      break;
    }
    chain.push(next);
  }
}
