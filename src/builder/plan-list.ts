import { html, nothing, type TemplateResult } from 'lit';
import type { TaskPlan } from '../lifecycle/index.js';
import type { Translate } from '../ui/messages.js';

const MOST = 200;

/** What a change of the connector does to tasks, one line for each. */
export function planList(
  plans: readonly TaskPlan[],
  nameOf: (id: string) => string,
  translate: Translate
): TemplateResult {
  const more = plans.length - MOST;
  return html`<ul class="plans">
    ${plans.slice(0, MOST).map(
      (plan) =>
        html`<li>
          <strong>${nameOf(plan.id)}</strong>
          <ul>
            ${lines(plan, translate).map((text) => html`<li>${text}</li>`)}
          </ul>
        </li>`
    )}
    ${more > 0 ? html`<li>${translate('and {count} more', { count: String(more) })}</li>` : nothing}
  </ul>`;
}

function lines({ from, to, missing, fates, asks }: TaskPlan, translate: Translate): string[] {
  return [
    ...(missing ? [translate('Its action {action} is no more; its values stay.', { action: from })] : []),
    ...(from !== to ? [translate('{from} becomes {to}', { from, to })] : []),
    ...fates.map(({ entry, next, outcome }) => {
      const values = { name: entry.name, next: next.name };
      if (outcome === 'kept') return translate('{name} is kept aside', values);
      if (outcome === 'returned') return translate('{name} comes back', values);
      return entry.name === next.name
        ? translate('{name} follows', values)
        : translate('{name} moves to {next}', values);
    }),
    ...asks.map(({ name }) => translate('{name} needs a value', { name }))
  ];
}
