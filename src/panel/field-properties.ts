import type { PropertyDeclarations } from 'lit';

import type { Mapped } from '../model/views.js';
import { differ } from './messages.js';
import { keyOf } from './texts.js';

const mapsOtherwise = (a: Mapped | undefined, b: Mapped | undefined): boolean => keyOf(a) !== keyOf(b);

/** What a mapped field renders again for. */
export const mappingFieldProperties: PropertyDeclarations = {
  element: { attribute: false },
  side: {},
  name: {},
  label: {},
  type: {},
  model: { attribute: false },
  description: {},
  required: { type: Boolean },
  secure: { type: Boolean },
  undeclared: { type: Boolean },
  mapped: { attribute: false, hasChanged: mapsOtherwise },
  choices: { attribute: false },
  variables: { attribute: false },
  outputs: { attribute: false },
  problems: { attribute: false, hasChanged: differ },
  translator: { attribute: false },
  extension: { attribute: false },
  choice: { state: true },
  typed: { state: true },
  creating: { state: true },
  asText: { state: true }
};
