import { textOf, fromJson } from '../expression/values.js';
import type { JsonValue } from '../model/json.js';
import { problem, type Problem } from '../model/problem.js';
import { ENGINE_RULES, EngineError, type EngineRules, type EngineVersion } from './evaluate-engine.js';
import { readElement, type ElementExtension, type Entry } from './evaluate-extension.js';
import { applyPatch, makeParents, PatchError } from './evaluate-patch.js';
import { holdsExpression, resolve, type ResolveOptions, type Source, type Variables } from './evaluate-resolve.js';
import { NULL_POINTER, parseOutput } from './evaluate-types.js';

export type { EngineVersion } from './evaluate-engine.js';
export type { Variables } from './evaluate-resolve.js';

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

export interface OutputEvaluation extends InputEvaluation {
  /** What the connector returned. */
  readonly result: Variables | null;
}

/** What arrives, with what the engine passes over in silence; or the message with which it fails. */
export type Evaluation =
  | { readonly variables: ReadonlyMap<string, JsonValue>; readonly problems: readonly Problem[] }
  | { readonly error: string };

/** What a connector gets when a task starts, as the engine computes it. */
export function evaluateInputs(evaluation: InputEvaluation): Evaluation {
  return attempt(evaluation, 'inputs', (run) => run.inputs());
}

/** What a process' variables are set to when a connector has returned, as the engine computes it. */
export function evaluateOutputs(evaluation: OutputEvaluation): Evaluation {
  return attempt(evaluation, 'outputs', (run) => run.outputs(evaluation.result ?? new Map()));
}

function attempt(
  evaluation: InputEvaluation,
  side: 'inputs' | 'outputs',
  work: (run: Run) => Map<string, JsonValue>
): Evaluation {
  try {
    const run = new Run(evaluation, side);
    return { variables: work(run), problems: run.problems };
  } catch (error) {
    if (error instanceof EngineError) return { error: error.message };
    throw error;
  }
}

/** One evaluation of one side of one task. */
class Run {
  readonly problems: Problem[] = [];
  readonly #evaluation: InputEvaluation;
  readonly #side: string;
  readonly #rules: EngineRules;
  readonly #extension: ElementExtension;

  constructor(evaluation: InputEvaluation, side: string) {
    this.#evaluation = evaluation;
    this.#side = side;
    this.#rules = ENGINE_RULES[evaluation.version];
    this.#extension = readElement(evaluation.extension, evaluation.element, this.#rules);
  }

