/** What can be wrong with a catalogue. No sentences: elements and the command line word these. */
import type { Code } from './types.js';

/** Kinds of problem that reading, loading and merging report. */
export type ProblemKind =
  // the whole file
  | 'notAnObject'
  | 'unsupportedFormat'
  | 'unsupportedVersion'
  | 'empty'
  // records and their parts
  | 'recordLeftOut'
  | 'partLeftOut'
  | 'fieldLeftOut'
  | 'fallback'
  | 'brokenCondition'
  | 'duplicate'
  // text and network
  | 'html'
  | 'truncatedJson'
  | 'invalidJson'
  | 'offline'
  | 'timeout'
  | 'http'
  | 'noAddress'
  | 'wrongProcedure'
  | 'versionDiffers'
  // layers
  | 'noLayers'
  | 'circularLayers'
  | 'layerMissing'
  | 'layerVersionDiffers'
  | 'procedureReplaced'
  | 'overrideTargetMissing'
  | 'notOfferedWithoutReason'
  | 'patchTargetMissing'
  | 'patchTargetAmbiguous'
  | 'patchAlreadyThere'
  | 'patchForbidden'
  | 'patchBroken'
  | 'staleOverride'
  | 'overrideAhead';

/** One problem. Which of the optional values are there depends on the kind; see docs/catalogue-format.md. */
export interface Problem {
  kind: ProblemKind;
  severity: 'error' | 'warning';
  /** The procedure it is about; absent: the catalogue itself. */
  code?: Code;
  /** JSON pointer in the procedure (or in the catalogue when `code` is absent); list members by id. */
  path?: string;
  /** Pointer of the value that made the whole part unreadable, where it lies deeper than `path`. */
  at?: string;
  /** What the value should have been, in the words of `shapes.ts`: `d` a date, `a|b` one of these … */
  expected?: string;
  /** The value found (numbers, booleans, short texts), else its type. */
  found?: string | number | boolean;
  /** `unsupportedVersion`: the version this reader knows. */
  supported?: string;
  /** `http`: the status. */
  status?: number;
  /** `html`, `truncatedJson`, `invalidJson`: where, both from 1. */
  line?: number;
  column?: number;
  url?: string;
  /** Layer (catalogue id) that is to blame, and versions that differ. */
  layer?: Code;
  version?: string;
  baseVersion?: string;
  /** `staleOverride`: pointers of the values that differ, as far as they are known. */
  fields?: string[];
  /** `staleOverride`: true when `fields` comes from comparing both versions, false when only the patch is known. */
  compared?: boolean;
}
