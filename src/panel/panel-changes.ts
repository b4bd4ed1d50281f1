import type { Injector } from 'didi';

import type { ConnectorChanges } from './ConnectorChanges.js';
import type {} from './change-events.js';
import type { ConnectorPanelElement } from './connector-panel.js';
import { message } from './messages.js';

/** Does what a panel offers for tasks whose action is not there, or gave way to another. */
export function listenToChanges(panel: ConnectorPanelElement, injector: Injector): void {
  const changes = () => injector.get<ConnectorChanges>('connectorChanges');
  panel.addEventListener('connector-define', (event) => {
    const { task } = panel;
    if (!task || panel.readOnly) return;
    event.told = import('./define-files.js')
      .then(({ defineFiles }) => defineFiles(event.files, task, changes()))
      .catch(() => message('A part of the panel could not be loaded. Try again.'));
    void event.told.then((told) => {
      if (!told) panel.focus();
    });
  });
  panel.addEventListener('connector-replace', ({ element, implementation }) => {
    if (panel.readOnly) return;
    const replaced = changes().replaceTasks(element.split(' '), implementation);
    // what had the focus is gone with the offer
    replaced.then(
      (review) => {
        if (review === 'applied') panel.focus();
      },
      () => (panel.message = panel.translator('A part of the panel could not be loaded. Try again.'))
    );
  });
}
