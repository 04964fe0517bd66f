/** Paths of files, of this machine or of a folder dropped on a page: both kinds of slash, and no Node. */

const parts = (path: string): string[] => path.split(/[\\/]/);

export const baseName = (path: string): string => parts(path).slice(-1)[0];

/** Name of the folder that a file lies in; empty at the top. */
export const folderName = (path: string): string => parts(path).slice(-2, -1)[0] ?? '';
