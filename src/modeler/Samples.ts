import type { Element } from 'bpmn-js/lib/model/Types';
import { taskExtension } from '../exchange/activiti.js';
import { NO_MAPPING } from '../model/edits.js';
import { equalJson, type JsonValue } from '../model/json.js';
import { readMapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import {
  isBare,
  NO_SAMPLES,
  readSamples,
  secretsOf,
  withSamples,
  type SampleTexts,
  type Secrets
} from '../model/samples.js';
import type { Connectors } from '../connectors/Connectors.js';
import { replaceMapping } from './changes.js';
import type { Edits } from './Edits.js';

/** What a preview of a task is computed from, besides what the panel shows of it. */
export interface PreviewBasis {
  /** The object of the task's process in the engine's file, as it would be saved now; of its elements the task alone. */
  readonly extension: JsonValue;
  readonly samples: SampleTexts;
  /** The samples are in the diagram. */
  readonly kept: boolean;
  readonly secrets: Secrets;
}

type Outputs = SampleTexts['outputs'];

/** Those of all diagrams. */
const memory = new WeakMap<ModdleElement, SampleTexts>();
/** What was last typed for an action's outputs, by its implementation. */
const answers = new WeakMap<Connectors, Map<string, Outputs>>();

/**
 * Sample values with which mappings are tried out. They are in memory, by task, until somebody wants them kept in
 * the diagram; samples of secrets are never in the diagram. What a connector answers to one task it answers to others
 * of the same action too, until another answer is typed there.
 */
export class Samples {
  static $inject = ['connectorEdits', 'connectors'];

  readonly #edits: Edits;
  readonly #connectors: Connectors;

  constructor(edits: Edits, connectors: Connectors) {
    this.#edits = edits;
    this.#connectors = connectors;
  }

  /** All that a preview of the task needs. */
  basis(element: Element): PreviewBasis {
    const task = element.businessObject as ModdleElement;
    const kept = this.#kept(task);
    const connectors = this.#connectors.all();
    return {
      extension: taskExtension(task, { connectors }),
      samples: kept ? merged(kept, memory.get(task), this.#secrets(task)) : this.#inMemory(task),
      kept: !!kept,
      secrets: this.#secrets(task)
    };
  }

  /** The names whose samples are not to be shown, or kept in the diagram. */
  secrets(element: Element): Secrets {
    return this.#secrets(element.businessObject as ModdleElement);
  }

  /** Takes new samples; where the diagram keeps them, this is an edit that is open until it is committed. */
  set(element: Element, samples: SampleTexts): void {
    const task = element.businessObject as ModdleElement;
    memory.set(task, samples);
    this.#answers.set(implementationOf(task), samples.outputs);
    if (this.#kept(task)) this.#write(element, samples, `${task.get('id') as string}/samples`);
  }

  /** Puts the samples into the diagram, or takes them out; one undo step. */
  keep(element: Element, kept: boolean): void {
    const task = element.businessObject as ModdleElement;
    const { samples } = this.basis(element);
    memory.set(task, samples);
    this.#write(element, kept ? samples : undefined);
  }

  #write(element: Element, samples: SampleTexts | undefined, key?: string): void {
    const task = element.businessObject as ModdleElement;
    const secrets = this.#secrets(task);
    this.#edits.execute(
      [element],
      () =>
        replaceMapping(task, (mapping) => {
          const next = withSamples(mapping, samples, secrets);
          if (equalJson(next.json, mapping.json)) return mapping;
          return samples || !isBare(next) ? next : undefined;
        }),
      key
    );
  }

  #kept(task: ModdleElement): SampleTexts | undefined {
    return readSamples(readMapping(task) ?? NO_MAPPING);
  }

  #inMemory(task: ModdleElement): SampleTexts {
    const own = memory.get(task) ?? NO_SAMPLES;
    const answered = this.#answers.get(implementationOf(task));
    return answered ? { ...own, outputs: new Map([...answered, ...own.outputs]) } : own;
  }

  get #answers(): Map<string, Outputs> {
    const known = answers.get(this.#connectors) ?? new Map<string, Outputs>();
    answers.set(this.#connectors, known);
    return known;
  }

  #secrets(task: ModdleElement): Secrets {
    const { action } = this.#connectors.resolve(task.get('implementation'));
    return secretsOf(readMapping(task) ?? NO_MAPPING, action);
  }
}

const implementationOf = (task: ModdleElement) => task.get('implementation') as string;

function merged(kept: SampleTexts, memory: SampleTexts | undefined, secrets: Secrets): SampleTexts {
  const side = (name: 'variables' | 'outputs') => {
    const isSecret = ([key]: readonly [string, string]) => secrets[name].has(key);
    const known = [...kept[name]].filter((sample) => !isSecret(sample));
    return new Map([...known, ...[...(memory?.[name] ?? [])].filter(isSecret)]);
  };
  return { variables: side('variables'), outputs: side('outputs') };
}
