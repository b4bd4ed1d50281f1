import { html, nothing, type TemplateResult } from 'lit';
import type { TaskPlan } from '../lifecycle/index.js';
import { idOf } from '../model/elements.js';
import type { Translate } from '../ui/messages.js';
import type { PackageQuestion } from './items.js';
import '../ui/connector-change-preview.js';

/** Names that are listed; who has more tasks than these reads how many more there are. */
const LISTED = 200;

/** A task by its name, else by its id. */
export const nameOfTask = ({ element }: Pick<TaskPlan, 'element'>): string =>
  (element.get('name') as string | undefined) || idOf(element);

/** What is asked, and what it is asked for. */
export function questionTemplate(question: PackageQuestion, translate: Translate): TemplateResult {
  return html`<div class="question">
    ${question.kind === 'remove' ? removal(question, translate) : upgrade(question, translate)}
  </div>`;
}

function removal({ users }: PackageQuestion, translate: Translate): TemplateResult {
  const about =
    users.length === 1
      ? translate('One task uses its connectors. It keeps all it has, and works again once they are back:')
      : translate(
          '{count} tasks use its connectors. They keep all they have, and work again once they are back:',
          { count: users.length.toLocaleString() }
        );
  return html`<p>${about}</p>
    ${names(users, translate)}`;
}

function upgrade({ added, changed, removed, plans }: PackageQuestion, translate: Translate): TemplateResult {
  const parts = [
    [translate('New'), added],
    [translate('Changed'), changed],
    [translate('Removed'), removed]
  ] as const;
  const shown = parts.filter(([, list]) => list.length);
  return html`${
      shown.length
        ? shown.map(
            ([title, list]) => html`<p class="wrap"><strong>${title}</strong>: ${list.join(', ')}</p>`
          )
        : html`<p>${translate('Its connectors stay as they are.')}</p>`
    }
    <h3>${translate('Tasks of the diagram')}</h3>
    ${
      plans.length
        ? html`<connector-change-preview
            .plans=${plans}
            .nameOf=${nameIn(plans)}
            .translator=${translate}
          ></connector-change-preview>`
        : html`<p class="subtle">${translate('All stay as they are.')}</p>`
    }`;
}

function nameIn(plans: readonly TaskPlan[]): (id: string) => string {
  const names = new Map(plans.map((plan) => [plan.id, nameOfTask(plan)]));
  return (id) => names.get(id) ?? id;
}

function names(list: readonly string[], translate: Translate): TemplateResult {
  return html`<ul class="names">
      ${list.slice(0, LISTED).map((name) => html`<li class="wrap">${name}</li>`)}
    </ul>
    ${more(list.length - LISTED, translate)}`;
}

const more = (count: number, translate: Translate) =>
  count > 0
    ? html`<p class="subtle">${translate('and {count} more', { count: count.toLocaleString() })}</p>`
    : nothing;
