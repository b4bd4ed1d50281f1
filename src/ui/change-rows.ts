import { html, nothing, type TemplateResult } from 'lit';
import type { Barrier, Fate, Outcome } from '../lifecycle/migrate.js';
import type { TaskPlan } from '../lifecycle/plan.js';
import type { Parameter } from '../model/connector.js';
import { stringifyJson } from '../model/json.js';
import type { Mapped, MappingEntry } from '../model/views.js';
import type { Translate } from './messages.js';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  moved: 'moves',
  same: 'stays',
  kept: 'kept aside',
  returned: 'comes back'
};
const BARRIERS: Readonly<Record<Barrier, string>> = {
  gone: 'There is no such input or output any more.',
  type: 'It has another type now.',
  secret: 'It is a secret now, which takes references only.',
  taken: 'Another value takes its place.'
};
const KINDS = { variable: 'Variable', value: 'Value', expression: 'Expression' } as const;
const LONGEST = 160;

/** What becomes of one task, value by value: what needs an answer first, what stays last. */
export function rowsOf(
  { fates, stays, asks }: TaskPlan,
  translate: Translate
): TemplateResult | typeof nothing {
  if (fates.length + stays.length + asks.length === 0) return nothing;
  return html`<ul class="rows">
    ${asks.map((parameter) => askRow(parameter, translate))}
    ${[...fates, ...stays].map((fate) => fateRow(fate, translate))}
  </ul>`;
}

function askRow({ name, type }: Parameter, translate: Translate): TemplateResult {
  return html`<li data-name=${name}>
    <span class="outcome asks">${translate('needs a value')}</span>
    <span class="what"><b>${name}</b> <span class="mono subtle">${type}</span></span>
  </li>`;
}

function fateRow({ entry, next, outcome, why, secret }: Fate, translate: Translate): TemplateResult {
  const names = [labelOf(entry), labelOf(next)];
  const texts = secret ? ['••••••'] : [textOf(entry.mapped), textOf(next.mapped)];
  return html`<li data-name=${entry.name}>
    <span class="outcome ${outcome}">${translate(OUTCOMES[outcome])}</span>
    <span class="what">
      <b>${changed(names, translate)}</b>
      ${entry.mapped ? html`<span class="subtle">${translate(KINDS[entry.mapped.kind])}</span>` : nothing}
      <span class="mono value">${changed(texts, translate)}</span>
      ${why ? html`<span class="why">${translate(BARRIERS[why])}</span>` : nothing}
    </span>
  </li>`;
}

/** An output goes to the variable that its entry is named after. */
const labelOf = ({ side, name }: MappingEntry): string => (side === 'output' ? `→ ${name}` : name);

/** One text, or what it was and what it is then. */
function changed([before = '', then = before]: readonly string[], translate: Translate): unknown {
  if (before === then) return before;
  return html`${before} <span aria-hidden="true">⇒</span
    ><span class="sr">${translate('becomes')}</span> ${then}`;
}

function textOf(mapped: Mapped | undefined): string {
  if (!mapped) return '';
  const { kind, value } = mapped;
  const text = kind !== 'value' && typeof value === 'string' ? value : stringifyJson(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
