/** The split form: an index for lists and search, and one file per procedure. */
import {
  SCHEMA_VERSION,
  type Catalogue,
  type CatalogueIndex,
  type Code,
  type Procedure,
  type ProcedureSummary,
} from './types.js';

/** A procedure's file in the split form. */
export interface ProcedureFile extends Procedure {
  format: 'ward-procedure';
  schemaVersion: string;
  catalogueVersion: string;
}

/** Address of a procedure's file beside the index. */
export const PROCEDURE_PATH = 'p/{code}.json';

const SUMMARY = [
  'code',
  'slug',
  'name',
  'shortName',
  'summary',
  'keywords',
  'field',
  'lifeEvents',
  'audience',
  'tier',
  'agencies',
  'onlineLevel',
  'status',
  'effectiveFrom',
  'effectiveTo',
  'supersededBy',
  'notOffered',
] as const;

/** What lists and search need of a procedure. */
export function summarize(procedure: Procedure): ProcedureSummary {
  const entries = SUMMARY.filter((key) => procedure[key] !== undefined).map((key) => [key, procedure[key]]);
  return {
    ...(Object.fromEntries(entries) as Omit<ProcedureSummary, 'confidence'>),
    confidence: procedure.provenance.confidence,
  };
}

/** A code as part of a file name and of an address: the same in both, and never a way out of the folder. */
export function fileNameOf(code: Code): string {
  return code.replace(/[^\w.-]|^\.+/g, (part) =>
    [...Array(part.length).keys()].map((index) => `~${part.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );
}

/** Splits a whole catalogue. Search data is added by who builds it. */
export function splitCatalogue(catalogue: Catalogue): { index: CatalogueIndex; procedures: Map<Code, ProcedureFile> } {
  const { procedures, overrides: _merged, format: _whole, $schema: _schema, ...head } = catalogue;
  const index: CatalogueIndex = {
    ...head,
    format: 'ward-catalogue-index',
    procedures: procedures.map(summarize),
    procedurePath: PROCEDURE_PATH,
  };
  const file = ({ $schema: _, ...procedure }: Procedure): ProcedureFile => ({
    format: 'ward-procedure',
    schemaVersion: SCHEMA_VERSION,
    catalogueVersion: catalogue.version,
    ...procedure,
  });
  return { index, procedures: new Map(procedures.map((procedure) => [procedure.code, file(procedure)])) };
}

/** Where a code leads today. */
export interface Successor {
  /** The last code of the chain; the code itself when nothing replaced it. */
  code: Code;
  /** Every code on the way, the first one included. */
  chain: Code[];
  /** `loop`: the chain bites its tail, and `code` is where it was left; `missing`: `code` is not in the catalogue. */
  end: 'found' | 'missing' | 'loop';
}

/** Follows `supersededBy` to the procedure that holds today. */
export function followSuperseded(
  catalogue: { procedures: readonly Pick<Procedure, 'code' | 'supersededBy'>[] },
  code: Code,
): Successor {
  const chain = [code];
  for (;;) {
    const here = chain[chain.length - 1];
    const procedure = catalogue.procedures.find((entry) => entry.code === here);
    if (!procedure) return { code: here, chain, end: 'missing' };
    const next = procedure.supersededBy;
    if (next === undefined) return { code: here, chain, end: 'found' };
    if (chain.includes(next)) return { code: here, chain, end: 'loop' };
    chain.push(next);
  }
}
