import { css, unsafeCSS, type CSSResult } from 'lit';

/** Names of the icons as `className` of an entry, as those of bpmn-js are. */
export const APPEND_ICON = 'connector-icon connector-icon-append';
export const CHANGE_ICON = 'connector-icon connector-icon-change';

// a plug
const PLUG = 'M6 3v3.5M11 3v3.5M4 6.5h9v2.2a4.5 4.5 0 0 1-9 0zM8.5 13.2v5.3';

const glyph = (path: string): CSSResult =>
  unsafeCSS(
    `url("data:image/svg+xml,${encodeURIComponent(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22" fill="none" stroke="#000" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`
    )}")`
  );

/** In the colour of the text, as the letters of an icon font are; an image would take no colour of the page. */
const styles = css`
  .connector-icon::before {
    content: '';
    display: inline-block;
    width: 1em;
    height: 1em;
    vertical-align: top;
    background: currentColor;
    mask: var(--connector-icon-glyph) center / contain no-repeat;
  }
  .connector-icon-append {
    --connector-icon-glyph: ${glyph(`${PLUG}M13 16.5h6M16 13.5v6`)};
  }
  .connector-icon-change {
    --connector-icon-glyph: ${glyph(`${PLUG}M12.5 14.8h6.7l-1.8-1.8M19.2 18.2h-6.7l1.8 1.8`)};
  }
  @media (forced-colors: active) {
    .connector-icon::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;

/** Brings the icons to the document, or the shadow root, that an element is in: context pad and menus are not ours. */
export function adoptMenuIcons(element: Element): void {
  const root = element.getRootNode();
  const sheet = styles.styleSheet;
  if (!(root instanceof Document || root instanceof ShadowRoot) || !sheet) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
