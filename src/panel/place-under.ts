const GAP = 3;
const MARGIN = 8;
const TALLEST = 320;

/** Puts a list that lies in the top layer under a field, or over it where there is more room; as wide as it. */
export function placeUnder(list: HTMLElement, field: HTMLElement): void {
  const { left, top, bottom, width } = field.getBoundingClientRect();
  const below = innerHeight - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const { style } = list;
  style.setProperty('max-height', `${String(TALLEST)}px`);
  const over = below < Math.min(list.scrollHeight, TALLEST) && above > below;
  style.setProperty('max-height', `${String(Math.max(60, Math.min(TALLEST, over ? above : below)))}px`);
  style.setProperty('left', `${String(left)}px`);
  style.setProperty('width', `${String(width)}px`);
  style.setProperty('top', over ? 'auto' : `${String(bottom + GAP)}px`);
  style.setProperty('bottom', over ? `${String(innerHeight - top + GAP)}px` : 'auto');
}

/** Calls back whenever what a list hangs from may have moved; ends when the answer is called. */
export function follow(moved: () => void): () => void {
  const scroll = { capture: true, passive: true };
  addEventListener('scroll', moved, scroll);
  addEventListener('resize', moved);
  return () => {
    removeEventListener('scroll', moved, scroll);
    removeEventListener('resize', moved);
  };
}
