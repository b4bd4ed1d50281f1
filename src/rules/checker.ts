import { elementsOf, idOf, processesOf, processOf } from '../model/elements.js';
import type { Catalog } from '../model/catalog.js';
import { engineAttribute } from '../model/look-up.js';
import { findOurs, is, type ModdleElement } from '../model/moddle.js';
import type { Profile } from '../model/portability.js';
import type { Problem } from '../model/problem.js';
import { readVariables } from '../model/variable.js';
import type { VariableOrigin } from '../model/views.js';
import { childOf, conditionOf, loopNamesOf } from './bpmn.js';
import { contextOf } from './context.js';
import { analyseFlow, type Sets } from './flow.js';
import { originsOf } from './origins.js';
import { readNames } from './reads.js';
import type { ElementContext, Flow, ProcessContext, Rule } from './rule.js';
import { setsOf } from './sets.js';

export interface CheckerOptions {
  readonly catalog: Catalog;
  readonly profile: Profile;
}

/** What was found at an element, and by what it is told that it has to be looked at again. */
interface Checked {
  readonly key: readonly unknown[];
  readonly context: ElementContext;
  readonly found: readonly Problem[];
  readonly sets: Sets | undefined;
  readonly reads: readonly string[];
}

interface Known {
  readonly key: readonly unknown[];
  readonly context: ProcessContext;
  readonly found: readonly Problem[];
}

/**
 * Applies rules to a diagram again and again: what did not change is not looked at anew. What depends on the
 * flow is told by the last {@link sweep}; everything else is always as the diagram is.
 */
export class Checker {
  readonly #rules: readonly Rule[];
  readonly #options: CheckerOptions;
  readonly #checked = new WeakMap<ModdleElement, Checked>();
  readonly #known = new WeakMap<ModdleElement, Known>();
  #flows = new WeakMap<ModdleElement, Flow>();
  #problems: ReadonlyMap<ModdleElement, readonly Problem[]> = new Map();
  /** Something holds an expression, or a condition. */
  hasExpressions = false;

  constructor(rules: readonly Rule[], options: CheckerOptions) {
    this.#rules = rules;
    this.#options = options;
  }

  /** The problems by element, as the last sweep found them; elements without are left out. */
  get problems(): ReadonlyMap<ModdleElement, readonly Problem[]> {
    return this.#problems;
  }

