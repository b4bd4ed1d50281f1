import type { ConnectorPaletteElement } from './connector-palette.js';

/** Where the BPMN palette stands when there is none. */
const MARGIN = 12;

/** From the right edge of the canvas. */
const EDGE = 16;
/** Below this width of the canvas, there is no room beside a panel: then the palette goes to the left. */
const ROOMY = 760;

/** Nothing is seen of the edge before the pointer or the focus comes to the palette. */
const fetchEdge = (): void => void import('./connector-edge.js').catch(() => undefined);

/**
 * Keeps an element beside the BPMN palette, which changes its width with the height of the canvas; on the
 * other side, beside our panel where that lies over the canvas too.
 * @returns stops it
 */
export function dockBesidePalette(canvas: HTMLElement, element: ConnectorPaletteElement): () => void {
  const { dock } = element;
  let watched: HTMLElement | undefined;
  const place = (): void => {
    const palette = canvas.querySelector<HTMLElement>('.djs-palette');
    const right = palette ? palette.offsetLeft + palette.offsetWidth : MARGIN / 2;
    element.style.setProperty('--connector-palette-left', `${String(right + MARGIN)}px`);
    const panel = canvas.parentElement?.querySelector<HTMLElement>(':scope > connector-panel[docked]');
    if (panel && panel !== watched) watch((watched = panel));
    const beside = panel ? panel.offsetWidth + MARGIN : 0;
    element.dock = beside && canvas.clientWidth < ROOMY ? 'left' : dock;
    element.style.setProperty('--connector-palette-right', `${String(EDGE + beside)}px`);
  };
  // what is observed from within a report would be one report too many for its frame
  const watch = (panel: HTMLElement) => requestAnimationFrame(() => resized.observe(panel));
  const resized = new ResizeObserver(place);
  const palette = canvas.querySelector('.djs-palette');
  for (const watched of [canvas, palette]) if (watched) resized.observe(watched);
  for (const type of ['pointerenter', 'focusin']) element.addEventListener(type, fetchEdge);
  element.toggleAttribute('docked', true);
  place();
  return () => {
    resized.disconnect();
    element.toggleAttribute('docked', false);
  };
}
