import type { TaskView } from '../model/views.js';

/** The connector or action of a task is not there. */
export const isMissing = ({ state, connector }: TaskView): boolean =>
  state === 'unknown-connector' || state === 'unknown-action' || (state === 'choose-action' && !connector);

/** The action of a task, or its connector, gave way to another. */
export const isDeprecated = ({ action, connector }: TaskView): boolean =>
  (action?.replacedBy ?? connector?.replacedBy) !== undefined;
