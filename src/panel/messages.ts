import type { Message, Problem } from '../model/problem.js';
import type { Translate } from './translate.js';

export type { Message };
export { english, type Translate } from './translate.js';

export const message = (template: string, values: Record<string, string> = {}): Message => ({
  template,
  values
});

export function translateProblem(translate: Translate, { template, values, tasks }: Problem): string {
  const text = translate(template, { ...values });
  if (tasks === undefined) return text;
  return translate(tasks === 1 ? '{problem} (1 task)' : '{problem} ({count} tasks)', {
    problem: text,
    count: String(tasks)
  });
}

/** Problems of all parts, each once, the worst first. */
export function uniqueProblems(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(problems.map((problem) => [`${problem.path}\n${problem.message}`, problem]));
  const order = ['error', 'warning', 'info'];
  return [...byKey.values()].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** Two lists of problems that do not read the same. */
export function differ(a: readonly Problem[], b: readonly Problem[] | undefined): boolean {
  return a.length !== b?.length || a.some((problem, index) => problem.message !== b[index]?.message);
}
