import type { LitElement } from 'lit';
import type { ConnectorMappingField } from '../../src/panel/connector-mapping-field.js';
import { ConnectorPanelElement } from '../../src/panel/connector-panel.js';
import { remembered } from '../../src/panel/connector-section.js';
import type { TaskView } from '../../src/model/views.js';
import { lazySearch } from '../../src/search/lazy-search.js';

// most specs are about what is found, and not about when
await lazySearch([]).load?.();

const TYPES = [
  'connector-apply',
  'mapping-change',
  'mapping-type-change',
  'kept-move',
  'kept-remove',
  'variable-add',
  'variable-update',
  'variable-remove',
  'problem-go',
  'problem-fix',
  'edit-commit',
  'edit-revert',
  'history-undo',
  'history-redo',
  'outputs-store',
  'samples-change',
  'samples-keep'
] as const;

/** A panel on the page and what it said. */
export interface Stage {
  readonly panel: ConnectorPanelElement;
  /** Every event that left the panel: its type and its own properties. */
  readonly events: Record<string, unknown>[];
}

let stage: Stage | undefined;

/** Puts a panel on the page; {@link clear} takes it away. */
export async function show(properties: Partial<ConnectorPanelElement>): Promise<Stage> {
  clear();
  const panel = new ConnectorPanelElement();
  const events: Stage['events'] = [];
  for (const type of TYPES)
    panel.addEventListener(type, (event) => {
      const own = Object.entries(event).filter(([key]) => key !== 'isTrusted');
      events.push({ type, ...Object.fromEntries(own) });
    });
  Object.assign(panel, properties);
  document.body.append(panel);
  stage = { panel, events };
  await settled();
  return stage;
}

export function clear(): void {
  stage?.panel.remove();
  stage = undefined;
  remembered.clear();
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Every element of the panel has rendered, with those of its parts that are loaded when they are needed. */
export async function settled(): Promise<void> {
  await later();
  const waits = all<LitElement>(document.body, 'connector-panel, connector-variable-table');
  await Promise.all(waits.map((element) => element.updateComplete));
  await later();
}

/** All elements that match, also inside the shadow roots. */
export function all<T extends Element = HTMLElement>(root: Element, selector: string): T[] {
  const inside = root.shadowRoot ?? root;
  return [
    ...inside.querySelectorAll<T>(selector),
    ...[...inside.querySelectorAll('*')]
      .filter((child) => child.shadowRoot)
      .flatMap((child) => all<T>(child, selector))
  ];
}

/** The only or first match; throws where there is none. */
export function one<T extends Element = HTMLElement>(root: Element, selector: string): T {
  const [found] = all<T>(root, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export function field(panel: ConnectorPanelElement, name = 'it'): ConnectorMappingField {
  const found = panel.row(name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const control = (of: Element): Control => one<Control>(of, '#field');

/** Types as a user does: one `input` event, no `change` yet. */
export async function type(into: Control, text: string): Promise<void> {
  into.focus();
  into.value = text;
  into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled();
}

/** Chooses a line of a combobox by typing and Enter. */
export async function pick(from: Element, text: string): Promise<void> {
  const input = one<HTMLInputElement>(from, '[role=combobox]');
  await type(input, text);
  await press(input, 'Enter');
}

/** Chooses an option of a select. */
export async function select(from: Control, value: string): Promise<void> {
  from.value = value;
  from.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  from.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

export async function choose(of: Element, kind: 'none' | 'variable' | 'value' | 'expression'): Promise<void> {
  one<HTMLInputElement>(of, `input[value=${kind}]`).click();
  await settled();
}

export async function press(on: Element, key: string, more: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more
  });
  on.dispatchEvent(event);
  await settled();
  return event;
}

/** Answers like the diagram does: with data of the same element. */
export async function answer(panel: ConnectorPanelElement, task: TaskView): Promise<void> {
  panel.task = task;
  await settled();
}

export function button(root: Element, label: string): HTMLButtonElement {
  const buttons = all<HTMLButtonElement>(root, 'button');
  const found = buttons.find(
    (each) => each.getAttribute('aria-label') === label || each.textContent.trim().startsWith(label)
  );
  if (!found) throw new Error(`no button ${label}`);
  return found;
}

/** The element that has the focus, however deep. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