  /** All problems of the last sweep, in the order of the diagram. */
  all(): Problem[] {
    return [...this.#problems.values()].flat();
  }

  /** The problems of one element as it is now. */
  element(element: ModdleElement): readonly Problem[] {
    const process = processOf(element);
    if (!process) return [];
    const checked = this.#check(element, this.#processOf(process).context);
    return this.#withFlow(checked, this.#flows.get(process));
  }

  /** The problems of a process as such, as it is now. */
  process(process: ModdleElement): readonly Problem[] {
    return this.#withStart(this.#processOf(process), this.#flows.get(process));
  }

  /** Where variables have values, as far as the last sweep knows; `undefined` before the first. */
  flow(process: ModdleElement): Flow | undefined {
    return this.#flows.get(process);
  }

  /** Where the variables of an element's process get their values before it. */
  origins(element: ModdleElement): Map<string, VariableOrigin> {
    const process = processOf(element);
    if (!process) return new Map();
    const { context } = this.#processOf(process);
    const setters = (node: ModdleElement) => this.#check(node, context).sets;
    return originsOf(element, context, { setters, flow: this.#flows.get(process) });
  }

  /** Looks at the whole diagram, in small steps; what was found is there when it is done. */
  *sweep(definitions: ModdleElement): Generator<void, void> {
    const problems = new Map<ModdleElement, readonly Problem[]>();
    const flows = new WeakMap<ModdleElement, Flow>();
    for (const process of processesOf(definitions)) {
      const known = this.#processOf(process);
      const elements: Checked[] = [];
      for (const element of elementsOf(process)) {
        elements.push(this.#check(element, known.context));
        yield;
      }
      const flow = yield* this.#analyse(process, known.context, elements);
      flows.set(process, flow);
      const own = this.#withStart(known, flow);
      if (own.length) problems.set(process, own);
      for (const checked of elements) {
        const all = this.#withFlow(checked, flow);
        if (all.length) problems.set(checked.context.element, all);
        yield;
      }
    }
    this.#problems = problems;
    this.#flows = flows;
  }

  *#analyse(
    process: ModdleElement,
    { variables }: ProcessContext,
    elements: readonly Checked[]
  ): Generator<void, Flow> {
    const set = variables.filter(
      ({ required, value }) => required || (value !== undefined && value !== null)
    );
    return yield* analyseFlow({
      process,
      names: new Set(elements.flatMap(({ reads }) => reads)),
      atStart: new Set(set.map(({ name }) => name)),
      setsOf: (element) => this.#checked.get(element)?.sets
    });
  }

  #withFlow({ context, found, reads }: Checked, flow: Flow | undefined): readonly Problem[] {
    if (!flow || !reads.length || !flow.missing(context.element, reads).length) return found;
    const more = this.#rules.flatMap((rule) => named(rule, rule.flow?.(context, flow)));
    return more.length ? [...found, ...more] : found;
  }

  #withStart({ context, found }: Known, flow: Flow | undefined): readonly Problem[] {
    if (!flow) return found;
    return [...found, ...this.#rules.flatMap((rule) => named(rule, rule.start?.(context, flow)))];
  }

  #check(element: ModdleElement, process: ProcessContext): Checked {
    const key = keyOf(element, process);
    const known = this.#checked.get(element);
    if (known && same(known.key, key)) return known;
    const context = contextOf(element, process);
    const { condition, inputs, outputs } = context;
    this.hasExpressions ||=
      condition !== undefined || [...inputs, ...outputs].some(({ mapped }) => mapped?.kind === 'expression');
    const checked = {
      key,
      context,
      found: this.#rules.flatMap((rule) => named(rule, rule.element?.(context))),
      sets: is(element, 'bpmn:FlowNode') ? setsOf(context) : undefined,
      reads: [...new Set(readNames(context).flatMap(({ names }) => names))]
    };
    this.#checked.set(element, checked);
    return checked;
  }

  #processOf(process: ModdleElement): Known {
    const values = valuesOf(process);
    const key = [idOf(process), values, values.length];
    const known = this.#known.get(process);
    if (known && same(known.key, key)) return known;
    const variables = readVariables(process);
    const declared = new Map(variables.map((variable) => [variable.name, variable]));
    const context: ProcessContext = { process, id: idOf(process), variables, declared, ...this.#options };
    const found = this.#rules.flatMap((rule) => named(rule, rule.process?.(context)));
    const fresh = { key, context, found };
    this.#known.set(process, fresh);
    return fresh;
  }
}

const NOTHING: readonly unknown[] = [];

function valuesOf(element: ModdleElement): readonly unknown[] {
  const values = childOf(element, 'extensionElements')?.get('values');
  return Array.isArray(values) ? values : NOTHING;
}

function named({ name }: Rule, found: readonly Problem[] = []): Problem[] {
  return found.map((problem) => ({ ...problem, rule: name }));
}

const same = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);

function keyOf(element: ModdleElement, process: ProcessContext): unknown[] {
  const names = loopNamesOf(element).join();
  const key: unknown[] = [process, idOf(element), findOurs(element, 'Task'), element.$parent, names];
  if (is(element, 'bpmn:SequenceFlow')) key.push(conditionOf(element));
  if (is(element, 'bpmn:Activity')) key.push(Object.entries(element.$attrs).join());
  if (is(element, 'bpmn:ServiceTask')) key.push(element.get('implementation'), engineAttribute(element));
  return key;
}
