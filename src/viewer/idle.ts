/** How long one piece of work may take where the browser does not say, in milliseconds. */
const PIECE = 8;

/**
 * Does work in small pieces while the browser has nothing else to do.
 * @param work goes on while `more` says so; returns whether all is done
 * @returns stops it
 */
export function whenIdle(work: (more: () => boolean) => boolean): () => void {
  const hasIdle = typeof requestIdleCallback === 'function';
  let handle = 0;
  const next = (): void => {
    handle = hasIdle ? requestIdleCallback(piece) : Number(setTimeout(piece, PIECE));
  };
  const piece = (deadline?: IdleDeadline): void => {
    const end = performance.now() + (deadline?.timeRemaining() ?? PIECE);
    if (!work(() => performance.now() < end)) next();
  };
  next();
  return () => (hasIdle ? cancelIdleCallback(handle) : clearTimeout(handle));
}
