import type { Connector } from '../src/model/connector.js';
import type { Translate } from '../src/ui/messages.js';
import { labelOf, type Row, type SectionName } from './rows.js';

/** What a part of the list is called. */
export function sectionText(translate: Translate, section: SectionName): string {
  if (section === 'all') return translate('All connectors');
  return section === 'favourites' ? translate('Favourites') : translate('Recently used');
}

/** `1 action`, `5 actions`. */
export function actionCount(translate: Translate, count: number): string {
  return count === 1
    ? translate('1 action')
    : translate('{count} actions', { count: count.toLocaleString() });
}

/** `1 event`, `2 events`. */
export function eventCount(translate: Translate, count: number): string {
  return count === 1 ? translate('1 event') : translate('{count} events', { count: count.toLocaleString() });
}

/** One of eight hues, the same for the same name each time. */
export function hue(name: string): number {
  let sum = 7;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65521;
  return sum % 8;
}

/** What the list shows, in a few words. */
export function captionText(translate: Translate, { found, connectors }: Listed): string {
  if (found === undefined) {
    const count = connectors.length;
    const actions = connectors.reduce((sum, connector) => sum + connector.actions.length, 0);
    const all =
      count === 1
        ? translate('1 connector')
        : translate('{count} connectors', { count: count.toLocaleString() });
    return `${all} · ${actionCount(translate, actions)}`;
  }
  if (!found) return translate('No results');
  return found === 1
    ? translate('1 result')
    : translate('{count} results', { count: found.toLocaleString() });
}

/** The same, to be read out: what Enter does is not seen. */
export function resultText(translate: Translate, query: string, listed: Listed): string {
  if (!listed.rows.length) return nothingText(translate, query);
  const caption = captionText(translate, listed);
  const first = listed.found ? listed.rows[0] : undefined;
  return first ? translate('{caption}. Enter places {name}.', { caption, name: labelOf(first) }) : caption;
}

/** Nothing was found, and for what. */
export function nothingText(translate: Translate, query: string): string {
  return query ? translate('Nothing found for “{query}”', { query }) : translate('Nothing found');
}

interface Listed {
  readonly rows: readonly Row[];
  /** How many a search found. */
  readonly found: number | undefined;
  readonly connectors: readonly Connector[];
}
