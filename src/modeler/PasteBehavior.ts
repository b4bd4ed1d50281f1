import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Connectors } from '../connectors/Connectors.js';
import { readMapping } from '../model/mapping.js';
import type { ModdleElement } from '../model/moddle.js';
import { isPlain } from '../model/plain-secret.js';
import type { MappingEntry } from '../model/views.js';
import { replaceMapping } from './changes.js';

interface PasteContext {
  readonly descriptor: { readonly businessObject?: ModdleElement };
}

/** After bpmn-js has made the element. */
const LATE = 500;

/** A secret that stands in a diagram as text stays where it is: what is pasted does not have it. */
export class PasteBehavior {
  static $inject = ['eventBus', 'connectors'];

  readonly #connectors: Connectors;

  constructor(eventBus: EventBus, connectors: Connectors) {
    this.#connectors = connectors;
    eventBus.on('copyPaste.pasteElement', LATE, ({ descriptor: { businessObject } }: PasteContext) => {
      if (businessObject && readMapping(businessObject)) this.#strip(businessObject);
    });
  }

  #strip(element: ModdleElement): void {
    const implementation = element.get('implementation') as string | undefined;
    const changes = replaceMapping(element, (mapping) => {
      const own = implementation ?? mapping.dormant;
      const entries = mapping.entries.filter((entry) => !this.#isSecret(entry, entry.kept ?? own));
      return entries.length === mapping.entries.length ? mapping : { ...mapping, entries };
    });
    // nobody has seen it yet, so that this is no change of the diagram
    for (const { target, property, value } of changes) target.set(property, value);
  }

  #isSecret({ side, name, mapped }: MappingEntry, implementation: string | undefined): boolean {
    if (side === 'output' || !mapped || !isPlain(mapped)) return false;
    const { action } = this.#connectors.resolve(implementation);
    return action?.inputs.some((input) => input.name === name && input.secure) ?? false;
  }
}
