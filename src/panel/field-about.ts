import { html, nothing, type TemplateResult } from 'lit';

import { constraintsOf } from '../model/constraints.js';
import { stringifyJson, type JsonValue } from '../model/json.js';
import type { Shape } from '../model/shape.js';
import type { Translate } from './messages.js';

interface About {
  readonly shape: Shape;
  readonly translator: Translate;
}

const LONGEST = 60;

/** Default, example and what the schema asks for, in one line. */
export function fieldAbout({ shape, translator: translate }: About): TemplateResult | typeof nothing {
  const said = constraintsOf(shape).map(({ template, values }) => translate(template, values));
  const told = [
    ...valueIn('Default: {value}', shape.default, translate),
    ...valueIn('Example: {value}', shape.example, translate),
    ...said
  ];
  return told.length ? html`<p id="about" class="note">${told.join(' · ')}</p>` : nothing;
}

function valueIn(template: string, value: JsonValue | undefined, translate: Translate): string[] {
  if (value === undefined) return [];
  const text = typeof value === 'string' ? value : stringifyJson(value);
  return [translate(template, { value: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text })];
}
