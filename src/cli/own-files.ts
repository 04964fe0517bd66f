/**
 * What this command came with. The one place that looks for it: two folders up is the package from src/cli, from
 * dist/cli and from the bundle of the tests, but not from a folder below them.
 */
import { fileURLToPath } from 'node:url';

/** A file or folder of the package, by its path there. */
export const ownFile = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
