import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { Plan } from '../dry-run/plan.js';
import type { RunState } from '../dry-run/state.js';
import type { Variables } from '../exchange/evaluate.js';
import type { SampleTexts } from '../model/samples.js';
import type { TaskView } from '../model/views.js';
import { Samples, type PreviewBasis } from '../modeler/Samples.js';
import type { ConnectorTasks } from '../index.js';
import { heldText, resultOf, samplesOf, type Sample } from './preview-samples.js';
import type { Hidden } from './dry-run-view.js';

interface Known {
  readonly shape: Element;
  readonly task: TaskView;
  readonly basis: PreviewBasis;
  outputs: ReadonlyMap<string, string>;
}

/**
 * What connectors answer in a dry run: the samples of their preview. What is typed goes where that keeps it; only where
 * the diagram keeps it, it is for this run alone, as a run changes no diagram.
 */
export class DryRunSamples {
  readonly #injector: Injector;
  readonly #samples: Samples;
  readonly #known = new Map<string, Known>();
  readonly #secret: Set<string>;
  /** What secrets have held since the start: what was told of them before stays hidden. */
  readonly #held = new Set<string>();

  private constructor(injector: Injector, secret?: ReadonlySet<string>) {
    this.#injector = injector;
    this.#samples = injector.instantiate(Samples);
    this.#secret = new Set(secret);
  }

  static of(plan: Plan, injector: Injector): DryRunSamples {
    const samples = new DryRunSamples(injector);
    for (const { id, kind } of plan.nodes.values())
      if (kind === 'connector') for (const name of samples.#secretsOf(id)) samples.#secret.add(name);
    return samples;
  }

  /** For another run of the same process. */
  again(): DryRunSamples {
    return new DryRunSamples(this.#injector, this.#secret);
  }

  taskOf(id: string): TaskView | undefined {
    return this.#find(id)?.task;
  }

  /** What the connector returns, as fields. */
  fields(id: string): Sample[] {
    const known = this.#find(id);
    if (!known) return [];
    const { task, basis, outputs } = known;
    const all = samplesOf(task, { ...basis.samples, outputs }, basis.secrets);
    return all.filter(({ side }) => side === 'outputs');
  }

  /** What the connector returns. */
  result(id: string): Variables {
    return resultOf(this.fields(id));
  }

  type(id: string, name: string, text: string): void {
    const known = this.#find(id);
    if (!known) return;
    const { shape, basis, outputs } = known;
    known.outputs = new Map([...outputs, [name, text]]);
    const samples: SampleTexts = { ...basis.samples, outputs: known.outputs };
    if (basis.kept) return;
    this.#samples.set(shape, samples);
    // other tasks of the action answer so, too
    for (const [other, { basis: theirs }] of this.#known)
      if (other !== id && !theirs.kept) this.#known.delete(other);
  }

  /** What is secret: what flows into secret inputs, and what secret outputs have given. */
  hidden(state: RunState | undefined): Hidden {
    const given = [...this.#secret].flatMap((name) => state?.variables.get(name) ?? []);
    // several steps may have gone by since this was last asked
    for (const { changed = [] } of state?.log ?? [])
      for (const { name, value, before } of changed)
        if (this.#secret.has(name)) given.push(...[value, before].filter((each) => each !== undefined));
    const returned = [...this.#known.keys()].flatMap((id) =>
      this.fields(id).flatMap(({ secret, value }) => (secret && value !== undefined ? [value] : []))
    );
    for (const text of [...given, ...returned].map(heldText)) if (text) this.#held.add(text);
    return { names: this.#secret, texts: [...this.#held] };
  }

  #secretsOf(id: string): Iterable<string> {
    const shape = this.#shape(id);
    return shape ? this.#samples.secrets(shape).variables : [];
  }

  #shape(id: string): Element | undefined {
    return this.#injector.get<ElementRegistry>('elementRegistry').get(id) as Element | undefined;
  }

  #find(id: string): Known | undefined {
    const known = this.#known.get(id);
    if (known) return known;
    const shape = this.#shape(id);
    const task = shape && this.#injector.get<ConnectorTasks>('connectorTasks').describe(shape);
    if (!task) return;
    const basis = this.#samples.basis(shape);
    const found: Known = { shape, task, basis, outputs: basis.samples.outputs };
    this.#known.set(id, found);
    return found;
  }
}
