import { evaluateCondition, evaluateExpression, type Computation } from '../exchange/evaluate-condition.js';
import { evaluateOutputs, evaluateStart, type EngineVersion, type Variables } from '../exchange/evaluate.js';
import { previewTask, type Preview, type PreviewValue } from '../exchange/preview.js';
import { jsonType } from '../model/fields.js';
import { equalJson, getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.js';

/** What a run is begun with. */
export interface Start {
  /** The process' object of the engine's file: `{ properties, mappings, constants }`. */
  readonly extension: JsonValue;
  /** What the process is started with; the others begin with their default values. */
  readonly variables: Variables;
  readonly version: EngineVersion;
  /** The clock of `now()`. */
  readonly now?: () => Date;
}

type Locals = ReadonlyMap<string, JsonValue>;

/** The process variables of a run, changed in no other way than the engine changes them. */
export class Values {
  /** Why the engine does not start the process. */
  readonly refused: string | undefined;

  readonly #start: Start;
  readonly #variables = new Map<string, JsonValue>();
  /** Those that somebody has set since the start: they hold what Java had then. */
  readonly #answered = new Set<string>();

  constructor(process: string, start: Start) {
    this.#start = start;
    const begun = evaluateStart({ ...start, process });
    this.refused = 'error' in begun ? begun.error : undefined;
    if ('variables' in begun) for (const [name, value] of begun.variables) this.#variables.set(name, value);
  }

  get all(): Variables {
    return new Map(this.#variables);
  }

  /** What the task would come to with that answer. */
  preview(element: string, result: Variables, locals: Locals): Preview {
    return previewTask({ ...this.#with(element, locals), result });
  }

  /** A connector has answered. */
  answer(element: string, result: Variables, locals: Locals): void {
    const set = evaluateOutputs({ ...this.#with(element, locals), result });
    if ('variables' in set) this.#set(set.variables);
  }

  /**
   * Somebody sets variables; `undefined` takes one away.
   * @returns those that changed
   */
  change(variables: ReadonlyMap<string, JsonValue | undefined>): PreviewValue[] {
    const changed: PreviewValue[] = [];
    for (const [name, value] of variables) {
      const before = this.#variables.get(name);
      if (before === undefined ? value === undefined : equalJson(before, value)) continue;
      const shown = value ?? null;
      const was = before === undefined ? {} : { before };
      changed.push({ name, value: shown, type: jsonType(shown), changed: true, problems: [], ...was });
      if (value === undefined) this.#variables.delete(name);
      else this.#set(new Map([[name, value]]));
    }
    return changed;
  }

  holds(element: string, expression: string, locals: Locals): ReturnType<typeof evaluateCondition> {
    return evaluateCondition({ ...this.#with(element, locals), expression });
  }

  compute(element: string, expression: string, locals: Locals): Computation {
    return evaluateExpression({ ...this.#with(element, locals), expression });
  }

  #set(variables: Variables): void {
    for (const [name, value] of variables) {
      this.#variables.set(name, value);
      this.#answered.add(name);
    }
  }

  #with(element: string, locals: Locals) {
    const { variables: _given, extension, ...rest } = this.#start;
    const scope = new Map([...this.#variables, ...locals]);
    return { ...rest, extension: partOf(extension, element), element, scope, answered: this.#answered };
  }
}

/** What a file says of one element: the rest of it was found to be readable at the start, and may be long. */
function partOf(extension: JsonValue, element: string): JsonValue {
  if (!isObject(extension)) return extension;
  return {
    ...extension,
    mappings: only(extension, 'mappings', element),
    constants: only(extension, 'constants', element)
  };
}

function only(extension: JsonObject, key: string, element: string): JsonObject {
  const all = getOwn(extension, key);
  const own = isObject(all) ? getOwn(all, element) : undefined;
  return own === undefined ? {} : { [element]: own };
}
