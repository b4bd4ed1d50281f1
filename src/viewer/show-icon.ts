import { whenIdle } from './idle.js';

/** How many icons are taken for known before the browser is asked anew. */
const KNOWN = 2000;

/** How long nothing new may have come up, in milliseconds: somebody who types or scrolls is not held up. */
const PAUSE = 50;
/** How long one piece may take, in milliseconds; what was shown is then placed and painted besides. */
const PIECE = 8;

type Attribute = 'href' | 'src';

const known = new Set<string>();
const waiting = new Map<Element, { attribute: Attribute; icon: string }>();
let timer = 0;
/** When something new came up last. */
let latest = 0;
let stop = (): void => undefined;

/**
 * Shows an icon in an `<img>` or `<image>`; the last call for an element counts. One that the browser has not
 * seen yet waits for a pause: it is read as a document of its own, at once and for
 * milliseconds, so that a hundred of them would hold up the diagram or the list that they belong to.
 * @param icon address, of data as a rule
 */
export function showIcon(element: Element, attribute: Attribute, icon: string): void {
  if (!known.has(icon)) return showIconLater(element, attribute, icon);
  waiting.delete(element);
  if (element.getAttribute(attribute) !== icon) element.setAttribute(attribute, icon);
}

/** The same for one of many: it waits in any case. */
export function showIconLater(element: Element, attribute: Attribute, icon: string): void {
  waiting.delete(element);
  if (element.getAttribute(attribute) === icon) return;
  element.removeAttribute(attribute);
  waiting.set(element, { attribute, icon });
  latest = performance.now();
  stop();
  timer ||= window.setTimeout(whenPaused, PAUSE);
}

/** Takes back {@link showIcon} where the icon was not shown yet. */
export function forgetIcon(element: Element): void {
  waiting.delete(element);
}

/** Shows all icons that still wait, for a picture that is taken now. */
export function showWaitingIcons(): void {
  showSome(() => true);
}

function whenPaused(): void {
  const left = latest + PAUSE - performance.now();
  timer = left > 0 ? window.setTimeout(whenPaused, left) : 0;
  if (timer) return;
  stop = whenIdle((more) => {
    const end = performance.now() + PIECE;
    return showSome(() => performance.now() < end && more());
  });
}

function showSome(more: () => boolean): boolean {
  for (const [element, { attribute, icon }] of waiting) {
    if (known.size >= KNOWN) known.clear();
    known.add(icon);
    waiting.delete(element);
    element.setAttribute(attribute, icon);
    if (!more()) break;
  }
  return waiting.size === 0;
}
