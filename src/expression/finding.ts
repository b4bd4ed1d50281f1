import { problem, type Problem, type Severity } from '../model/problem.js';

/** A problem before it is given its place; offsets count from 0, people count from 1. */
export interface Finding {
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly template: string;
  readonly values?: Record<string, string>;
}

/** Where a text is: becomes the `path` and the `element` of its problems. */
export interface Place {
  readonly path?: string;
  readonly element?: string;
}

/** Findings as problems, in the order of the text; `values.from` and `values.to` are offsets in it. */
export function placed(findings: readonly Finding[], { path = '', element }: Place): Problem[] {
  return [...findings]
    .sort((a, b) => a.from - b.from)
    .map(({ severity, from, to, template, values }) => {
      const places = { position: String(from + 1), from: String(from), to: String(to) };
      return problem(severity, path, template, { ...values, ...places }, element);
    });
}
