import type EventBus from 'diagram-js/lib/core/EventBus';
import type { Injector } from 'didi';
import type { ConnectorCommands } from '../modeler/index.js';
import type { PackageFile, PackagesDialog } from './PackagesDialog.js';

/** The view of the packages that are there, in which they are added, upgraded and removed: `connectorPackagesView`. */
export class ConnectorPackagesView {
  static $inject = ['connectorCommands', 'eventBus', 'injector'];

  readonly #injector: Injector;
  #dialog: PackagesDialog | undefined;
  /** Which opening is meant, as closing may come before what it waits for. */
  #openings = 0;

  constructor(commands: ConnectorCommands, eventBus: EventBus, injector: Injector) {
    this.#injector = injector;
    commands.add('catalog', {
      id: 'connector-packages',
      label: 'Packages…',
      run: () => void this.open()
    });
    eventBus.on(['connectorPackages.changed', 'connectors.changed', 'i18n.changed'], () =>
      this.#dialog?.refresh()
    );
    eventBus.on('diagram.destroy', () => this.close());
  }

  /**
   * Shows it; what it consists of is loaded the first time. Rejects where that cannot be had.
   * @param file with a package, as if it were dropped there: what another version changes is shown first
   */
  async open(file?: PackageFile): Promise<void> {
    if (!this.#dialog) {
      const opening = ++this.#openings;
      const { PackagesDialog } = await import('./PackagesDialog.js');
      if (opening !== this.#openings) return;
      this.#dialog = new PackagesDialog(this.#injector, () => (this.#dialog = undefined));
    }
    if (file) await this.#dialog.read(file);
  }

  close(): void {
    this.#openings++;
    this.#dialog?.close();
  }
}
