import type {} from './connector-mapping-field.js';
import type {} from './connector-mapping-output.js';
import type {} from './connector-section.js';
import type {} from './connector-variable-table.js';
import type { Problem } from '../model/problem.js';

type Row = HTMLElementTagNameMap['connector-mapping-field'];

/** The row of an input, or of the variable of an assignment, in what a panel shows. */
export function rowIn(root: ParentNode, name: string): Row | undefined {
  for (const list of root.querySelectorAll('connector-inputs, connector-assignments')) {
    const rows = list.shadowRoot?.querySelectorAll('connector-mapping-field') ?? [];
    const found = [...rows].find((row) => row.name === name);
    if (found) return found;
  }
  return undefined;
}

/** Takes the focus from a row: what is typed next must not go into that of another task, which is the same element. */
export function leave(root: ShadowRoot | null): void {
  let focused = root?.activeElement;
  if (!focused || focused.localName === 'section') return;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
}

/** The button that unfolds a process variable, where a process is shown. */
function variableIn(root: ParentNode, id: string): HTMLElement | undefined {
  const table = root.querySelector('connector-variable-table')?.shadowRoot;
  return table?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? undefined;
}

/** The row that a problem is about, in a part that is folded open for it. */
export function unfolded(root: ParentNode, { path }: Problem): HTMLElement | undefined {
  // it ends with the side and the name of its row
  const [, side, ...rest] = path.split('/');
  const name = rest.join('/');
  const outputs = [...root.querySelectorAll('connector-mapping-output')];
  const output = () => outputs.find((row) => row.output.variables.includes(name));
  const found = side === 'variables' ? variableIn(root, name) : (rowIn(root, name) ?? output());
  const list = found && (found.getRootNode() as ShadowRoot).host;
  for (const section of [found, list].map((part) => part?.closest('connector-section')))
    if (section) section.closed = false;
  return found?.closest<HTMLElement>('connector-shared-row') ?? found;
}
