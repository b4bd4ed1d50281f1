import type { Action, Connector } from '../model/connector.js';
import { abbreviations, compact, words } from './words.js';

/** What can be found, with its texts prepared: each field is ` word word `, so that ` w` is the start of a word. */
export interface Item {
  readonly connector: Connector;
  readonly action?: Action;
  readonly implementation: string;
  readonly exact: string;
  readonly title: string;
  readonly owner: string;
  readonly extra: string;
  readonly text: string;
  readonly demerit: number;
}

/** What a replaced action loses, so that its successor comes first. */
const REPLACED = 25;

/** A connector and its actions, as they can be found. */
export function itemsOf(connector: Connector): Item[] {
  const parent = connectorItem(connector);
  return [parent, ...connector.actions.map((action) => actionItem(parent, action))];
}

function connectorItem(connector: Connector): Item {
  const { title, name, category } = connector;
  const exact = words(title);
  return {
    connector,
    implementation: name,
    exact,
    title: field([exact]),
    owner: field([title, name, ...connector.aliases].map(words)),
    extra: field([abbreviations(title), ...[category, ...connector.keywords].map(words)]),
    text: ` ${words(connector.description)} `,
    demerit: connector.replacedBy ? REPLACED : 0
  };
}

function actionItem(parent: Item, action: Action): Item {
  const exact = words(action.title);
  const name = words(action.name);
  return {
    connector: parent.connector,
    action,
    implementation: `${parent.implementation}.${action.name}`,
    exact,
    title: field(name === exact ? [exact] : [exact, name]),
    owner: parent.owner,
    extra: action.keywords.length ? parent.extra + field(action.keywords.map(words)) : parent.extra,
    text: ` ${words(action.description)} `,
    demerit: 2 + (action.replacedBy ? REPLACED : parent.demerit)
  };
}

function field(texts: readonly string[]): string {
  const joined = texts.map(compact).filter(Boolean);
  return ` ${texts.concat(joined).filter(Boolean).join(' ')} `;
}
