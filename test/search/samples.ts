import type { Action, Connector } from '../../src/model/connector.js';

export function action(name: string, title: string, more: Partial<Action> = {}): Action {
  return { id: name, name, title, description: '', inputs: [], outputs: [], keywords: [], ...more };
}

export function connector(
  name: string,
  title: string,
  actions: Action[],
  more: Partial<Connector> = {}
): Connector {
  const lists = { aliases: [], keywords: [], events: [], config: [], errors: [] };
  return {
    id: name,
    name,
    title,
    description: '',
    kind: 'connector',
    category: '',
    source: {},
    ...lists,
    actions,
    ...more
  };
}
