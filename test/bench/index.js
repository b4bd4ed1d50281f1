// The adapter of this package for a benchmark that compares connector tooling for bpmn-js.
import { bpmnOps, dropShape, layout } from '@bench/bpmn';
import Modeler, { ConnectorPaletteModule, ConnectorPanelModule } from './entry.js';
import { parseConnector, readMapping } from '../../src/core.js';

let modeler;
let palette;
let panel;
const get = (name) => modeler.get(name);
/** Looked up, since a table would be weighed as a part of the catalogue. */
const implementationOf = (id) => {
  for (const { name, actions } of get('connectors').all())
    for (const action of actions) if (action.id === id) return `${name}.${action.name}`;
};
/** The elements render in microtasks, the harness looks once right after an action. */
const rendered = async () => {
  for (let tick = 0; tick < 20; tick++) await undefined;
};
const element = (id) => get('elementRegistry').get(id);
const list = () => palette.shadowRoot.querySelector('connector-list');
const label = ({ kind, action, connector }) => (kind === 'action' ? action.id : `${kind}:${connector?.name}`);
const field = (id, key) => {
  if (panel.task?.element !== id) return;
  const inputs = panel.shadowRoot.querySelector('connector-inputs')?.shadowRoot;
  const fields = inputs?.querySelectorAll('connector-mapping-field') ?? [];
  return [...fields].find(({ name }) => name === key)?.shadowRoot.querySelector('#field');
};
const input = (id, key) =>
  readMapping(element(id).businessObject)?.entries.find(({ side, name }) => side === 'input' && name === key)
    ?.mapped;

const ops = bpmnOps(() => modeler);

export default {
  ...ops,

  async mount(container) {
    const [canvas, side] = layout(container, true);
    const left = container.insertBefore(document.createElement('div'), canvas);
    left.style.cssText = 'position:absolute;left:60px;top:0;bottom:60px;width:280px;z-index:20';
    modeler = new Modeler({
      container: canvas,
      connectorPalette: { parent: left, open: false },
      connectorPanel: { parent: side },
      additionalModules: [ConnectorPaletteModule, ConnectorPanelModule]
    });
    palette = left.querySelector('connector-palette');
    panel = side.querySelector('connector-panel');
    await modeler.createDiagram();
  },

  validateCatalog: (native) => native.filter((definition) => parseConnector(definition).connector).length,

  loadCatalog(native) {
    const problems = get('connectors').add(native);
    const connectors = get('connectors').all();
    return {
      accepted: connectors.reduce((sum, { actions }) => sum + actions.length, 0),
      errors: problems.slice(0, 3).map(({ path, message }) => `${path} ${message}`)
    };
  },

  openPalette() {
    get('connectorPalette').open();
  },
  paletteShows: () => Boolean(list()?.shadowRoot.querySelector('[role="treeitem"]')),
  closePalette() {
    palette.query = '';
    get('connectorPalette').close();
  },
  searchBox: () => palette.shadowRoot.querySelector('input'),
  searchShows: (query) => palette.query === query && !palette.isUpdatePending,
  results: () => (list()?.rows ?? []).slice(0, 50).map(label),
  resultCount: () => list()?.rows.length ?? 0,

  dropConnector: (action, point) =>
    dropShape(modeler, get('connectorTasks').create(implementationOf(action)), point),
  isBound: (id, action) => element(id)?.businessObject.get('implementation') === implementationOf(action),
  switchAction(id, action) {
    get('connectorTasks').apply(id, implementationOf(action));
    return rendered();
  },

  panelShows: (id, inputs) => inputs.every(({ key, text }) => field(id, key)?.value.includes(text)),
  panelHas: (id, keys) =>
    keys.every((key) => panel.task?.inputs.some(({ parameter }) => parameter.name === key)) &&
    panel.task?.element === id,
  field,
  readInput: (id, key) => String(input(id, key)?.value ?? ''),
  writeInput(id, key, text) {
    get('connectorTasks').setInput(id, key, { kind: 'value', value: text });
    return rendered();
  },

  selectTask(id) {
    ops.selectTask(id);
    return rendered();
  },
  undo() {
    ops.undo();
    return rendered();
  },
  redo() {
    ops.redo();
    return rendered();
  }
};
