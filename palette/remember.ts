import type { ConnectorPaletteElement } from './connector-palette.js';
import type { PaletteMemory } from './memory.js';

/** From this height and width on, in pixels, a page has room for details below the list. */
const TALL = 640;

/** Gives a palette the layout that is remembered, and remembers what the user changes in it. */
export function rememberLayout(
  element: ConnectorPaletteElement,
  memory: PaletteMemory,
  open: { readonly fixed: boolean | undefined; readonly usual: boolean }
): void {
  const flag = (key: string, usual: boolean) => (memory.get(key) ?? String(usual)) !== 'false';
  element.open = open.fixed ?? flag('open', open.usual);
  element.details = flag('details', innerHeight >= TALL && innerWidth >= TALL);
  const width = Number(memory.get('width'));
  if (width > 0) element.width = width;
  element.addEventListener('edge-move', (event) => memory.set('width', String(event.width)));
  element.addEventListener('palette-toggle', (event) => {
    memory.set('open', String(event.open));
    memory.set('details', String(event.details));
  });
}

/**
 * Gives a palette the favourites and what was used, and remembers which stars the user sets.
 * @returns stops it
 */
export function rememberLists(element: ConnectorPaletteElement, memory: PaletteMemory): () => void {
  const recall = (): void => {
    element.favourites = new Set(memory.favourites);
    element.recents = memory.recents;
  };
  recall();
  element.addEventListener('favourite-toggle', ({ implementation, label: name }) => {
    const added = memory.toggleFavourite(implementation);
    const text = added ? '{name} is a favourite.' : '{name} is no longer a favourite.';
    element.announce(element.translator(text, { name }));
  });
  return memory.onChange(recall);
}
