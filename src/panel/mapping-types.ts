import type { MappingType } from '../model/views.js';

/** Each mapping type: its name, and in one sentence what follows from it. */
export const CONSEQUENCES: Readonly<Record<MappingType, readonly [string, string]>> = {
  listed: ['As listed', 'Only the inputs and outputs below pass.'],
  inputs: [
    'Map all inputs',
    'Every process variable goes in under its own name; the outputs below come back.'
  ],
  outputs: ['Map all outputs', 'The inputs below go in; every output comes back under its own name.'],
  all: ['Map all', 'Every process variable goes in and every output comes back, each under its own name.'],
  none: ['None', 'Nothing goes in and nothing comes back.']
};

export const UNSAID = [
  'Not chosen',
  'The file does not say what passes, and engine versions differ. Choose one.'
] as const;
