/**
 * Icons that the browser has not seen yet are shown a few a frame: it reads each as a document of its own, at once
 * and for milliseconds, so that a hundred of them would hold up the diagram or the list that they belong to.
 */
const PER_FRAME = 2;

/** How many icons are taken for known before the browser is asked anew. */
const KNOWN = 2000;

type Attribute = 'href' | 'src';

const known = new Set<string>();
const waiting = new Map<Element, { attribute: Attribute; icon: string }>();
let frame = 0;

/**
 * Shows an icon in an `<img>` or `<image>`, at once or some frames later; the last call for an element counts.
 * @param icon address, of data as a rule
 */
export function showIcon(element: Element, attribute: Attribute, icon: string): void {
  waiting.delete(element);
  if (element.getAttribute(attribute) === icon) return;
  if (known.has(icon)) return element.setAttribute(attribute, icon);
  element.removeAttribute(attribute);
  waiting.set(element, { attribute, icon });
  // what the icon stands on is painted first
  frame ||= requestAnimationFrame(() => (frame = requestAnimationFrame(showSome)));
}

/** Takes back {@link showIcon} where the icon was not shown yet. */
export function forgetIcon(element: Element): void {
  waiting.delete(element);
}

/** Shows all icons that still wait, for a picture that is taken now. */
export function showWaitingIcons(): void {
  showFirst(Infinity);
}

function showSome(): void {
  showFirst(PER_FRAME);
  frame = waiting.size ? requestAnimationFrame(showSome) : 0;
}

function showFirst(count: number): void {
  let unknown = 0;
  for (const [element, { attribute, icon }] of waiting) {
    if (!known.has(icon) && ++unknown > count) continue;
    if (known.size >= KNOWN) known.clear();
    known.add(icon);
    waiting.delete(element);
    element.setAttribute(attribute, icon);
  }
}
