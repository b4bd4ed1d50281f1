import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

import type { InputView } from '../model/views.js';
import type { Translate } from './messages.js';

interface Filter {
  readonly label: string;
  readonly test: (input: InputView) => boolean;
}

/** Does it pass something, of several tasks in any of them? */
export function isSet({ mapped, differs }: InputView): boolean {
  return mapped !== undefined || differs !== undefined;
}

/** What the inputs can be narrowed to. */
export const INPUT_FILTERS = {
  all: { label: 'All', test: () => true },
  required: {
    label: 'Required',
    test: ({ parameter }) => parameter.required || parameter.requiredGroup !== undefined
  },
  set: { label: 'Set', test: isSet },
  problems: { label: 'Problems', test: ({ problems }) => problems.length > 0 },
  secret: { label: 'Secret', test: ({ parameter }) => parameter.secure === true }
} as const satisfies Record<string, Filter>;

export type InputFilter = keyof typeof INPUT_FILTERS;

interface Filters {
  readonly inputs: readonly InputView[];
  readonly only: InputFilter;
  readonly translate: Translate;
  readonly choose: (only: InputFilter) => void;
}

/** The choice between the filters, each with how many inputs it shows; none that shows nothing but the chosen one. */
export function inputFilters({ inputs, only, translate, choose }: Filters): TemplateResult {
  const filter = (name: InputFilter) => {
    const { label, test } = INPUT_FILTERS[name];
    const count = inputs.filter(test).length;
    if (count === 0 && name !== only) return nothing;
    return html`<label class="filter"
      ><input
        type="radio"
        name="only"
        value=${name}
        .checked=${live(name === only)}
        @change=${() => choose(name)}
      />${translate(label)} <span class="count">${count}</span></label
    >`;
  };
  const names = Object.keys(INPUT_FILTERS) as InputFilter[];
  return html`<div class="filters" role="radiogroup" aria-label=${translate('Inputs shown')}>
    ${names.map(filter)}
  </div>`;
}

export const filterStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin: 6px 0 2px;
  }
  .filter {
    position: relative;
    padding: 1px 8px;
    font-size: 0.92em;
    font-weight: 400;
    border: 1px solid var(--connector-line);
    border-radius: 999px;
    cursor: pointer;
  }
  .filter:hover {
    background: var(--connector-surface-subtle);
  }
  .filter:has(:checked) {
    font-weight: 600;
    background: var(--connector-primary-surface);
    border-color: var(--connector-link);
  }
  .filter:has(:focus-visible) {
    outline: 2px solid var(--connector-focus);
    outline-offset: 1px;
  }
  .filter input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: inherit;
  }
  .count {
    color: var(--connector-text-subtle);
  }
`;
