/** Takes the focus from a row: what is typed next must not go into that of another task, which is the same element. */
export function leave(root: ShadowRoot | null): void {
  let focused = root?.activeElement;
  if (!focused || focused.localName === 'section') return;
  while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
}
