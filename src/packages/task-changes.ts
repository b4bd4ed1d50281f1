import { html, nothing, type TemplateResult } from 'lit';
import type { Fate, TaskPlan } from '../lifecycle/index.js';
import type { Translate } from '../ui/messages.js';

/** What becomes of tasks, one after the other. */
export function taskChanges(
  plans: readonly TaskPlan[],
  nameOf: (plan: TaskPlan) => string,
  translate: Translate
): TemplateResult | typeof nothing {
  if (!plans.length) return nothing;
  return html`<ul class="changes">
    ${plans.map((plan) => {
      const lines = linesOf(plan, translate);
      return html`<li>
        <strong class="wrap">${nameOf(plan)}</strong>
        ${
          lines.length
            ? html`<ul>
                ${lines.map((line) => html`<li class="small wrap">${line}</li>`)}
              </ul>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

function linesOf({ from, to, missing, fates, asks }: TaskPlan, translate: Translate): string[] {
  return [
    ...(missing ? [translate('{name} is there no more; the task keeps all it has.', { name: from })] : []),
    ...(from === to ? [] : [translate('{from} becomes {to}', { from, to })]),
    ...fates.map((fate) => fateText(fate, translate)),
    ...asks.map(({ name }) => translate('{name} needs a value', { name }))
  ];
}

function fateText({ entry, next, outcome }: Fate, translate: Translate): string {
  const { name } = entry;
  if (outcome === 'kept') return translate('{name} is kept aside', { name });
  if (outcome === 'returned') return translate('{name} is used again', { name });
  return name === next.name
    ? translate('{name} follows', { name })
    : translate('{from} becomes {to}', { from: name, to: next.name });
}
