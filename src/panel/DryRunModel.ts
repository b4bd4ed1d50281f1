import type { Injector } from 'didi';

import type { Connectors } from '../index.js';
import type { Plan } from '../dry-run/plan.js';
import { readPlan } from '../dry-run/read-plan.js';
import { DryRun } from '../dry-run/run.js';
import type { Answer, RunState, Token } from '../dry-run/state.js';
import { processExtension } from '../exchange/activiti.js';
import type { EngineVersion } from '../exchange/evaluate.js';
import type { JsonValue } from '../model/json.js';
import type { ModdleElement } from '../model/moddle.js';
import { readVariables } from '../model/variable.js';
import { DryRunSamples } from './DryRunSamples.js';
import type { DryRunAct, DryRunView, TokenView } from './dry-run-view.js';
import { givenValues, typedInto, typedValues, variableFields } from './dry-run-values.js';
import { news } from './dry-run-texts.js';
import { versionOf } from './engine-versions.js';
import type { Sample } from './preview-samples.js';

let lastVersion: EngineVersion = '7.1.0-M10';

type Typed = Map<string, string>;

/** What a dry run consists of, and what there is to see of it. */
export class DryRunModel {
  plan: Plan;
  /** The diagram is another one by now. */
  changed = false;
  /** It ran for long, and was stopped. */
  paused = false;
  /** So much of what happened was told before. */
  heard = 0;

  readonly #injector: Injector;
  #process: ModdleElement;
  /** What the engine's file would say of the process. */
  #extension: JsonValue | undefined;
  #samples: DryRunSamples;
  #run: DryRun | undefined;
  #start = '';
  #token: string | undefined;
  /** What was typed of what somebody sets. */
  #setting: Typed = new Map();

  constructor(process: ModdleElement, injector: Injector) {
    this.#injector = injector;
    this.#process = process;
    this.plan = readPlan(process);
    this.#samples = DryRunSamples.of(this.plan, injector);
    this.#start = this.plan.starts[0]?.id ?? '';
  }

  /** Takes the process as it is now. */
  read(process: ModdleElement): void {
    [this.#process, this.#extension] = [process, undefined];
    this.plan = readPlan(process);
    this.#samples = DryRunSamples.of(this.plan, this.#injector);
    const [first, ...others] = this.plan.starts;
    if (!others.some(({ id }) => id === this.#start)) this.#start = first?.id ?? '';
    this.changed = false;
  }

  /** What the first run needs, and takes a while to make. */
  prepare(): JsonValue {
    const connectors = this.#injector.get<Connectors>('connectors').all();
    return (this.#extension ??= processExtension(this.#process, { connectors }) ?? {});
  }

  /** The same process once more: what was typed for one run is not for the next. */
  renew(): void {
    this.#samples = this.#samples.again();
  }

  get state(): RunState | undefined {
    return this.#run?.state;
  }

  stop(): void {
    this.#run?.stop();
  }

  do(act: DryRunAct): void {
    this.hearFrom(this.state?.log.length ?? 0);
    this.paused = false;
    if (act.kind === 'begin') this.#begin();
    else if (act.kind === 'again') this.#forget();
    else if (act.kind === 'start') this.#start = act.value;
    else if (act.kind === 'version') lastVersion = versionOf(act.value) ?? lastVersion;
    else if (act.kind === 'token') this.#look(act.value);
    else if (act.kind === 'text') this.#type(act.name, act.text);
    else this.#answer(act);
  }

  /** What happened from there on is new. */
  hearFrom(heard: number): void {
    this.heard = heard;
  }

  /** Goes on by itself. */
  runOn(steps: number): ReturnType<DryRun['runOn']> {
    this.#token = undefined;
    return this.#run?.runOn((token) => this.#usual(token), steps) ?? 'over';
  }

  view(): DryRunView {
    const { plan, state, changed, paused } = this;
    const hidden = this.#samples.hidden(state);
    const fields = variableFields(readVariables(this.#process), typedInto(this.#process), hidden);
    const current = state && this.#current(state);
    const { name, faults, remarks, starts } = plan;
    const said = state ? news(state, this.heard, current?.token) : [];
    return {
      ...{ name, faults, remarks, starts, start: this.#start, version: lastVersion },
      ...{ fields, hidden, changed, paused, said },
      ...(state && { state }),
      ...(current && { current })
    };
  }

  #begin(): void {
    if (this.plan.faults.length) return;
    this.#forget();
    const variables = givenValues(this.view().fields, typedInto(this.#process));
    const extension = this.prepare();
    this.#run = new DryRun(this.plan, this.#start, { extension, variables, version: lastVersion });
  }

  #forget(): void {
    this.#run?.stop();
    this.#run = this.#token = undefined;
    this.#setting = new Map();
    this.heard = 0;
  }

  #look(token: string): void {
    this.#token = token;
    this.#setting = new Map();
  }

  #type(name: string, text: string): void {
    const token = this.state && this.#tokenIn(this.state);
    if (!token) typedInto(this.#process).set(name, text);
    else if (token.kind === 'connector') this.#samples.type(token.element, name, text);
    else this.#setting.set(name, text);
  }

  #answer(act: Exclude<DryRunAct, { kind: 'text' }>): void {
    const token = this.state && this.#tokenIn(this.state);
    const answer = token && this.#answerOf(act, token);
    if (!answer) return;
    this.#run?.answer(token.id, answer);
    this.#setting = new Map();
    // one that was asked is looked at until it is gone
    this.#token = this.state?.tokens.some(({ id }) => id === token.id) ? token.id : undefined;
  }

  #answerOf(act: DryRunAct, token: Token): Answer | undefined {
    if (act.kind === 'ways') return { kind: 'ways', flows: act.flows };
    if (act.kind === 'error') return { kind: 'error', code: act.value };
    if (act.kind === 'event') return { kind: 'event', element: act.value };
    if (token.kind === 'connector') return this.#usual(token);
    const variables = typedValues(this.#settings(), this.#setting);
    return { kind: 'done', ...(variables.size && { variables }) };
  }

  /** What happens where nobody wants anything else. */
  #usual({ kind, question, element }: Token): Answer | undefined {
    if (question) return;
    return kind === 'connector'
      ? { kind: 'result', result: this.#samples.result(element) }
      : { kind: 'done' };
  }

  #tokenIn({ tokens }: RunState): Token | undefined {
    return tokens.find(({ id }) => id === this.#token) ?? tokens.find(({ blocked }) => !blocked) ?? tokens[0];
  }

  #current(state: RunState): TokenView | undefined {
    const token = this.#tokenIn(state);
    if (!token) return;
    if (token.kind !== 'connector') return { token, errors: [], fields: this.#settings() };
    const { id, element } = token;
    const task = this.#samples.taskOf(element);
    const preview = this.#run?.preview(id, this.#samples.result(element));
    const own = { token, fields: this.#samples.fields(element), errors: task?.errors ?? [] };
    return { ...own, ...(task && { task }), ...(preview && { preview }) };
  }

  /** The process variables as they are, for somebody to set. */
  #settings(): Sample[] {
    const { state } = this;
    const declared = readVariables(this.#process).map(({ name, type }) => {
      const value = state?.variables.get(name);
      return { name, type, ...(value !== undefined && { value }) };
    });
    return variableFields(declared, this.#setting, this.#samples.hidden(state));
  }
}
