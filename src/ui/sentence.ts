import type { Problem } from '../model/problem.js';
import type { Translate } from './messages.js';

/** What a problem says, as a sentence that stands for itself: with a capital letter, unless a name comes first. */
export function sentence(
  translate: Translate,
  { template, values }: Pick<Problem, 'template' | 'values'>
): string {
  const text = translate(template, { ...values });
  return template.startsWith('{') ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
