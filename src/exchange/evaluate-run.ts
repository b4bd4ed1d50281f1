import type { JsonValue } from '../model/json.js';
import { problem, type Problem } from '../model/problem.js';
import { ENGINE_RULES, type EngineRules, type EngineVersion } from './evaluate-engine.js';
import { readElement, type ElementExtension, type Entry } from './evaluate-extension.js';
import { resolve, type ResolveOptions, type Source, type Variables } from './evaluate-resolve.js';

export interface InputEvaluation {
  /** One process' object of the engine's file: `{ properties, mappings, constants }`. */
  readonly extension: JsonValue;
  /** Id of the task. */
  readonly element: string;
  /** The process variables that exist, with their values. */
  readonly scope: Variables;
  readonly version: EngineVersion;
  /** The clock of `now()`. */
  readonly now?: () => Date;
}

/** A value whose expressions are not resolved yet; the engine does not look into an opaque one. */
export interface Unresolved {
  readonly value: JsonValue;
  readonly opaque?: boolean;
}

/** One evaluation of one side of one task: what both sides need. */
export class Run {
  readonly problems: Problem[] = [];
  readonly rules: EngineRules;
  readonly extension: ElementExtension;
  readonly scope: Variables;
  readonly #evaluation: InputEvaluation;
  readonly #side: 'inputs' | 'outputs';

  /** Throws an `EngineError` where the engine could not read the file. */
  constructor(evaluation: InputEvaluation, side: 'inputs' | 'outputs') {
    this.rules = ENGINE_RULES[evaluation.version];
    this.extension = readElement(evaluation.extension, evaluation.element, this.rules);
    this.scope = evaluation.scope;
    this.#evaluation = evaluation;
    this.#side = side;
  }

  /** The process variable can be mapped, or set. */
  isDefined(variable: string): boolean {
    return (
      this.extension.properties.has(variable) || (this.rules.undeclared && this.current(variable) !== null)
    );
  }

  current(variable: string): JsonValue {
    return this.scope.get(variable) ?? null;
  }

  /** Asks for the value of each entry; entries without one are left out. */
  mapped(
    entries: readonly Entry[],
    valueOf: (entry: Entry) => Unresolved | undefined
  ): Map<string, Unresolved> {
    const variables = new Map<string, Unresolved>();
    for (const entry of entries) {
      const value = valueOf(entry);
      if (value) variables.set(entry.name, value);
    }
    return variables;
  }

  resolve(variables: ReadonlyMap<string, Unresolved>, sources: readonly Source[]): Map<string, JsonValue> {
    const { now } = this.#evaluation;
    const { keepsUnresolved, functions } = this.rules;
    const resolved = new Map<string, JsonValue>();
    for (const [name, { value, opaque }] of variables) {
      const unresolved: ResolveOptions['unresolved'] = (expression, reason) =>
        this.warn(name, 'The engine cannot evaluate {expression}: {reason}.', { expression, reason });
      const options = { sources, keepsUnresolved, functions, unresolved, ...(now ? { now } : {}) };
      resolved.set(name, opaque ? value : resolve(value, options));
    }
    return resolved;
  }

  warn(name: string, template: string, values: Record<string, string> = {}): void {
    this.#report('warning', name, template, values);
  }

  inform(name: string, template: string): void {
    this.#report('info', name, template, {});
  }

  #report(
    severity: Problem['severity'],
    name: string,
    template: string,
    values: Record<string, string>
  ): void {
    const { element } = this.#evaluation;
    const path = `${element}/${this.#side}/${name}`;
    this.problems.push(problem(severity, path, template, { name, ...values }, element));
  }
}
