import type { Translate } from '../ui/messages.js';
import type { ConnectionEdit } from './events.js';

/** What was done, for who sees it and who hears it. */
export function doneText(edit: ConnectionEdit, translate: Translate): string {
  const { name } = edit;
  switch (edit.what) {
    case 'create':
      return translate('{name} was made.', { name });
    case 'duplicate':
      return translate('{name} was made.', { name: edit.to });
    case 'rename':
      return translate('{name} is now called {to}.', { name, to: edit.to });
    case 'remove':
      return translate('{name} was deleted.', { name });
    case 'switch':
      return translate('The tasks of {name} use {to} now.', { name, to: edit.to });
    case 'configure':
      return translate('{parameter} was set.', { parameter: edit.parameter });
  }
}
