import { whenIdle } from './idle.js';

/** How many icons are taken for known before the browser is asked anew. */
const KNOWN = 2000;

/** How long nothing new may have come up, in milliseconds: somebody who types or scrolls is not held up. */
const PAUSE = 50;

type Attribute = 'href' | 'src';

const known = new Set<string>();
const waiting = new Map<Element, { attribute: Attribute; icon: string }>();
let timer = 0;
let stop = (): void => undefined;

/**
 * Shows an icon in an `<img>` or `<image>`; the last call for an element counts. One that the browser has not
 * seen yet waits for a pause: it is read as a document of its own, at once and for
 * milliseconds, so that a hundred of them would hold up the diagram or the list that they belong to.
 * @param icon address, of data as a rule
 */
export function showIcon(element: Element, attribute: Attribute, icon: string): void {
  waiting.delete(element);
  if (element.getAttribute(attribute) === icon) return;
  if (known.has(icon)) return element.setAttribute(attribute, icon);
  element.removeAttribute(attribute);
  waiting.set(element, { attribute, icon });
  stop();
  clearTimeout(timer);
  timer = window.setTimeout(() => (stop = whenIdle(showSome)), PAUSE);
}

/** Takes back {@link showIcon} where the icon was not shown yet. */
export function forgetIcon(element: Element): void {
  waiting.delete(element);
}

/** Shows all icons that still wait, for a picture that is taken now. */
export function showWaitingIcons(): void {
  showSome(() => true);
}

function showSome(more: () => boolean): boolean {
  for (const [element, { attribute, icon }] of waiting) {
    if (!known.has(icon) && !more()) return false;
    if (known.size >= KNOWN) known.clear();
    known.add(icon);
    waiting.delete(element);
    element.setAttribute(attribute, icon);
  }
  return true;
}
