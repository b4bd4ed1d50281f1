import { idOf } from '../model/elements.js';
import { getOwn, isObject, isUnsafe, stringifyJson, type JsonValue } from '../model/json.js';
import { entriesOn, nameIn, type Mapping } from '../model/mapping.js';
import { extensionsOf, type ModdleElement } from '../model/moddle.js';
import { problem, type Message, type Problem, type Severity } from '../model/problem.js';
import type { MappingEntry, Side } from '../model/views.js';
import { changeExtensions } from './extension-elements.js';
import { runsBy, type FlowableWords } from './flowable-elements.js';
import { literalOf, toFlowableExpression, type Translation } from './flowable-expression.js';
import { jsonText } from './flowable-values.js';
import { writeDataObject } from './flowable-variables.js';

export const PARAMETERS: Readonly<Record<Side, string>> = {
  input: 'externalWorkerInParameter',
  output: 'externalWorkerOutParameter'
};

/** Set to null and taken away again, since a task without any out parameter takes over all that a worker gives. */
export const NOTHING = 'connectorNothing';
export const FORGET = `\${execution.removeVariable('${NOTHING}')}`;

/** A process as far as its tasks need it. */
export interface FlowableProcess {
  readonly process: ModdleElement;
  readonly declared: ReadonlySet<string>;
  readonly words: FlowableWords;
  readonly problems: Problem[];
}

/** The attributes of one parameter. */
type Attributes = Readonly<Record<string, string>>;
type Source = { readonly attributes: Attributes } | { readonly fault: Message };

/** Writes what a connector task maps as parameters of an external worker task. */
export function writeTask(
  element: ModdleElement,
  mapping: Mapping | undefined,
  within: FlowableProcess
): void {
  const { words } = within;
  const task = new TaskWriter(element, within);
  const other = runsBy(element, words);
  if (other !== undefined)
    return task.report('error', '', '<{task}> runs by {other} on Flowable, and not by its connector', {
      other
    });
  words.set(element, 'type', 'external-worker');
  words.set(element, 'topic', String(element.get('implementation')));
  writeMapping(element, mapping, task, words);
}

function writeMapping(
  element: ModdleElement,
  mapping: Mapping | undefined,
  task: TaskWriter,
  words: FlowableWords
): void {
  const type = mapping?.type;
  if (!type) {
    const template =
      'No mapping: Flowable passes all variables, both ways, as Activiti 7.1.0.M6 does and later versions do not';
    task.report('warning', '', template);
  }
  const all = (side: Side) => !type || type === 'all' || type === `${side}s`;
  const parameters = (side: Side) =>
    task.parameters(side, type === 'none' || all(side) ? [] : entriesOn(mapping, side));
  const inputs = parameters('input');
  task.constants(mapping, inputs, all('input'));
  const outputs = parameters('output');
  const left = { input: task.write('input', inputs), output: task.write('output', outputs) };
  for (const side of ['input', 'output'] as const)
    if (all(side) && left[side])
      task.report('error', '', 'The parameters of Flowable keep all {side}s from being passed', { side });
  words.set(element, 'doNotIncludeVariables', all('input') || inputs.size || left.input ? undefined : 'true');
  task.writeNothing(!all('output') && !outputs.size && !left.output);
}

class TaskWriter {
  readonly #element: ModdleElement;
  readonly #within: FlowableProcess;

  constructor(element: ModdleElement, within: FlowableProcess) {
    this.#element = element;
    this.#within = within;
  }

  report(severity: Severity, path: string, template: string, values: Record<string, string> = {}): void {
    const id = idOf(this.#element);
    this.#within.problems.push(
      problem(severity, path ? `${id}/${path}` : id, template, { task: id, ...values }, id)
    );
  }

  /** The parameters of one side by the names that they set; what has no equal in Flowable is reported and left out. */
  parameters(side: Side, entries: readonly MappingEntry[]): Map<string, Attributes> {
    const parameters = new Map<string, Attributes>();
    for (const entry of entries) {
      const source = kept(entry.name, this.#source(side, entry));
      if ('fault' in source) this.#refuse(side, entry, source.fault);
      else parameters.set(entry.name, { ...source.attributes, target: entry.name });
    }
    return parameters;
  }

  #refuse(side: Side, { name, mapped }: MappingEntry, { template, values }: Message): void {
    const text = mapped && (typeof mapped.value === 'string' ? mapped.value : stringifyJson(mapped.value));
    const said = `The {side} {name} of {task} is left out, as ${template}: {expression}`;
    this.report('error', `${side}s/${name}`, said, { side, name, ...values, expression: text ?? '' });
  }

