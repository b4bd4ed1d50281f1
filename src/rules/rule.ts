import type { Catalog } from '../model/catalog.js';
import type { Found } from '../model/look-up.js';
import type { Mapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import type { Profile } from '../model/portability.js';
import type { Problem, Severity } from '../model/problem.js';
import type { MappingEntry, ProcessVariable } from '../model/views.js';

/** What rules know of a process. */
export interface ProcessContext {
  readonly process: ModdleElement;
  readonly id: string;
  /** In the order of the file; two may have the same name. */
  readonly variables: readonly ProcessVariable[];
  readonly declared: ReadonlyMap<string, ProcessVariable>;
  readonly catalog: Catalog;
  readonly profile: Profile;
}

/** What rules know of an element of a process. */
export interface ElementContext extends Found {
  readonly element: ModdleElement;
  /** Where the paths of its problems begin. */
  readonly id: string;
  readonly process: ProcessContext;
  readonly mapping?: Mapping | undefined;
  /** The entries that count: of a side whose mapping type passes everything, none does. */
  readonly inputs: readonly MappingEntry[];
  readonly outputs: readonly MappingEntry[];
  /** The condition of a sequence flow. */
  readonly condition?: string | undefined;
  /** Names that the multi-instance activities around it set. */
  readonly loopNames: readonly string[];
}

/** Where variables have values. */
export interface Flow {
  /** The names that have no value on some path to an element; `never`: nothing in the process sets them. */
  missing(
    element: ModdleElement,
    names: Iterable<string>
  ): { readonly name: string; readonly never: boolean }[];
  /** The names that something reads and nothing sets, not even the start of the process. */
  never(): string[];
}

/**
 * Says what is wrong; pure, never throws. Paths are `<element>/inputs/<name>`, `<element>/outputs/<variable>`,
 * `<element>/implementation`, `<process>/variables/<id>`.
 */
export interface Rule {
  /** The name of its file, its page and, for bpmnlint, the rule. */
  readonly name: string;
  /** How bad its problems are. */
  readonly severity: Severity;
  /** Looks at one element, whatever its type. */
  readonly element?: (context: ElementContext) => Problem[];
  /** Looks at one element and at what happens before it. */
  readonly flow?: (context: ElementContext, flow: Flow) => Problem[];
  /** Looks at the process as such. */
  readonly process?: (context: ProcessContext) => Problem[];
  /** Looks at what a process needs when it starts. */
  readonly start?: (context: ProcessContext, flow: Flow) => Problem[];
}
