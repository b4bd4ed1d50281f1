import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isConnection } from '../src/lifecycle/origin.js';
import type { Connector } from '../src/model/connector.js';
import { initialsOf } from '../src/model/presentation.js';
import { iconSource } from '../src/viewer/icon-source.js';
import type { RowRange } from './row-window.js';
import { lazyPieces } from './lazy-marks.js';
import type { Alike } from './marks.js';
import {
  implementationOf,
  isHeading,
  type ActionRow,
  type CategoryRow,
  type ConnectorRow,
  type Row,
  type SectionRow
} from './rows.js';
import type { Translate } from '../src/ui/messages.js';
import { actionCount, eventCount, hue, sectionText } from './texts.js';

/** What drawing a line needs besides the line. */
export interface RowContext {
  readonly query: string;
  readonly alike: Alike;
  readonly favourites: ReadonlySet<string>;
  readonly active: boolean;
  readonly index: number;
  readonly translate: Translate;
}

/** What drawing the list needs. */
export interface ListContext extends Pick<RowContext, 'query' | 'alike' | 'favourites'> {
  readonly rows: readonly Row[];
  /** Key of the line that the keyboard is on. */
  readonly active: string;
  readonly translator: Translate;
}

/** The lines in view. */
export function rowsTemplate(list: ListContext, { first, last }: RowRange): unknown {
  const { active, alike, favourites, query, translator: translate } = list;
  const rows = list.rows.slice(first, last).map((row, offset) => ({ row, index: first + offset }));
  return repeat(
    rows,
    // by place: what is typed changes the lines where they are, what is scrolled moves them
    ({ index }) => index,
    ({ row, index }) =>
      rowTemplate(row, { alike, favourites, query, translate, active: row.key === active, index })
  );
}

function rowTemplate(row: Row, context: RowContext): TemplateResult {
  if (isHeading(row)) return headingTemplate(row, context);
  return row.kind === 'connector' ? connectorTemplate(row, context) : actionTemplate(row, context);
}

function shell(row: Row, classes: string, content: TemplateResult, context: RowContext): TemplateResult {
  const expanded = 'expanded' in row ? row.expanded : undefined;
  const implementation = implementationOf(row);
  const starred = implementation !== undefined && context.favourites.has(implementation);
  return html`<div
    class="row ${classes} ${context.active ? 'active' : ''}"
    id="row-${context.index}"
    role="treeitem"
    aria-labelledby="words-${context.index}${starred ? ` star-${String(context.index)}` : ''}"
    aria-selected=${context.active}
    aria-level=${row.level}
    aria-posinset=${row.position}
    aria-setsize=${row.siblings}
    aria-expanded=${expanded ?? nothing}
    data-index=${context.index}
    data-implementation=${implementation ?? nothing}
    ?data-grab=${implementation !== undefined}
  >
    ${content} ${implementation === undefined ? nothing : starTemplate(starred, context)}
  </div>`;
}

function starTemplate(starred: boolean, { index, translate }: RowContext): TemplateResult {
  return starred
    ? html`<span
        class="star set"
        id="star-${index}"
        role="img"
        aria-label=${translate('Favourite')}
        title=${translate('Remove from favourites')}
      ></span>`
    : html`<span class="star" title=${translate('Add to favourites')}></span>`;
}

function headingTemplate(row: SectionRow | CategoryRow, context: RowContext): TemplateResult {
  const { translate } = context;
  const title =
    row.kind === 'section' ? sectionText(translate, row.section) : translate(row.title || 'Other');
  const content = html`<span class="glyph chevron"></span>
    <span class="words" id="words-${context.index}">
      <span class="name">${title}</span> <span class="number">${row.count}</span>
    </span>`;
  return shell(row, `heading ${row.kind}`, content, context);
}

