import type { Action, Connector } from './connector.js';
import { getOwn } from './json.js';
import { present } from './presentation.js';

/**
 * How a connection is shown whose definition says nothing of it: as what it was made from. The files of Activiti's own
 * modeler have no `presentation`.
 */
export function dressed(connector: Connector, like: Connector): Connector {
  if (like === connector || getOwn(connector.source, 'presentation')) return connector;
  const named = new Map(like.actions.map((action) => [action.name, action]));
  const actions = connector.actions.map((action) => {
    const same = named.get(action.name);
    return same ? Object.freeze({ ...action, ...look(same, action) }) : action;
  });
  const { category } = like;
  return Object.freeze({ ...connector, ...look(like, connector), category, actions: Object.freeze(actions) });
}

const look = ({ title, keywords, documentation, icon }: Connector | Action, own: Connector | Action) => ({
  title,
  keywords,
  ...present('documentation', documentation),
  ...present('icon', own.icon ?? icon)
});