  inputs(): Map<string, JsonValue> {
    const { mapped, mappingType, constants } = this.#extension;
    const { scope } = this.#evaluation;
    const all = mapped ? /^MAP_ALL(_INPUTS)?$/.test(mappingType) : this.#rules.passesAllByDefault;
    if (all && this.#rules.mapsAllVerbatim) return new Map([...constants, ...scope]);
    const variables = all ? this.#fromScope(scope) : this.#mapped((entry) => this.#input(entry));
    const source: Source = { variables: scope, objects: 'node' };
    const resolved = this.#resolve(variables, [source]);
    for (const [name, value] of constants) {
      if (resolved.has(name)) this.#report('info', name, 'The constant {name} takes the place of the input.');
      resolved.set(name, value);
    }
    return resolved;
  }

  outputs(result: Variables): Map<string, JsonValue> {
    const { mapped, mappingType } = this.#extension;
    const all = mapped ? /^MAP_ALL(_OUTPUTS)?$/.test(mappingType) : this.#rules.passesAllByDefault;
    if (!mapped || (all && !this.#rules.checksAllOutputs)) return new Map(all ? result : []);
    // before 7.4 nothing is mapped, nor checked, where there is no output
    if (!this.#rules.outputsSeeProcess && (result.size === 0 || !this.#hasOutputs())) return new Map();
    if ([...result.values()].some(holdsExpression)) {
      throw new EngineError('Expressions are not allowed as variable values in the output mapping');
    }
    if (all) return new Map(result);
    return this.#resolve(this.#mapped((entry) => this.#output(entry, result)), this.#outputSources(result));
  }

  // M6 checks nothing where no output is listed; M10 does
  #hasOutputs(): boolean {
    return !this.#rules.passesAllByDefault || this.#extension.outputs.length > 0;
  }

  #outputSources(result: Variables): Source[] {
    const returned: Source = { variables: result, objects: 'map' };
    const process: Source = { variables: this.#evaluation.scope, objects: 'node' };
    if (!this.#rules.outputsSeeProcess) return [returned];
    return result.size > 0 ? [returned, process] : [process];
  }

  #mapped(valueOf: (entry: Entry) => Unresolved | undefined): Map<string, Unresolved> {
    const variables = new Map<string, Unresolved>();
    const { inputs, outputs } = this.#extension;
    for (const entry of this.#side === 'inputs' ? inputs : outputs) {
      const value = valueOf(entry);
      if (value) variables.set(entry.name, value);
    }
    return variables;
  }

  #fromScope(scope: Variables): Map<string, Unresolved> {
    return new Map([...scope].map(([name, value]) => [name, this.#variable(name, value)]));
  }

  // a list of a json variable is a JSON node, which the engine does not look into
  #variable(name: string, value: JsonValue): Unresolved {
    const opaque = Array.isArray(value) && this.#extension.properties.get(name)?.type === 'json';
    return { value, opaque };
  }

  #input(entry: Entry): Unresolved | undefined {
    if (entry.type === undefined) return this.#skip(entry.name);
    if (entry.value === null) throw new EngineError(NULL_POINTER);
    if (entry.type === 'VALUE') return { value: entry.value };
    // the engine knows patches for outputs only
    if (entry.type !== 'VARIABLE') return this.#skip(entry.name);
    const variable = textOf(fromJson(entry.value));
    const value = this.#evaluation.scope.get(variable) ?? null;
    if (!this.#isDefined(variable)) {
      this.#report('warning', entry.name, 'The process variable {variable} does not exist: the input is left out.', { variable });
      return;
    }
    if (value !== null) return this.#variable(variable, value);
    this.#report('warning', entry.name, 'The process variable {variable} has no value: the input is left out.', { variable });
    return;
  }

  #output(entry: Entry, result: Variables): Unresolved | undefined {
    const property = this.#extension.properties.get(entry.name);
    if (!this.#isDefined(entry.name)) {
      this.#report('warning', entry.name, 'The process variable {name} does not exist: nothing is set.');
      return;
    }
    const value = this.#returned(entry, result);
    if (value === null) return;
    return { value: property && this.#rules.parsesOutputs ? parseOutput(property.type, value) : value };
  }

  #returned(entry: Entry, result: Variables): JsonValue {
    if (entry.type === undefined) this.#skip(entry.name);
    if (entry.type === undefined) return null;
    if (entry.type === 'JSONPATCH') return this.#patched(entry);
    if (entry.value === null) throw new EngineError(NULL_POINTER);
    if (entry.type === 'VALUE') return entry.value;
    const output = textOf(fromJson(entry.value));
    const value = result.get(output) ?? null;
    if (value === null) this.#report('warning', entry.name, 'The connector returned no {output}: nothing is set.', { output });
    return value;
  }

  #patched(entry: Entry): JsonValue {
    const { scope } = this.#evaluation;
    const current = scope.get(entry.name) ?? this.#extension.properties.get(entry.name)?.value ?? {};
    try {
      return applyPatch(entry.value, makeParents(entry.value, current));
    } catch (error) {
      if (error instanceof PatchError) throw new EngineError('Invalid jsonPatch variable mapping');
      throw error;
    }
  }

  #isDefined(variable: string): boolean {
    if (this.#extension.properties.has(variable)) return true;
    return this.#rules.undeclared && (this.#evaluation.scope.get(variable) ?? null) !== null;
  }

  #resolve(variables: ReadonlyMap<string, Unresolved>, sources: readonly Source[]): Map<string, JsonValue> {
    const { now } = this.#evaluation;
    const { keepsUnresolved, functions } = this.#rules;
    const resolved = new Map<string, JsonValue>();
    for (const [name, { value, opaque }] of variables) {
      const unresolved: ResolveOptions['unresolved'] = (expression, reason) =>
        this.#report('warning', name, 'The engine cannot evaluate {expression}: {reason}.', { expression, reason });
      const options = { sources, keepsUnresolved, functions, unresolved, ...(now ? { now } : {}) };
      resolved.set(name, opaque ? value : resolve(value, options));
    }
    return resolved;
  }

  #skip(name: string): undefined {
    this.#report('warning', name, 'The entry {name} has no mapping type: the engine passes over it.');
  }

  #report(severity: Problem['severity'], name: string, template: string, values: Record<string, string> = {}): void {
    const { element } = this.#evaluation;
    this.problems.push(problem(severity, `${element}/${this.#side}/${name}`, template, { name, ...values }, element));
  }
}

interface Unresolved {
  readonly value: JsonValue;
  readonly opaque?: boolean;
}