  #source(side: Side, { name, mapped }: MappingEntry): Source {
    if (!mapped) return no('it is nothing that is understood');
    if (!name) return no('it has no name');
    const { declared } = this.#within;
    if (side === 'output' && !declared.has(name)) return no('there is no such process variable');
    const { kind, value } = mapped;
    if (kind === 'variable') {
      const source = nameIn(mapped);
      if (side === 'input' && !declared.has(source)) return no('there is no such process variable');
      return source ? { attributes: { source } } : no('it names nothing');
    }
    if (kind === 'value') return this.#literal(side, name, value);
    if (typeof value !== 'string') return no('Flowable has no expressions within lists and objects');
    return sourceOf(toFlowableExpression(value, side === 'input' ? declared : new Set()));
  }

  #literal(side: Side, name: string, value: JsonValue): Source {
    if (!isObject(value) && !Array.isArray(value)) return sourceOf(literalOf(value));
    if (side === 'output') return no('Flowable has no static lists and objects for outputs');
    const { process, words } = this.#within;
    const text = jsonText(value);
    if (text === undefined) return no('it is too long for Flowable');
    const source = constantName(this.#element, name);
    const id = `${idOf(this.#element)}_${name}`;
    writeDataObject(process, words, { id, name: source, type: 'json' }, text);
    return { attributes: { source } };
  }

  /** What the engine's file passes besides, in the place of inputs of the same names. */
  constants(mapping: Mapping | undefined, inputs: Map<string, Attributes>, all: boolean): void {
    const constants = getOwn(mapping?.json, 'constants');
    for (const [name, constant] of Object.entries(isObject(constants) ? constants : {})) {
      const value = getOwn(isObject(constant) ? constant : {}, 'value') ?? null;
      const entry: MappingEntry = { side: 'input', name, mapped: { kind: 'value', value } };
      if (all) this.#refuse('input', entry, no('Flowable passes either all variables or constants').fault);
      else for (const [key, each] of this.parameters('input', [entry])) inputs.set(key, each);
    }
  }

  /** Puts the parameters of one side in the place of those of the same names; says whether others stay. */
  write(side: Side, parameters: ReadonlyMap<string, Attributes>): boolean {
    const { words } = this.#within;
    const isParameter = (each: ModdleElement) => words.is(each, PARAMETERS[side]);
    const isOld = (each: ModdleElement) =>
      isParameter(each) && [NOTHING, ...parameters.keys()].includes(words.attribute(each, 'target') ?? '');
    changeExtensions(this.#element, isOld);
    const kept = extensionsOf(this.#element).some(isParameter);
    changeExtensions(
      this.#element,
      () => false,
      [...parameters.values()].map((attributes) => words.create(PARAMETERS[side], attributes))
    );
    return kept;
  }

  writeNothing(nothing: boolean): void {
    const { words } = this.#within;
    changeExtensions(this.#element, (each) => isForget(each, words));
    if (!nothing) return;
    changeExtensions(this.#element, () => false, [
      words.create('executionListener', { event: 'end', expression: FORGET }),
      words.create(PARAMETERS.output, { sourceExpression: '${null}', target: NOTHING })
    ]);
  }
}

/** Is it the listener that takes {@link NOTHING} away? */
export const isForget = (element: ModdleElement, words: FlowableWords): boolean =>
  words.is(element, 'executionListener') && words.attribute(element, 'expression') === FORGET;

/** The data object that holds a static list or object; no process variable can have such a name. */
export const constantName = (element: ModdleElement, input: string): string => `${idOf(element)}.${input}`;

const no = (template: string): { fault: Message } => ({ fault: { template, values: {} } });

// of white space an attribute keeps line breaks and spaces alone
const kept = (target: string, source: Source): Source =>
  'attributes' in source &&
  [target, ...Object.values(source.attributes)].some((text) => isUnsafe(text.replaceAll('\n', ' ')))
    ? no('no attribute of XML keeps a character in it')
    : source;

const sourceOf = (translation: Translation): Source =>
  'fault' in translation ? translation : { attributes: { sourceExpression: translation.expression } };
