import type { LRParser } from '@lezer/lr';

/** Made from el.grammar by `npm run generate`. */
export const parser: LRParser;
