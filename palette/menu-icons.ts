const icon = (path: string) =>
  'data:image/svg+xml,' +
  encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22" fill="none" stroke="#6b7688" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`
  );

// a plug
const PLUG = 'M6 3v3.5M11 3v3.5M4 6.5h9v2.2a4.5 4.5 0 0 1-9 0zM8.5 13.2v5.3';

/** A plug with a plus: grey that can be seen on light and on dark, as an image takes no colour of the page. */
export const APPEND_ICON = icon(`${PLUG}M13 16.5h6M16 13.5v6`);

/** A plug with two arrows. */
export const CHANGE_ICON = icon(`${PLUG}M12.5 14.8h6.7l-1.8-1.8M19.2 18.2h-6.7l1.8 1.8`);
