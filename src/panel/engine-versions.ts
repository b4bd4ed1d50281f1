import type { EngineVersion } from '../exchange/evaluate.js';

/** The versions that are told apart, as people know them. */
export const VERSIONS: readonly (readonly [EngineVersion, string])[] = [
  ['7.1.0.M6', '7.1.0.M6'],
  ['7.1.0-M10', '7.1.0-M10'],
  ['main', '8.7']
];

export const versionOf = (text: string): EngineVersion | undefined =>
  VERSIONS.find(([version]) => version === text)?.[0];
