import { DATE_OF_M6, TYPES_OF_M6 } from '../model/portability.js';

/** Versions of the engine that differ in how they evaluate; `main` is the newest line (8.7). */
export type EngineVersion = '7.1.0.M6' | '7.1.0-M10' | 'main';

/** What differs between versions of Activiti's `ExtensionsVariablesMappingProvider` and `ExpressionResolver`. */
export interface EngineRules {
  /** A task without an entry passes everything, both ways; else nothing but constants. */
  readonly passesAllByDefault: boolean;
  /** `mappingType` (`MAP_ALL…`) is known. */
  readonly mappingTypes: boolean;
  /** "Map all" takes the variables as they are, and over constants; else they are resolved, and constants win. */
  readonly mapsAllVerbatim: boolean;
  /** A result that holds `${…}` fails even where all outputs are mapped. */
  readonly checksAllOutputs: boolean;
  /** A variable that is not declared, but has a value, can be mapped. */
  readonly undeclared: boolean;
  /** Outputs are computed even when the connector returned nothing, and their expressions see the process variables. */
  readonly outputsSeeProcess: boolean;
  /** Output values are parsed to the declared type of the variable. */
  readonly parsesOutputs: boolean;
  /** Outputs of type `JSONPATCH`. */
  readonly jsonPatch: boolean;
  /** What cannot be resolved stays as written; else it becomes null, or nothing within a text. */
  readonly keepsUnresolved: boolean;
  /** A `json` variable holds a tree of Jackson whatever it is, and also where it begins with nothing. */
  readonly nodes: boolean;
  /** Types of process variables that a process can start with; absent: any. */
  readonly startTypes?: readonly string[];
  /** How a date variable may begin. */
  readonly startDate: RegExp;
  /** The functions `now()` and `list(…)`. */
  readonly functions: boolean;
}

const M10: EngineRules = {
  passesAllByDefault: false,
  mappingTypes: true,
  mapsAllVerbatim: false,
  checksAllOutputs: false,
  undeclared: false,
  outputsSeeProcess: false,
  parsesOutputs: false,
  jsonPatch: false,
  keepsUnresolved: true,
  startDate: DATE_OF_M6,
  nodes: false,
  functions: false
};

const MAIN: EngineRules = {
  passesAllByDefault: false,
  mappingTypes: true,
  mapsAllVerbatim: true,
  checksAllOutputs: true,
  undeclared: true,
  outputsSeeProcess: true,
  parsesOutputs: true,
  jsonPatch: true,
  keepsUnresolved: false,
  startDate: /^/,
  nodes: false,
  functions: true
};

export const ENGINE_RULES: Readonly<Record<EngineVersion, EngineRules>> = {
  '7.1.0.M6': { ...M10, passesAllByDefault: true, mappingTypes: false, nodes: true, startTypes: TYPES_OF_M6 },
  '7.1.0-M10': M10,
  main: MAIN
};

/** The engine fails with this message; never leaves this room. */
export class EngineError extends Error {}
