/** How long after a drag its click is still awaited, in milliseconds. */
const CLICK_AFTER = 300;

/** A captured mouse drag ends with a click on what captured it, wherever it was released. */
export function swallowClick(source: HTMLElement): void {
  const swallow = (event: Event): void => {
    event.stopImmediatePropagation();
    event.preventDefault();
  };
  source.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => source.removeEventListener('click', swallow, true), CLICK_AFTER);
}

/** Alt or Shift held at the drop keeps the tool. */
export const isRepeating = ({ altKey, shiftKey }: MouseEvent): boolean => altKey || shiftKey;

/** Runs something once the mouse button is up and everybody has heard of it. */
export function afterRelease(run: (event: MouseEvent) => void): void {
  const released = (event: MouseEvent): void => {
    setTimeout(() => run(event));
  };
  addEventListener('mouseup', released, { capture: true, once: true });
}
