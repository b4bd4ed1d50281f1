import { problem, type Problem } from '../model/problem.js';
import type { Fault } from './json-faults.js';
import { pointerTo, readAll, type Frame, type JsonListener, type Reading } from './json-frames.js';
import { JsonWalk } from './json-walk.js';

/** More faults of one text help nobody. */
export const MAX_FAULTS = 100;

/** Collects what is wrong with a text as JSON, in the order of the text. */
export class Faults implements JsonListener {
  readonly problems: Problem[] = [];
  readonly #frames: () => readonly Frame[];

  constructor(frames: () => readonly Frame[]) {
    this.#frames = frames;
  }

  fault({ from, to, template, values }: Fault, severity: 'error' | 'warning'): void {
    if (this.problems.length >= MAX_FAULTS) return;
    const place = { from: String(from), to: String(to) };
    this.problems.push(problem(severity, pointerTo(this.#frames()), template, { ...values, ...place }));
  }
}

/** What {@link checkJson} says, read in parts. */
export function jsonCheck(text: string): Reading<Problem[]> {
  const faults: Faults = new Faults(() => walk.frames);
  const walk: JsonWalk = new JsonWalk(text, faults);
  return { advance: (count) => walk.advance(count), result: faults.problems };
}

/**
 * What is wrong with a text as JSON, each with its place (`values.from` and `values.to`, offsets in UTF-16 units):
 * errors where `parseJson` refuses it, warnings for keys that are there twice. At most {@link MAX_FAULTS}.
 */
export const checkJson = (text: string): Problem[] => readAll(jsonCheck(text));