function connectorTemplate(row: ConnectorRow, context: RowContext): TemplateResult {
  const { connector, expanded } = row;
  const { translate } = context;
  const content = html`<span class="glyph chevron ${expanded === undefined ? 'none' : ''}"></span>
    ${iconTemplate(connector)}
    <span class="words" id="words-${context.index}" title=${connector.description || nothing}>
      <span class="line"
        ><span class="name">${marked(connector.title, context)}</span>${badges(connector, translate)}</span
      >
      <span class="line"
        ><span class="note"
          >${connectionName(connector, context, ' · ')}${contents(connector, translate)}</span
        ></span
      >
    </span>
    <span class="place" title=${translate('Place {name}', { name: connector.title })}></span>`;
  return shell(row, 'connector', content, context);
}

function contents({ actions, events, description }: Connector, translate: Translate): string {
  const counts = actions.length || !events.length ? actionCount(translate, actions.length) : '';
  const reported = events.length ? eventCount(translate, events.length) : '';
  return [counts, reported, description].filter(Boolean).join(' · ');
}

function actionTemplate(row: ActionRow, context: RowContext): TemplateResult {
  const { action, connector, found, kind } = row;
  const { translate } = context;
  const event = kind === 'event';
  const grip = html`<span class="icon small grip"
    ><span class="glyph ${event ? 'bolt' : 'dots'}"></span
  ></span>`;
  const icon = found || action.icon ? iconTemplate(found ? connector : action, found ? '' : 'small') : grip;
  const owner = found
    ? html`<b>${marked(connector.title, context)}</b
        >${connectionName(connector, context)}${action.description ? ' · ' : ''}`
    : nothing;
  const purpose = event ? `${translate('Used by triggers')}${action.description ? ' · ' : ''}` : nothing;
  const labels = event
    ? badge(translate('Event'))
    : badges(found ? { ...action, kind: connector.kind } : action, translate);
  const content = html`${icon}
    <span class="words" id="words-${context.index}" title=${action.description || nothing}>
      <span class="line"><span class="name">${marked(action.title, context)}</span>${labels}</span>
      <span class="line"><span class="note">${owner}${purpose}${action.description}</span></span>
    </span>`;
  return shell(row, `${kind} ${found ? 'found' : 'child'}`, content, context);
}

/** Connections of one connector are told apart by their names. */
function connectionName(connector: Connector, context: RowContext, after = ''): unknown {
  return isConnection(connector)
    ? html`<span class="connection"> ${marked(connector.name, context)}</span>${after}`
    : nothing;
}

type Labelled = Pick<Connector, 'replacedBy'> & Partial<Pick<Connector, 'kind'>>;

function badges({ kind, replacedBy }: Labelled, translate: Translate): unknown {
  return [
    kind === 'library' ? badge(translate('Library')) : nothing,
    replacedBy ? badge(translate('Replaced')) : nothing
  ];
}

function badge(text: string): TemplateResult {
  return html`<span class="badge">${text}</span>`;
}

function marked(text: string, { query, alike }: RowContext): unknown {
  return query
    ? lazyPieces(text, query, alike).map((piece) =>
        piece.marked ? html`<mark>${piece.text}</mark>` : piece.text
      )
    : text;
}

/** The icon of a connector or an action, or its initials. */
export function iconTemplate(
  { icon, title, name }: Pick<Connector, 'icon' | 'title' | 'name'>,
  size = ''
): TemplateResult {
  // only data that cannot call anybody; an <img> runs no script of an SVG
  if (icon?.startsWith('data:image/')) {
    return html`<span class="icon ${size}"
      ><img src=${iconSource(icon)} alt="" draggable="false" decoding="async"
    /></span>`;
  }
  return html`<span class="icon ${size} hue-${hue(name)}" data-letters=${initialsOf(title)}></span>`;
}

/** The index of the line that an event comes from; -1 where it is none. */
export function rowAt(event: Event): number {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('.row') : null;
  return Number(row?.dataset['index'] ?? -1);
}
