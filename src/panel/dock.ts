import type { ConnectorPanelElement } from './connector-panel.js';

/** From this width on, in pixels, a canvas has room for an open panel beside an open palette. */
const ROOMY = 900;
/** Below this width, the head of the panel stands beneath that of the palette. */
const NARROW = 640;

/**
 * Lays a panel over the right edge of a canvas, with a head that folds it away.
 * @param open open at first; absent: where there is room
 * @returns stops it
 */
export function dockOver(canvas: HTMLElement, panel: ConnectorPanelElement, open?: boolean): () => void {
  const place = (): void => {
    panel.toggleAttribute('narrow', canvas.clientWidth < NARROW);
  };
  const resized = new ResizeObserver(place);
  resized.observe(canvas);
  panel.docked = true;
  panel.open = open ?? canvas.clientWidth >= ROOMY;
  place();
  return () => resized.disconnect();
}

/** Where a panel goes: into an element, or what a selector finds; else over the canvas. Throws where that is nothing. */
export function placeFor(parent: HTMLElement | string | undefined, canvas: HTMLElement | null): HTMLElement {
  const place = typeof parent === 'string' ? document.querySelector<HTMLElement>(parent) : (parent ?? canvas);
  if (place) return place;
  throw new Error(`parent <${typeof parent === 'string' ? parent : ''}> of the connector panel not found`);
}
