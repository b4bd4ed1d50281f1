/** Where the BPMN palette stands when there is none. */
const MARGIN = 12;

/**
 * Keeps an element beside the BPMN palette, which changes its width with the height of the canvas.
 * @returns stops it
 */
export function dockBesidePalette(canvas: HTMLElement, element: HTMLElement): () => void {
  const place = (): void => {
    const palette = canvas.querySelector<HTMLElement>('.djs-palette');
    const right = palette ? palette.offsetLeft + palette.offsetWidth : MARGIN / 2;
    element.style.setProperty('--connector-palette-left', `${String(right + MARGIN)}px`);
  };
  const resized = new ResizeObserver(place);
  const palette = canvas.querySelector('.djs-palette');
  for (const watched of [canvas, palette]) if (watched) resized.observe(watched);
  element.toggleAttribute('docked', true);
  place();
  return () => {
    resized.disconnect();
    element.toggleAttribute('docked', false);
  };
}
