import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectorPaletteElement } from './connector-palette.js';
import type {} from './connector-edge.js';
import { ConnectorPickEvent, type PickCause } from './events.js';
import type { Grabs } from './grabs.js';
import { iconTemplate } from './row-template.js';
import { itemsOf, type Item } from './rows.js';

/** In pixels; the style sheet has the same. */
const USUAL = 292;

type Palette = ConnectorPaletteElement;

/** The palette's name, by which it is opened and closed. */
export function headTemplate({ open, translator: translate }: Palette, toggle: () => void): TemplateResult {
  return html`<button
    class="head"
    aria-label=${translate('Connectors')}
    aria-expanded=${open}
    @click=${toggle}
  >
    <span class="glyph plug"></span><span class="title">${translate('Connectors')}</span>
    <span class="glyph chevron"></span>
  </button>`;
}

/** What a closed palette still offers: favourites and what was used last, as icons. */
export function railTemplate(palette: Palette, grabs: Grabs): TemplateResult | typeof nothing {
  const { connectors, favourites, recents, translator: translate } = palette;
  const items = itemsOf(connectors, new Set([...favourites, ...recents]));
  if (!items.length) return nothing;
  return html`<div class="rail" role="group" aria-label=${translate('Favourites and recently used')}>
    ${items.map((item) => toolTemplate(palette, item, grabs))}
  </div>`;
}

function toolTemplate(
  palette: Palette,
  { connector, action, implementation }: Item,
  grabs: Grabs
): TemplateResult {
  const label = action ? `${connector.title}: ${action.title}` : connector.title;
  const pick = (cause: PickCause, event: UIEvent): boolean =>
    palette.dispatchEvent(new ConnectorPickEvent(implementation, label, cause, event));
  return html`<button
    class="tool"
    aria-label=${label}
    title=${label}
    @click=${(event: MouseEvent) => pick(event.detail ? 'click' : 'enter', event)}
    @pointerdown=${(event: PointerEvent) => grabs.start(event, (moved) => pick('pointer', moved))}
  >
    ${iconTemplate(connector)}
  </button>`;
}

/** The edge that the palette is resized by, where it lies over the canvas. */
export function edgeTemplate(palette: Palette): TemplateResult | typeof nothing {
  const { dock, translator, width } = palette;
  if (!palette.hasAttribute('docked')) return nothing;
  return html`<connector-edge
    .width=${width ?? USUAL}
    .side=${dock === 'left' ? 'right' : 'left'}
    .translator=${translator}
    @edge-move=${(event: { readonly width: number }) => (palette.width = event.width)}
  ></connector-edge>`;
}
