/** A problem in a file. */
import type { CheckKind } from '../catalogue/check/index.js';
import type { Problem, ProblemKind } from '../catalogue/index.js';

/** Problems that only somebody with files can have. */
export type FileKind =
  | 'fileMissing'
  | 'fileUnreadable'
  | 'fileUnwritable'
  | 'unexpected'
  | 'fileTooLarge'
  | 'byteOrderMark'
  | 'utf16'
  | 'notUtf8'
  | 'wrongFileName'
  | 'wrongFolder'
  | 'strangeFile'
  | 'nothingFound'
  | 'notAWard'
  | 'severalWards'
  | 'notNational'
  | 'folderNotEmpty'
  | 'outIsSource'
  | 'fileNotOurs'
  | 'previewMissing'
  | 'portTaken'
  | 'noSuchValue'
  | 'fileEmpty'
  | 'indexGiven'
  | 'ajvMissing'
  | 'fieldMissing'
  | 'fieldUnknown'
  | 'wrongValue'
  | 'noRecord'
  | 'noRecords'
  | 'codeNotFound';

export interface Issue extends Omit<Problem, 'kind'> {
  kind: ProblemKind | CheckKind | FileKind;
  /** Path as the user would type it. */
  file?: string;
  what?: string;
  other?: string;
  suggest?: string;
  /** Official or short name of the procedure. */
  name?: string;
}

export const errorsIn = (issues: readonly Issue[]): Issue[] => issues.filter(({ severity }) => severity === 'error');
