import type { PropertyDeclarations } from 'lit';

import { differ } from './messages.js';

/** What a mapped field renders again for. */
export const mappingFieldProperties: PropertyDeclarations = {
  element: { attribute: false },
  side: {},
  name: {},
  label: {},
  type: {},
  description: {},
  required: { type: Boolean },
  secure: { type: Boolean },
  undeclared: { type: Boolean },
  mapped: { attribute: false },
  choices: { attribute: false },
  variables: { attribute: false },
  problems: { attribute: false, hasChanged: differ },
  translator: { attribute: false },
  choice: { state: true },
  typed: { state: true },
  creating: { state: true }
};
