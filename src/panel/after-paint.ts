/** Runs once what there is to paint now is on the screen. */
export const afterPaint = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(run)));
};
