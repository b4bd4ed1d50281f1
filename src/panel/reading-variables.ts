import { stringifyJson } from '../model/json.js';
import type { ProcessVariable } from '../model/views.js';
import type { ReadingRow } from './connector-reading.js';
import type { Translate } from './messages.js';

/** The variables of a process as they are read. */
export function readingVariables(variables: readonly ProcessVariable[], translate: Translate): ReadingRow[] {
  return variables.map(({ name, type, required, value, displayName = '' }) => ({
    ...{ name, type, description: displayName, problems: [], empty: translate('No default value') },
    tags: required ? [translate('required')] : [],
    texts: value === undefined ? [] : [stringifyJson(value, '  ')]
  }));
}
