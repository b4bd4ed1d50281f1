import type ElementFactory from 'diagram-js/lib/core/ElementFactory';
import type { Injector } from 'didi';
import type { Shape } from 'bpmn-js/lib/model/Types';
import { createMapping } from '../model/mapping.js';
import type { Model, ModdleElement } from '../model/moddle.js';
import type { Connectors } from '../connectors/Connectors.js';
import { clean } from './action-changes.js';

/** Makes the shapes of connector tasks that are not placed yet, and knows them: the service `connectorTaskFactory`. */
export class TaskFactory {
  static $inject = ['connectors', 'elementFactory', 'moddle', 'injector'];

  readonly #connectors: Connectors;
  readonly #elementFactory: ElementFactory;
  readonly #moddle: Model;
  readonly #injector: Injector;
  readonly #made = new WeakMap<object, string>();

  constructor(connectors: Connectors, elementFactory: ElementFactory, moddle: Model, injector: Injector) {
    this.#connectors = connectors;
    this.#elementFactory = elementFactory;
    this.#moddle = moddle;
    this.#injector = injector;
  }

  /** Throws where there is no such connector or action. */
  create(implementation: string): Shape {
    const connector = this.#connectors.get(implementation);
    const { action } = this.#connectors.resolve(implementation);
    if (!connector && !action) throw new Error(`unknown connector <${implementation}>`);
    const task = this.#create('bpmn:ServiceTask', {
      name: clean(action?.title ?? connector?.title ?? ''),
      ...(action && { implementation })
    });
    const template = action ? {} : { template: implementation };
    const extensions = this.#create('bpmn:ExtensionElements', {
      values: [createMapping(this.#moddle, { type: 'listed', entries: [], json: {}, ...template })]
    });
    extensions.$parent = task;
    for (const value of extensions.get('values') as ModdleElement[]) value.$parent = extensions;
    task.set('extensionElements', extensions);
    const attributes: object = { type: 'bpmn:ServiceTask', businessObject: task };
    const shape = this.#elementFactory.createShape(attributes) as Shape;
    this.#made.set(shape, implementation);
    return shape;
  }

  /** What a shape was made for; `undefined` of one that was drawn, pasted or placed before. */
  implementationOf(shape: Shape | undefined): string | undefined {
    return shape && !shape.parent ? this.#made.get(shape) : undefined;
  }

  #create(type: string, attributes: object): ModdleElement {
    const factory = this.#injector.get<{ create(type: string, attributes: object): ModdleElement }>(
      'bpmnFactory'
    );
    return factory.create(type, attributes);
  }
}
