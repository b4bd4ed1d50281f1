import type { Graph } from './flow-graph.js';

/**
 * The vertices in an order in which, loops aside, each comes after those before it (reverse postorder), so that
 * one round is enough nearly always; and what comes after each. Without recursion: a chain may be thousands long.
 */
export function orderOf({ before, starts }: Graph): { order: number[]; after: number[][] } {
  const after: number[][] = before.map(() => []);
  for (const [vertex, sources] of before.entries())
    for (const from of sources) after[from < 0 ? ~from : from]?.push(vertex);
  const seen = new Uint8Array(before.length);
  const done: number[] = [];
  const visit = (start: number): void => {
    if (seen[start]) return;
    seen[start] = 1;
    const path: { vertex: number; next: number }[] = [{ vertex: start, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = after[top.vertex]?.[top.next++];
      if (next === undefined) {
        done.push(top.vertex);
        path.pop();
      } else if (!seen[next]) {
        seen[next] = 1;
        path.push({ vertex: next, next: 0 });
      }
    }
  };
  for (const start of starts) visit(start);
  const others = before.flatMap((_, vertex) => (seen[vertex] ? [] : vertex));
  return { order: [...done.reverse(), ...others], after };
}
