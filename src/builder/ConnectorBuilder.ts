import type { Injector } from 'didi';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Connectors } from '../connectors/index.js';
import type { ConnectorCommands, ConnectorDefinitions } from '../modeler/index.js';
import type { Connector } from '../model/connector.js';
import { cloneJson, isObject, type JsonObject } from '../model/json.js';
import { copyJson } from '../model/limits.js';
import type { TaskView } from '../model/views.js';
import { download } from '../ui/download.js';
import type { Translate } from '../ui/messages.js';
import type { ConnectorBuilderElement } from './connector-builder.js';
import { newId } from './draft-acts.js';
import type { BuilderApplyEvent, BuilderSaveEvent } from './events.js';
import type { BuilderHost } from './host.js';
import { definitionOfTask, newDefinition } from './new-definition.js';

/** What the builder begins with. */
export type BuilderRequest =
  /** A connector that is there. */
  | { readonly name: string }
  /** A definition, or the text of one; applied, it takes the place of a connector of its name. */
  | { readonly definition: unknown }
  /** What a search did not find. */
  | { readonly query: string }
  /** Nothing. */
  | { readonly [key: string]: never };

/** Fired as `connectorBuilder.save`; whoever prevents the default has stored it, and no file is downloaded. */
export interface ConnectorBuilderSaveEvent {
  readonly name: string;
  /** JSON without secrets. */
  readonly definition: JsonObject;
  readonly text: string;
}

/**
 * Builds and changes connector definitions: the service `connectorBuilder`. Its view is fetched when it is first opened.
 */
export class ConnectorBuilder {
  static $inject = ['eventBus', 'connectors', 'connectorDefinitions', 'connectorCommands', 'injector'];

  readonly #eventBus: EventBus;
  readonly #connectors: Connectors;
  readonly #definitions: ConnectorDefinitions;
  readonly #injector: Injector;
  #element: ConnectorBuilderElement | undefined;
  /** How often it was opened or closed. */
  #asked = 0;
  /** The draft that was read last; drafts are never changed, but replaced. */
  #last: { readonly value: JsonObject; readonly read: unknown } | undefined;

  constructor(
    eventBus: EventBus,
    connectors: Connectors,
    definitions: ConnectorDefinitions,
    commands: ConnectorCommands,
    injector: Injector
  ) {
    this.#eventBus = eventBus;
    this.#connectors = connectors;
    this.#definitions = definitions;
    this.#injector = injector;
    this.#offer(commands);
    eventBus.on('connectorPalette.build', (event: { query: string; defaultPrevented?: boolean }) => {
      if (!event.defaultPrevented) void this.open({ query: event.query });
    });
    eventBus.on('diagram.destroy', () => this.close());
  }

  /**
   * Opens the builder; one that is open is closed, and what is not applied in it is lost. Ends when it is shown; rejects
   * where there is no connector of the name.
   */
  async open(request: BuilderRequest = {}): Promise<void> {
    const given = this.#givenBy(request);
    await this.#show(given);
  }

  /** Closes the builder without asking. */
  close(): void {
    this.#asked++;
    this.#last = undefined;
    this.#element?.close();
    this.#element?.remove();
    this.#element = undefined;
  }

  #givenBy(request: BuilderRequest): JsonObject | string {
    if ('name' in request && typeof request.name === 'string') {
      const connector = this.#connectors.get(request.name);
      if (!connector) throw new Error(`unknown connector <${request.name}>`);
      // in objects that stay what they are: those of a connector are made with each reading
      return cloneJson(connector.source);
    }
    if ('definition' in request) return textOrObject(request.definition);
    return newDefinition('query' in request ? (request.query ?? '') : '', this.#names, newId);
  }

  get #names() {
    return { has: (name: string) => this.#connectors.get(name) !== undefined };
  }

  async #show(given: JsonObject | string): Promise<void> {
    const asked = ++this.#asked;
    const { ConnectorBuilderElement } = await import('./connector-builder.js');
    // another was asked for meanwhile, or the diagram is gone
    if (this.#asked !== asked) return;
    this.close();
    const translate = this.#injector.get<Translate>('translate');
    const element = (this.#element = new ConnectorBuilderElement());
    element.host = this.#host();
    element.translator = (template, values = {}) => translate(template, values);
    element.given = given;
    element.addEventListener('builder-apply', (event) => this.#apply(event));
    element.addEventListener('builder-save', (event) => this.#save(event));
    element.addEventListener('close', () => {
      if (this.#element === element) this.#element = this.#last = undefined;
    });
    document.body.append(element);
    await element.updateComplete;
  }

  #host(): BuilderHost {
    const registry = this.#injector.get<{
      get(id: string): { businessObject?: { name?: string } } | undefined;
    }>('elementRegistry');
    return {
      source: (name) => this.#connectors.get(name)?.source,
      categories: [...new Set(this.#connectors.all().map(({ category }) => category))].sort(),
      read: (value) => void this.#read(value),
      plan: (known, value) => this.#definitions.plan(known, this.#read(value)),
      nameOf: (id) => registry.get(id)?.businessObject?.name || id
    };
  }

  #apply(event: BuilderApplyEvent): void {
    const { value, known } = event;
    const isThere = known !== undefined && this.#connectors.get(known);
    const read = this.#read(value);
    event.problems = isThere ? this.#definitions.replace(known, read) : this.#definitions.add(read);
  }

  /** What a draft was read as, or the draft where it cannot be. */
  #read(value: JsonObject): unknown {
    if (!this.#element) return value;
    if (this.#last?.value !== value)
      this.#last = { value, read: this.#definitions.read(value).connector ?? value };
    return this.#last.read;
  }

  #save({ value, text }: BuilderSaveEvent): void {
    const name = typeof value['name'] === 'string' && value['name'] ? value['name'] : 'connector';
    const saved: ConnectorBuilderSaveEvent = { name, definition: value, text };
    if (this.#eventBus.fire('connectorBuilder.save', saved) !== false)
      download(`${name}.json`, text, 'application/json');
  }

  #offer(commands: ConnectorCommands): void {
    const edit = (connector: Connector | undefined) => connector && void this.open({ name: connector.name });
    commands.add('catalog', {
      id: 'connectorBuilder.new',
      label: 'New connector…',
      run: () => void this.open()
    });
    commands.add('connector', {
      id: 'connectorBuilder.edit',
      label: 'Edit connector',
      run: ({ connector }) => edit(connector)
    });
    commands.add('task', {
      id: 'connectorBuilder.edit',
      label: 'Edit connector',
      when: ({ task }) => task.connector !== undefined,
      run: ({ task }) => edit(task.connector)
    });
    commands.add('task', {
      id: 'connectorBuilder.fromTask',
      label: 'Save as connector',
      when: ({ task }) => canBeSaved(task),
      run: ({ task }) => void this.#show(definitionOfTask(task, this.#names, newId))
    });
  }
}

const canBeSaved = ({ state, inputs, outputs }: TaskView): boolean =>
  state !== 'choose-action' && state !== 'reserved' && inputs.length + outputs.length > 0;

/** What a host gives is copied, as it may be anything. */
function textOrObject(given: unknown): JsonObject | string {
  if (typeof given === 'string') return given;
  try {
    const copy = typeof given === 'object' && given !== null ? copyJson(given) : {};
    return isObject(copy) ? copy : {};
  } catch {
    return {};
  }
}
