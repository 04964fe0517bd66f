/** The text functions of this repository for the bench's own use. */
import { load } from './ours.mjs';

const { module } = await load('src/text/index.ts', 'text');
export const { clean, fold, slip, splitTone, syllables } = module;
