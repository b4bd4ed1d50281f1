// Runs in the browser: opens and saves diagrams, in plain bpmn-js and with our modules.
import Modeler from 'bpmn-js/lib/Modeler';
import { ConnectorPaletteModule } from '../../palette/index.ts';
import { applyExtensions } from '../../src/exchange/activiti.ts';
import { withoutMappings } from '../../src/exchange/bare.ts';
import { ConnectorPanelModule } from '../../src/panel/index.ts';

const { document } = globalThis;
const thrown = [];
globalThis.addEventListener('error', ({ message }) => thrown.push(message));
globalThis.addEventListener('unhandledrejection', ({ reason }) => thrown.push(String(reason)));

/** The ids that bpmn-js makes come from here: the same ones each time (mulberry32). */
function seed() {
  let state = 0x5eed;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

async function save(modeler) {
  seed();
  return (await modeler.saveXML({ format: true })).xml;
}

async function open(modeler, { xml, json }) {
  if (json === undefined) return modeler.importXML(xml);
  const { rootElement } = await modeler.get('moddle').fromXML(xml, 'bpmn:Definitions');
  applyExtensions(rootElement, json);
  return modeler.importDefinitions(rootElement);
}

async function openAndSave(options, file) {
  const container = document.createElement('div');
  container.style.cssText = 'width: 1200px; height: 800px';
  document.body.append(container);
  thrown.length = 0;
  let modeler;
  try {
    seed();
    modeler = new Modeler({ container, ...options });
    seed();
    await open(modeler, file);
    const undoable = modeler.get('commandStack').canUndo();
    const xml = await save(modeler);
    if (file.json === undefined) return { xml, undoable, thrown: [...thrown] };
    withoutMappings(modeler.getDefinitions());
    return { xml, undoable, bare: await save(modeler) };
  } catch (error) {
    return { error: String(error.message ?? error) };
  } finally {
    modeler?.destroy();
    container.remove();
  }
}

const plain = ({ xml }) => openAndSave({}, { xml });

const ours = (file, connectors) =>
  openAndSave({ connectors, additionalModules: [ConnectorPaletteModule, ConnectorPanelModule] }, file);

globalThis.corpus = {
  plain,
  ours,
  async both(files, connectors) {
    const results = [];
    for (const file of files) results.push({ plain: await plain(file), ours: await ours(file, connectors) });
    return results;
  }
};
