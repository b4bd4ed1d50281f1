import { DateValue, JsonNode } from '../expression/values.js';
import { momentOf } from '../model/date.js';
import { isObject, type JsonValue } from '../model/json.js';
import { problem, type Problem } from '../model/problem.js';
import { ENGINE_RULES, type EngineRules, type EngineVersion } from './evaluate-engine.js';
import { readElement, type ElementExtension, type Entry } from './evaluate-extension.js';
import { isDateType, isJsonType } from './evaluate-types.js';
import { resolve, type ResolveOptions, type Source, type Variables } from './evaluate-resolve.js';

export interface InputEvaluation {
  /** One process' object of the engine's file: `{ properties, mappings, constants }`. */
  readonly extension: JsonValue;
  /** Id of the task. */
  readonly element: string;
  /** The process variables that exist, with their values. */
  readonly scope: Variables;
  /** Variables that connectors have set: these hold what Java had then, and not what was read from JSON. */
  readonly answered?: { has(variable: string): boolean };
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

  /** Expressions that see the process variables. */
  get process(): Source {
    return { variables: this.scope, held: (name, value) => this.#held(name, value) };
  }

  /** Does the engine hold a tree of Jackson, also of null, in a variable that nothing but its declaration has set? */
  isNode(variable: string): boolean {
    const { type } = this.extension.properties.get(variable) ?? {};
    return this.rules.nodes && this.scope.has(variable) && isJsonType(type) && !this.#wasAnswered(variable);
  }

  #held(variable: string, value: JsonValue): DateValue | JsonNode | JsonValue {
    const { type } = this.extension.properties.get(variable) ?? {};
    if (isDateType(type) && typeof value === 'string') {
      const moment = momentOf(value);
      return moment ? new DateValue(moment, value) : value;
    }
    if (Array.isArray(value) || this.#wasAnswered(variable)) return value;
    return isObject(value) || this.isNode(variable) ? new JsonNode(value) : value;
  }

  #wasAnswered(variable: string): boolean {
    return this.#evaluation.answered?.has(variable) ?? false;
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
