import type { PropertyDeclarations } from 'lit';

/** What the builder renders again for. */
export const builderProperties: PropertyDeclarations = {
  given: { attribute: false },
  host: { attribute: false },
  translator: { attribute: false },
  pane: { state: true },
  preview: { state: true },
  asking: { state: true },
  told: { state: true },
  naming: { state: true },
  jsonAsked: { state: true }
};
