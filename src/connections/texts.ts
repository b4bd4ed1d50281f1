import type { Translate } from '../ui/messages.js';

/** How many tasks use something. */
export function useCount(translate: Translate, count: number): string {
  if (count === 0) return translate('not used here');
  return count === 1 ? translate('1 task') : translate('{count} tasks', { count: String(count) });
}
