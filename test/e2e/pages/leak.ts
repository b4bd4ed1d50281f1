import Modeler from 'bpmn-js/lib/Modeler';
import { ConnectorPaletteModule } from '../../../palette/index.js';
import { ConnectorPanelModule } from '../../../src/panel/index.js';
import { diagram } from '../../fixtures/diagram.js';
import { CRM } from '../../fixtures/crm.js';

type Life = (times: number) => Promise<void>;

const { document } = globalThis;
const pages = globalThis as typeof globalThis & { Modeler: unknown; live: Life };

/** Mounts, imports, selects, edits, undoes and destroys a modeler, again and again. */
pages.live = async (times) => {
  for (let index = 0; index < times; index++) {
    const container = document.createElement('div');
    container.className = 'canvas';
    document.body.append(container);
    const modeler = new Modeler({
      container,
      connectors: [CRM],
      additionalModules: [ConnectorPaletteModule, ConnectorPanelModule]
    } as object);
    await modeler.importXML(diagram());
    const tasks = modeler.get<{ setInput(...args: unknown[]): void; insert(name: string): void }>(
      'connectorTasks'
    );
    modeler
      .get<{ select(element: unknown): void }>('selection')
      .select(modeler.get<{ get(id: string): unknown }>('elementRegistry').get('Task_a'));
    tasks.setInput('Task_a', 'email', { kind: 'value', value: 'x' }, { open: true });
    tasks.insert('crm.SAVE_CUSTOMER');
    modeler.get<{ undo(): void }>('commandStack').undo();
    await new Promise((resolve) => setTimeout(resolve));
    modeler.destroy();
    container.remove();
  }
};
pages.Modeler = Modeler;
