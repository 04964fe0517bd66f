/**
 * Where the worker's script lies: beside this module in the package, beside the bundle in dist/cdn (see rollup.config.mjs).
 * Bundlers recognise this form and take the file along.
 */
export const workerUrl = (): URL => new URL('./worker.js', import.meta.url);
