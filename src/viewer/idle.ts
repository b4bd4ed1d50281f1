/** How long one piece of work may take where the browser does not say, in milliseconds. */
const PIECE = 8;

/**
 * Does work in small pieces while the browser has nothing else to do.
 * @param work goes on while `more` says so; returns whether all is done
 * @param timeout milliseconds after which a piece is done all the same: a page that always moves is never idle
 * @returns stops it
 */
export function whenIdle(work: (more: () => boolean) => boolean, timeout?: number): () => void {
  const hasIdle = typeof requestIdleCallback === 'function';
  let handle = 0;
  const next = (): void => {
    handle = hasIdle
      ? requestIdleCallback(piece, timeout === undefined ? {} : { timeout })
      : Number(setTimeout(piece, PIECE));
  };
  const piece = (deadline?: IdleDeadline): void => {
    const isLate = !deadline || deadline.didTimeout;
    const end = performance.now() + (isLate ? PIECE : deadline.timeRemaining());
    if (!work(() => performance.now() < end)) next();
  };
  next();
  return () => (hasIdle ? cancelIdleCallback(handle) : clearTimeout(handle));
}
