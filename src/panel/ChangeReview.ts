import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { Connectors, ReplaceOptions } from '../index.js';
import { ConnectorDefinitions } from '../modeler/ConnectorDefinitions.js';
import { DefinitionSwap } from '../modeler/DefinitionSwap.js';
import type { Edits } from '../modeler/Edits.js';
import type { Connector } from '../model/connector.js';
import type { Problem } from '../model/problem.js';
import type { ConnectorChangeDialog } from './connector-change-dialog.js';
import type { Added, Review } from './ConnectorChanges.js';
import type { Translate } from './messages.js';
import { nameIn } from './element-name.js';

type Asked = Pick<ConnectorChangeDialog, 'heading' | 'scopes' | 'problems'>;

/** Does what the service `connectorChanges` says; it comes with the first change. */
export class ChangeReview {
  static $inject = ['connectors', 'eventBus', 'injector'];

  readonly #connectors: Connectors;
  readonly #definitions: ConnectorDefinitions;
  readonly #injector: Injector;
  #open: ConnectorChangeDialog | undefined;
  /** Another one with each diagram; none once the modeler is destroyed. */
  #diagram: object | undefined = {};

  constructor(connectors: Connectors, eventBus: EventBus, injector: Injector) {
    this.#connectors = connectors;
    this.#definitions = definitionsIn(injector);
    this.#injector = injector;
    eventBus.on('diagram.clear', () => this.#leave({}));
    eventBus.on('diagram.destroy', () => this.#leave(undefined));
  }

  async review(name: string, definition: unknown, options?: ReplaceOptions): Promise<Review> {
    const { tasks, problems } = this.#definitions.plan(name, definition, options);
    if (isRefused(problems)) return 'refused';
    if (!this.#isUsed(name)) return this.#swap(name, definition);
    if (tasks.length) {
      const template = definition === undefined ? 'Remove {connector}?' : 'Change {connector}?';
      const heading = this.#said(template, { connector: this.#connectors.get(name)?.title ?? name });
      const scopes = [{ label: '', plans: () => tasks }];
      if ((await this.#ask({ heading, scopes, problems })) === undefined) return 'cancelled';
    }
    return isRefused(this.#definitions.replace(name, definition, options)) ? 'refused' : 'applied';
  }

  async add(definitions: unknown): Promise<Added> {
    const list: readonly unknown[] = Array.isArray(definitions) ? definitions : [definitions];
    const read = list.map((given) => this.#definitions.read(given));
    const named = read.map(({ connector }) => connector?.name);
    const isKnown = (name: string | undefined): name is string => !!name && !!this.#connectors.get(name);
    const changes = read.flatMap(({ connector, problems }, index) => {
      const name = connector?.name;
      return isKnown(name) && named.indexOf(name) === index ? [{ name, connector, problems }] : [];
    });
    const fresh = list.filter((_, index) => !isKnown(named[index]));
    const names = named.filter((name): name is string => !!name && !isKnown(name));
    const problems = fresh.length ? this.#connectors.add(fresh) : [];
    const [added, cancelled] = [[...new Set(names)], [] as string[]];
    for (const { name, connector, problems: found } of changes) {
      problems.push(...found);
      const isDone = (await this.review(name, connector)) === 'applied';
      (isDone ? added : cancelled).push(name);
    }
    return { added, cancelled, problems };
  }

  async replaceTasks(ids: readonly string[], implementation: string): Promise<Review> {
    const all = this.#alike(ids);
    const { connector, action } = this.#connectors.resolve(implementation);
    const to = `${connector?.title ?? ''}: ${action?.title ?? implementation}`;
    const plans = (tasks: readonly string[]) => () => this.#definitions.planTasks([...tasks], implementation);
    const label =
      ids.length === 1
        ? this.#said('This task only')
        : this.#said('These {count} tasks only', { count: String(ids.length) });
    const scopes = [{ label, plans: plans(ids), ids }];
    if (all.length > ids.length) {
      const every = this.#said('All {count} tasks with this action', { count: String(all.length) });
      scopes.push({ label: every, plans: plans(all), ids: all });
    }
    const heading = this.#said('Replace with {action}', { action: to });
    const chosen = await this.#ask({ heading, scopes, problems: [] });
    const scope = chosen === undefined ? undefined : scopes[chosen];
    if (!scope) return 'cancelled';
    this.#definitions.replaceTasks([...scope.ids], implementation);
    return 'applied';
  }

  /** The tasks given, and all others that have the action of the first. */
  #alike(ids: readonly string[]): string[] {
    const usages = this.#definitions.usages().filter(({ kind }) => kind === 'task' || kind === 'asks');
    const first = usages.find(({ id }) => id === ids[0]);
    const keyOf = ({ connector, action }: { connector: string; action?: string }) => {
      const found = this.#connectors.resolve(`${connector}.${action ?? ''}`);
      return found.action ?? `${found.connector?.name ?? connector}.${action ?? ''}`;
    };
    const key = first && keyOf(first);
    return [
      ...new Set([...ids, ...usages.filter((usage) => first && keyOf(usage) === key).map(({ id }) => id)])
    ];
  }

  /** By the diagram, or by a connection, which changes with it. */
  #isUsed(name: string): boolean {
    const { aliases = [] }: Partial<Pick<Connector, 'aliases'>> = this.#connectors.get(name) ?? {};
    return (
      !!this.#injector.get('commandStack', false) &&
      (this.#connectors.all().some((each) => each.name !== name && each.template === name) ||
        this.#definitions.usages().some(({ connector }) => connector === name || aliases.includes(connector)))
    );
  }

  #swap(name: string, definition: unknown): Review {
    const to = definition === undefined ? undefined : this.#definitions.read(definition).connector;
    this.#connectors.swap(this.#connectors.get(name), to);
    return 'applied';
  }

  async #ask(asked: Asked): Promise<number | undefined> {
    const diagram = this.#diagram;
    await import('./connector-change-dialog.js');
    if (!diagram || diagram !== this.#diagram) return undefined;
    void this.#open?.cancel();
    const dialog = document.createElement('connector-change-dialog');
    this.#open = dialog;
    const answer = new Promise<number | undefined>((resolve) => (dialog.answered = resolve));
    const { nameOf, go, translator } = {
      nameOf: nameIn(this.#injector),
      go: this.#go,
      translator: this.#said
    };
    document.body.append(Object.assign(dialog, asked, { nameOf, go, translator }));
    const chosen = await answer;
    if (this.#open === dialog) this.#open = undefined;
    return diagram === this.#diagram ? chosen : undefined;
  }

  /** What is asked, or about to be, is about a diagram that is gone. */
  #leave(next: object | undefined): void {
    this.#diagram = next;
    void this.#open?.cancel();
  }

  readonly #said: Translate = (template, values = {}) =>
    this.#injector.get<Translate>('translate')(template, values);

  readonly #go = (id: string): void => {
    const element = this.#injector.get<{ get(id: string): Element | undefined }>('elementRegistry').get(id);
    if (!element) return;
    this.#injector.get<Canvas>('canvas').scrollToElement(element);
    this.#injector.get<{ select(element: Element): void } | null>('selection', false)?.select(element);
  };
}

const isRefused = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error');

/** The service of the host, or one of our own where he has none. */
function definitionsIn(injector: Injector): ConnectorDefinitions {
  const swap = () => injector.instantiate<DefinitionSwap>(DefinitionSwap);
  const [connectors, edits] = [injector.get<Connectors>('connectors'), injector.get<Edits>('connectorEdits')];
  return (
    injector.get<ConnectorDefinitions | null>('connectorDefinitions', false) ??
    new ConnectorDefinitions(connectors, swap(), edits, injector)
  );
}
