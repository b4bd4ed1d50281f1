import type { Problem } from '../model/problem.js';
import { Faults } from './json-check.js';
import type { Frame, JsonListener, Reading } from './json-frames.js';
import { markOf, PlaceFinder, type JsonPlace } from './json-places.js';
import { JsonWalk } from './json-walk.js';

/** Marks beyond this help nobody; `parseConnector` says no more either. */
const MAX_MARKS = 1000;

function marked(problem: Problem, place: JsonPlace | undefined): Problem {
  const { from, to } = place ? markOf(place) : { from: 0, to: 0 };
  return { ...problem, values: { ...problem.values, from: String(from), to: String(to) } };
}

/**
 * What is wrong with a text as JSON, and problems that others found by JSON pointers, all with their places in the
 * text (`values.from`, `values.to`). That the whole cannot be read is left to the faults, which say where.
 */
export function jsonReview(text: string, problems: readonly Problem[]): Reading<readonly Problem[]> {
  const given = problems.slice(0, MAX_MARKS);
  const frames = (): readonly Frame[] => walk.frames;
  const faults = new Faults(frames);
  const finder = new PlaceFinder(
    given.map(({ path }) => path),
    frames
  );
  const both: JsonListener = {
    open: (from) => finder.open(from),
    close: (to) => finder.close(to),
    scalar: (from, to) => finder.scalar(from, to),
    fault: (fault, severity) => faults.fault(fault, severity)
  };
  const walk = new JsonWalk(text, both);
  return {
    advance: (count) => walk.advance(count),
    get result() {
      const unreadable = faults.problems.some(({ severity }) => severity === 'error');
      const others = unreadable ? given.filter(({ path }) => path !== '') : given;
      return [...faults.problems, ...others.map((each) => marked(each, finder.placeOf(each.path)))];
    }
  };
}
