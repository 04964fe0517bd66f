/** The catalogue: its format, reading it, merging its layers, splitting it, loading it. No DOM, no sentences. */
export * from './types.js';
export type { Problem, ProblemKind } from './problems.js';
export { readCatalogue, readProcedure, type ReadProcedureResult } from './read.js';
export { UNREADABLE_CONDITION, type ReadResult } from './tolerant.js';
export { parseCatalogueText, type ParseProblem } from './parse.js';
export { textOf } from './text.js';
export {
  fileNameOf,
  followSuperseded,
  splitCatalogue,
  summarize,
  PROCEDURE_PATH,
  type ProcedureFile,
  type Successor,
} from './split.js';
export { ArrivingIndex, indexText } from './arriving.js';
export {
  CatalogueStore,
  type CopyStorage,
  type FetchedText,
  type Fetcher,
  type ProcedureResult,
  type Stale,
  type StoreOptions,
  type StoreState,
} from './store.js';
export { mergeCatalogues, type MergeOptions, type MergeResult } from './merge.js';
export type { Explanation } from './explain.js';
export {
  compareCatalogues,
  compareVersions,
  differences,
  type CatalogueDifference,
  type Difference,
} from './compare.js';
export { canonicalPointer, findMember, formatPointer, parsePointer, segmentOf } from './pointer.js';
export {
  changesBetween,
  type CatalogueChanges,
  type ChangedProcedure,
  type NamedProcedure,
  type StaleOverride,
} from './changes.js';
