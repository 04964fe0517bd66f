/**
 * Reading from JSON. Never throws on any JSON value, never drops a valid record, leaves out what is bad and names
 * it. What comes out can be drawn without further checks of shape.
 */
import type { Problem } from './problems.js';
import { isCondition, procedureShapes } from './procedure-shapes.js';
import { isObject, scalars } from './shapes.js';
import { brief, readOne, readWith, refuse, versionProblem, type Kit, type ReadResult } from './tolerant.js';
import { SCHEMA_VERSION, type Procedure } from './types.js';

export const PROCEDURE_KIT: Kit = { shapes: procedureShapes, isCondition };

/** Reads a catalogue, whole or split index, from any JSON value. Never throws. */
export function readCatalogue(json: unknown): ReadResult {
  return readWith(PROCEDURE_KIT, json);
}

/** What reading one procedure's file gives. */
export interface ReadProcedureResult {
  procedure: Procedure | null;
  /** Version of the catalogue that the file was built with; absent in source files. */
  catalogueVersion?: string;
  problems: Problem[];
}

/** Reads the file of one procedure, of the split form (`p/<code>.json`) or of the source. Never throws. */
export function readProcedure(json: unknown): ReadProcedureResult {
  const none = (problem: Problem): ReadProcedureResult => ({ procedure: null, problems: [problem] });
  if (!isObject(json)) return none(refuse('notAnObject', { found: brief(json) }));
  const { format = 'ward-procedure', catalogueVersion, schemaVersion = SCHEMA_VERSION, ...rest } = json;
  if (format !== 'ward-procedure') return none(refuse('unsupportedFormat', { found: brief(format) }));
  const old = versionProblem(schemaVersion);
  if (old) return none(old);
  const problems: Problem[] = [];
  const procedure = readOne('Procedure', rest, '', problems, PROCEDURE_KIT);
  return { procedure, ...(scalars.s(catalogueVersion) && { catalogueVersion: catalogueVersion as string }), problems };
}
