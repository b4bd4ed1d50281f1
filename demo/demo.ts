import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import './demo.css';
import Modeler from 'bpmn-js/lib/Modeler';
import { stringifyJson } from 'bpmn-js-connector-palette/core';
import { ConnectorBuilderModule } from 'bpmn-js-connector-palette/builder';
import { ConnectorConnectionsModule } from 'bpmn-js-connector-palette/connections';
import { ConnectorPaletteModule } from 'bpmn-js-connector-palette/palette';
import { ConnectorPackagesModule } from 'bpmn-js-connector-palette/packages';
import { ConnectorPanelModule } from 'bpmn-js-connector-palette/panel';
import { addConnectors } from './add-connectors.js';
import { definitions } from './connectors.js';
import { Diagram, type Services } from './Diagram.js';
import { examples } from './examples.js';
import { download, readFiles } from './files.js';
import { listenToFiles, listenToKeys } from './listen.js';
import { clearProblems, showProblems, tell } from './messages.js';
import empty from './new.bpmn';
import { Catalogue } from './storage.js';
import { initTheme } from './theme.js';

const byId = <T extends HTMLElement = HTMLElement>(id: string) => document.getElementById(id) as T;
const button = (id: string) => byId<HTMLButtonElement>(id);

const address = new URLSearchParams(location.search);
// `?dock=left` and `?dock=right`: palette and panel lie over the canvas, where a host names no place for them
const dock = (['left', 'right'] as const).find((side) => side === address.get('dock'));
document.body.classList.toggle('docked', dock !== undefined);

// before there is a palette, so that none is seen without them
const catalogue = await Catalogue.load(definitions);

const modeler = new Modeler<Services>({
  container: byId('canvas'),
  connectors: catalogue.definitions,
  packages: catalogue.packages,
  connectorPalette: dock
    ? { dock, build: true }
    : { parent: byId('palette'), open: matchMedia('(min-width: 861px)').matches, build: true },
  connectorPanel: dock ? {} : { parent: byId('panel') },
  additionalModules: [
    ConnectorPaletteModule,
    ConnectorPanelModule,
    ConnectorConnectionsModule,
    ConnectorPackagesModule,
    ConnectorBuilderModule
  ],
  // light where the variables are not known: in a saved image
  bpmnRenderer: {
    defaultFillColor: 'var(--diagram-fill, white)',
    defaultStrokeColor: 'var(--diagram-stroke, #22242a)',
    defaultLabelColor: 'var(--diagram-label, #22242a)'
  }
});

const diagram = new Diagram(modeler, showState);

function showState(): void {
  const stack = modeler.get('commandStack');
  button('undo').disabled = !stack.canUndo();
  button('redo').disabled = !stack.canRedo();
  byId('file-name').textContent = diagram.name;
  byId('unsaved').hidden = !diagram.unsaved;
}

/** May what is open be left? */
function mayLeave(): Promise<boolean> {
  if (!diagram.unsaved) return Promise.resolve(true);
  const dialog = byId<HTMLDialogElement>('confirm');
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) =>
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'discard'), { once: true })
  );
}

async function open(name: string, text: string, extensions?: { name: string; text: string }): Promise<void> {
  if (!(await mayLeave())) return;
  clearProblems();
  const problems = await diagram.open({ name, text }, extensions);
  const failed = problems.some(({ severity, path }) => severity === 'error' && path === name);
  tell(failed ? `${name} was not opened.` : `${name} is open.`);
  showProblems(failed ? `${name} cannot be opened` : `${name} was opened, with remarks`, problems);
}

async function openFiles(files: readonly File[]): Promise<void> {
  clearProblems();
  const { bpmn, extensions, connectors, packages, problems } = await readFiles(files);
  if (bpmn) await open(bpmn.name, bpmn.text, extensions);
  showProblems(problems.length === 1 ? 'A file was not opened' : 'Some files were not opened', problems);
  await addConnectors(modeler.get('connectorChanges'), connectors);
  for (const { name, manifest } of packages) {
    const installed = modeler.get('connectorPackages');
    if (installed.plan(manifest).from) {
      const text = () => Promise.resolve(stringifyJson(manifest));
      await modeler.get('connectorPackagesView').open({ name, text });
      continue;
    }
    const found = installed.add(manifest);
    const failed = found.some(({ severity }) => severity === 'error');
    tell(failed ? `${name} was not added.` : `The package of ${name} was added.`);
    showProblems(failed ? `${name} cannot be added` : `${name} was added, with remarks`, found);
  }
}

async function save(): Promise<void> {
  const { bpmn, extensions, problems } = await diagram.files();
  const names = [`${diagram.name}.bpmn`, `${diagram.name}-extensions.json`] as const;
  download(names[0], bpmn, 'application/xml');
  download(names[1], extensions, 'application/json');
  diagram.saved();
  tell(`Saved ${names.join(' and ')}.`);
  showProblems('Saved. The engine may not do what is meant:', problems);
}

async function copyXml(): Promise<void> {
  try {
    await navigator.clipboard.writeText(await diagram.xml());
    tell('The XML is in the clipboard.');
  } catch {
    tell('The browser did not let the XML into the clipboard.');
  }
}

function travel(direction: 'undo' | 'redo'): void {
  modeler.get('connectorPanel').flush();
  modeler.get('commandStack')[direction]();
}

function listExamples(): void {
  const items = examples.map(({ id, title, about, xml }) => {
    const [item, choice] = [document.createElement('li'), document.createElement('button')];
    const [name, note] = [document.createElement('strong'), document.createElement('span')];
    choice.type = 'button';
    choice.dataset['example'] = id;
    name.textContent = title;
    note.textContent = about;
    choice.append(name, note);
    choice.addEventListener('click', () => {
      byId('examples').hidePopover();
      void open(`${id}.bpmn`, xml);
    });
    item.append(choice);
    return item;
  });
  byId('examples').firstElementChild?.append(...items);
}

const actions: Record<string, () => void> = {
  new: () => void open('diagram.bpmn', empty),
  open: () => byId('picker').click(),
  save: () => void save(),
  svg: () => void diagram.svg().then((svg) => download(`${diagram.name}.svg`, svg, 'image/svg+xml')),
  copy: () => void copyXml(),
  connections: () => void modeler.get('connectorConnections').open(),
  'new-connector': () => void modeler.get('connectorBuilder').open(),
  undo: () => travel('undo'),
  redo: () => travel('redo')
};
for (const [id, action] of Object.entries(actions)) button(id).addEventListener('click', action);

window.addEventListener('beforeunload', (event) => {
  if (diagram.unsaved) event.preventDefault();
});

byId<HTMLDialogElement>('forget').addEventListener('close', ({ target }) => {
  if ((target as HTMLDialogElement).returnValue !== 'forget') return;
  catalogue.reset();
  tell('The connectors are those that came with the demo.');
});

initTheme(button('theme'));
listExamples();
listenToKeys({ open: () => byId('picker').click(), save: () => void save(), travel });
listenToFiles(openFiles);
const first = examples.find(({ id }) => id === address.get('example'));
const opened = open(first ? `${first.id}.bpmn` : 'diagram.bpmn', first?.xml ?? empty);
const title = 'What is added is not kept in this browser';
// opening takes away what was told before
catalogue.follow(modeler, (problem) => void opened.then(() => showProblems(title, [problem])));
// only now it is known what differs
modeler.get('connectorCommands').add('catalog', {
  id: 'demo-forget',
  label: 'Forget stored connectors…',
  when: () => catalogue.differs,
  run: () => byId<HTMLDialogElement>('forget').showModal()
});
await opened;
