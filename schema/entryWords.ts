// How cells come into the patch, in the words of a sentence.
import type { EntryName } from '../sim/scenario';

export const ENTRY_WORDS: Readonly<Record<EntryName, string>> = { vessels: 'through the vessels', edge: 'from the edge', random: 'anywhere', ring: 'around the tumour', outside: 'outside the tumour' };
