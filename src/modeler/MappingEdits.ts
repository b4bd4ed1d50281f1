import type { Injector } from 'didi';
import { setEntry } from '../model/edits.js';
import type { Mapping } from '../model/mapping.js';
import { withoutSecrets } from '../model/samples.js';
import type { Mapped, Side } from '../model/views.js';
import type { Connectors } from '../connectors/Connectors.js';
import { lifted, refuseDeep, refuseUnsafe } from './action-changes.js';
import { replaceMapping } from './changes.js';
import type { Edits } from './Edits.js';
import { findAll, type Targets } from './targets.js';

export interface EditOptions {
  /**
   * Somebody is typing: the first such edit of a field is a command, later ones amend it, until
   * `connectorTasks.commit` or any other command.
   */
  readonly open?: boolean;
}

/** Changes mappings, of several tasks in one undo step: the service `connectorMappingEdits`. */
export class MappingEdits {
  static $inject = ['connectorEdits', 'connectors', 'injector'];

  readonly #edits: Edits;
  readonly #connectors: Connectors;
  readonly #injector: Injector;

  constructor(edits: Edits, connectors: Connectors, injector: Injector) {
    this.#edits = edits;
    this.#connectors = connectors;
    this.#injector = injector;
  }

  /** Sets or, with `undefined`, removes an entry. Throws at what a file could not give back. */
  set(elements: Targets, side: Side, name: string, mapped: Mapped | undefined, options?: EditOptions): void {
    if (mapped) refuseUnsafe(name);
    refuseDeep(mapped?.value);
    const ids = findAll(this.#injector, elements).map(([, task]) => task.get('id') as string);
    const key = options?.open ? `${ids.join(' ')}/${side}/${name}` : undefined;
    this.edit(elements, (mapping) => setEntry(mapping, side, name, mapped), key);
  }

  /** @param key names an open edit, see {@link Edits.execute} */
  edit(elements: Targets, edit: (mapping: Mapping) => Mapping, key?: string): void {
    const found = findAll(this.#injector, elements);
    const shapes = found.map(([shape]) => shape);
    const changes = () =>
      found.flatMap(([, task]) => {
        const { action } = this.#connectors.resolve(task.get('implementation'));
        return replaceMapping(task, (mapping) => {
          const before = lifted(mapping);
          const next = edit(before);
          // what a variable held before it went into a secret must not stay in the file
          return next === before ? next : withoutSecrets(next, action);
        });
      });
    this.#edits.execute(shapes, changes, key);
  }
}
