import Modeler from 'bpmn-js/lib/Modeler';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { loadMarks } from '../palette/lazy-marks.js';
import { ConnectorsModule } from '../src/index.js';
import type { ConnectorServices } from '../src/index.js';
import type { ModdleElement } from '../src/model/moddle.js';
import { load } from '../src/panel/parts.js';
import { lazySearch } from '../src/search/lazy-search.js';
import { CRM } from './fixtures/crm.js';

export { expect } from 'chai';
export { CRM } from './fixtures/crm.js';
export { diagram } from './fixtures/diagram.js';

interface Services extends ConnectorServices {
  canvas: Canvas;
  commandStack: CommandStack;
  elementRegistry: ElementRegistry;
  eventBus: EventBus;
  modeling: Modeling;
  selection: Selection;
}

/** Options of the modeler under test; `modules: []` is plain bpmn-js. */
export interface TestOptions {
  readonly modules?: object[];
  readonly connectors?: unknown;
  /** What is fetched when it is first needed is not there from the beginning. */
  readonly late?: boolean;
  readonly [option: string]: unknown;
}

// what is searched for is found and marked at once, and a task is described at once; that these may come late has tests
// of its own
await Promise.all([lazySearch([]).load?.(), loadMarks(), load(['edits'])]);

const mounted = new Set<{ modeler: { destroy(): void }; container: HTMLElement }>();

/** Mounts a modeler with our modules; {@link unmount} takes it away. */
export async function mount(xml: string, { modules, late = false, ...options }: TestOptions = {}) {
  const container = document.createElement('div');
  container.className = 'test-container';
  container.style.height = '600px';
  document.body.append(container);
  const modeler = new Modeler<Services>({
    container,
    canvas: { deferUpdate: false },
    connectors: [CRM],
    additionalModules: modules ?? [ConnectorsModule],
    ...options
  } as object);
  mounted.add({ modeler, container });
  await modeler.importXML(xml);
  if (!late)
    for (const name of ['connectorEditing', 'connectorPaletteParts'])
      await modeler.get<{ load(): Promise<boolean> } | null>(name as never, false)?.load();
  return modeler;
}

export type TestModeler = Awaited<ReturnType<typeof mount>>;

/** Destroys what {@link mount} made. */
export function unmount(): void {
  for (const { modeler, container } of mounted) {
    modeler.destroy();
    container.remove();
  }
  mounted.clear();
}

export const element = (modeler: TestModeler, id: string) => modeler.get('elementRegistry').get(id) as Shape;
export const object = (item: Element) => item.businessObject as ModdleElement;

export async function save(modeler: TestModeler): Promise<string> {
  const { xml } = await modeler.saveXML({ format: true });
  return xml ?? '';
}

/** Runs an edit and expects do, undo and redo to give the same bytes each; one undo step. */
export async function reversible(modeler: TestModeler, edit: () => void) {
  const stack = modeler.get('commandStack');
  const before = await save(modeler);
  edit();
  const after = await save(modeler);
  if (after === before) throw new Error('the edit changed nothing');
  stack.undo();
  const undone = await save(modeler);
  if (undone !== before) throw new Error(`undo left a difference: ${difference(before, undone)}`);
  stack.redo();
  const redone = await save(modeler);
  if (redone !== after) throw new Error(`redo left a difference: ${difference(after, redone)}`);
  return { before, after };
}

function difference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const line = left.findIndex((text, index) => text !== right[index]);
  return `line ${line + 1}\n- ${left[line]}\n+ ${right[line]}`;
}

/** Waits, frame by frame, until something is so; the runner's time limit ends the wait. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}
