import type { Injector } from 'didi';
import type { Element } from 'bpmn-js/lib/model/Types';

import type { ConnectorProblems, ProcessVariables } from '../index.js';
import { idOf } from '../model/elements.js';
import { mergedOrigins } from '../model/merge-origins.js';
import type { ConnectorPanelElement } from './connector-panel.js';
import type {} from './question-events.js';

/** Answers what a panel asks about variables when it needs to know. */
export function listenToQuestions(panel: ConnectorPanelElement, injector: Injector): void {
  const find = (id: string) =>
    injector.get<{ get(id: string): Element | undefined }>('elementRegistry').get(id);
  panel.addEventListener('origins-ask', (event) => {
    // of several tasks that are edited together, the ids of all
    const tasks = event.element.split(' ').flatMap((id) => find(id) ?? []);
    const problems = injector.get<ConnectorProblems>('connectorProblems');
    event.origins = mergedOrigins(tasks.map((task) => problems.origins(task)));
  });
  panel.addEventListener('users-ask', (event) => {
    const users = injector.get<ProcessVariables>('processVariables').users(find(event.element), event.id);
    event.users = users.map((user) => (user.get('name') as string | undefined) || idOf(user));
  });
}
