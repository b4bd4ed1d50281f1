import { html, nothing, type TemplateResult } from 'lit';
import type { Severity } from '../model/problem.js';
import type { Translate } from '../ui/messages.js';
import { isListName, kindAt, type PartRow } from './definition-parts.js';
import type { PartAction } from './events.js';
import { icon } from './icons.js';
import { ADD_LABELS, KIND_LABELS, LIST_LABELS } from './texts.js';

/** What a line of the list of parts is drawn for. */
export interface ListView {
  readonly selected: string;
  readonly marks: ReadonlyMap<string, Severity>;
  readonly query: string;
  readonly disabled: boolean;
  readonly translator: Translate;
}

/** A part, and not the connector or the heading of a list. */
export const isPart = (path: string): boolean => path !== '' && kindAt(path) !== undefined;

/** What a key means in the list: something to do, a line to go to, or how far to go; `0` goes to the form. */
export function treeKey(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  page: number
): { readonly act: PartAction } | { readonly to: number } | { readonly by: number } | undefined {
  if (ctrlKey || metaKey || shiftKey) return;
  switch (key) {
    case 'ArrowDown':
      return altKey ? { act: 'down' } : { by: 1 };
    case 'ArrowUp':
      return altKey ? { act: 'up' } : { by: -1 };
    case 'Delete':
      return { act: 'remove' };
    case 'Insert':
      return { act: 'add' };
    case 'Home':
      return { to: 0 };
    case 'End':
      return { to: Infinity };
    case 'PageDown':
      return { by: page };
    case 'PageUp':
      return { by: -page };
    default:
      return key === 'Enter' ? { by: 0 } : undefined;
  }
}

export function rowTemplate(list: ListView, row: PartRow, index: number, size: number): TemplateResult {
  const { translator: translate, query, selected, marks } = list;
  const { path, kind, label, detail, count } = row;
  const name = path.slice(1);
  const isTop = kind === undefined || kind === 'connector';
  const text = kind === undefined && isListName(name) ? translate(LIST_LABELS[name]) : label || detail;
  const mark = marks.get(path);
  return html`<div
    id="row-${index}"
    class="row-item ${kind === undefined ? 'heading' : isTop ? 'connector' : 'part'}"
    role="treeitem"
    data-index=${index}
    data-path=${path}
    title=${detail && detail !== text ? `${text} (${detail})` : text}
    aria-level=${isTop || query ? 1 : 2}
    aria-selected=${String(path === selected)}
    aria-setsize=${size}
    aria-posinset=${index + 1}
  >
    <span class="text">${text || translate('No name')}</span>
    ${count === undefined ? nothing : html`<span class="tag">${count}</span>`}
    ${query && kind ? html`<span class="tag">${translate(KIND_LABELS[kind])}</span>` : nothing}
    ${mark ? html`<span class="mark ${mark}" role="img" aria-label=${translate(mark === 'error' ? 'Error' : 'Warning')}></span>` : nothing}
  </div>`;
}

/** What can be done with the part that is shown. */
export function partTools(
  { selected, disabled, translator: translate }: ListView,
  act: (action: PartAction) => void
): TemplateResult {
  const kind = kindAt(selected) ?? kindAt(`${selected}/0`) ?? 'action';
  return html`<div class="tools" role="group" aria-label=${translate('Parts')}>
    <button type="button" class="action" ?disabled=${disabled} @click=${() => act('add')}>
      ${translate(ADD_LABELS[kind])}
    </button>
    ${moveTools(translate, disabled || !isPart(selected), act)}
  </div>`;
}

const TOOLS: readonly (readonly [PartAction, string, string])[] = [
  ['duplicate', 'Duplicate', 'Duplicate {name}'],
  ['up', 'Move up', 'Move {name} up'],
  ['down', 'Move down', 'Move {name} down'],
  ['remove', 'Delete', 'Delete {name}']
];

/** The buttons that copy, move and delete a part. */
export const moveTools = (
  translate: Translate,
  disabled: boolean,
  act: (action: PartAction) => void,
  name?: string
): TemplateResult[] =>
  TOOLS.map(([action, label, named]) => {
    const text = name === undefined ? translate(label) : translate(named, { name });
    return html`<button
      type="button"
      class="tool"
      title=${translate(label)}
      aria-label=${text}
      ?disabled=${disabled}
      @click=${() => act(action)}
    >
      ${icon(action)}
    </button>`;
  });
