import type { Action, Connector } from './connector.js';
import { getOwn, isObject } from './json.js';
import { present } from './presentation.js';

/**
 * How a connection is shown whose definition says nothing of it: as what it was made from. The files of Activiti's own
 * modeler have no `presentation`.
 */
export function dressed(connector: Connector, like: Connector): Connector {
  const presentation = getOwn(connector.source, 'presentation');
  if (like === connector || (isObject(presentation) && getOwn(presentation, connector.id))) return connector;
  const { category } = like;
  return Object.freeze({
    ...connector,
    ...look(like, connector),
    category,
    actions: all(connector.actions, like.actions),
    events: all(connector.events, like.events)
  });
}

function all(own: readonly Action[], like: readonly Action[]): readonly Action[] {
  const named = new Map(like.map((action) => [action.name, action]));
  return Object.freeze(
    own.map((action) => {
      const same = named.get(action.name);
      return same ? shownAs(action, look(same, action)) : action;
    })
  );
}

/** By descriptors, since a spread would read the action's lists. */
function shownAs(action: Action, shown: Partial<Action>): Action {
  const own = Object.getOwnPropertyDescriptors;
  const made = Object.create(Object.getPrototypeOf(action) as object, {
    ...own(action),
    ...own(shown)
  }) as Action;
  return Object.freeze(made);
}

const look = ({ title, keywords, documentation, icon }: Connector | Action, own: Connector | Action) => ({
  title,
  keywords,
  ...present('documentation', own.documentation ?? documentation),
  ...present('icon', own.icon ?? icon)
});
