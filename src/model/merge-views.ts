import { stringifyJson } from './json.js';
import type { Problem } from './problem.js';
import type {
  AssignmentView,
  ErrorView,
  InputView,
  Mapped,
  OutputView,
  ProcessVariable,
  TaskView,
  Variant
} from './views.js';

type Several = readonly [TaskView, ...TaskView[]];

/**
 * Several tasks of one action as one: what they share is shown as of one task, and where they differ a row says
 * so and has no value. Constants and values kept from a former action are shown where all tasks have them; the
 * variables are those of every process. Linear in the number of rows.
 * @param views one or more tasks with the same action, perhaps of several connections of one connector
 */
export function mergeViews(views: Several): TaskView {
  const [first] = views;
  if (views.length === 1) return first;
  const elements = views.map(({ element }) => element);
  const types = new Set(views.map(({ mappingType, mapped }) => `${mappingType} ${mapped}`));
  return {
    ...first,
    element: elements.join(' '),
    elements,
    name: '',
    mappingDiffers: types.size > 1,
    ...(views.some(({ connector }) => connector !== first.connector) && { connectionDiffers: true }),
    inputs: inputsOf(views),
    outputs: outputsOf(views),
    assignments: assignmentsOf(views),
    kept: inAll(
      views.map(({ kept }) => kept),
      ({ side, name, kept, mapped }) => `${side}/${name}/${kept ?? ''}/${keyOf(mapped)}`
    ),
    variables: variablesOf(views),
    constants: inAll(
      views.map(({ constants }) => constants),
      ({ name, value }) => `${name}/${stringifyJson(value)}`
    ),
    errors: errorsOf(views),
    problems: problemsOf(views.map(({ problems }) => problems))
  };
}

/** The rows of all tasks under their names, in the order of their first coming. */
function rowsOf<R>(
  views: Several,
  rows: (view: TaskView) => readonly R[],
  name: (row: R) => string
): [R, R[]][] {
  const found = new Map<string, [R, R[]]>();
  for (const view of views)
    for (const row of rows(view)) {
      const known = found.get(name(row));
      if (known) known[1].push(row);
      else found.set(name(row), [row, [row]]);
    }
  return [...found.values()];
}

function inputsOf(views: Several): InputView[] {
  const rows = rowsOf(
    views,
    ({ inputs }) => inputs,
    ({ parameter }) => parameter.name
  );
  return rows.map(([{ parameter, undeclared }, all]) => ({
    parameter,
    undeclared,
    ...valueOf(all, views.length),
    problems: problemsOf(all.map(({ problems }) => problems))
  }));
}

function assignmentsOf(views: Several): AssignmentView[] {
  const rows = rowsOf(
    views,
    ({ assignments }) => assignments,
    ({ variable }) => variable
  );
  return rows.map(([{ variable }, all]) => ({
    variable,
    ...valueOf(all, views.length),
    problems: problemsOf(all.map(({ problems }) => problems))
  }));
}

interface Row {
  readonly mapped?: Mapped;
}

/** The value that all have, or which there are. Tasks without the row count as not set. */
function valueOf(rows: readonly Row[], total: number): { mapped?: Mapped; differs?: Variant[] } {
  const variants = new Map<string, Variant>();
  const count = (mapped: Mapped | undefined, tasks: number) => {
    const key = keyOf(mapped);
    const known = variants.get(key)?.tasks ?? 0;
    variants.set(key, { ...(mapped && { mapped }), tasks: known + tasks });
  };
  for (const { mapped } of rows) count(mapped, 1);
  if (rows.length < total) count(undefined, total - rows.length);
  const [only, ...others] = [...variants.values()].sort((a, b) => b.tasks - a.tasks);
  if (only && others.length) return { differs: [only, ...others] };
  return only?.mapped ? { mapped: only.mapped } : {};
}

const keyOf = (mapped: Mapped | undefined) => (mapped ? `${mapped.kind} ${stringifyJson(mapped.value)}` : '');

function outputsOf(views: Several): OutputView[] {
  const rows = rowsOf(
    views,
    ({ outputs }) => outputs,
    ({ parameter }) => parameter.name
  );
  return rows.map(([{ parameter, undeclared }, all]) => {
    const counts = new Map<string, number>();
    for (const { variables } of all)
      for (const variable of variables) counts.set(variable, (counts.get(variable) ?? 0) + 1);
    const found = [...counts].map(([variable, tasks]) => ({ variable, tasks }));
    const partly = found.filter(({ tasks }) => tasks < views.length);
    return {
      parameter,
      undeclared,
      variables: found.filter(({ tasks }) => tasks === views.length).map(({ variable }) => variable),
      ...(partly.length && { partly }),
      problems: problemsOf(all.map(({ problems }) => problems))
    };
  });
}

/** Those of the first list that every list has. */
function inAll<T>(lists: readonly (readonly T[])[], key: (item: T) => string): T[] {
  const [first = [], ...others] = lists;
  const sets = others.map((list) => new Set(list.map(key)));
  return first.filter((item) => sets.every((set) => set.has(key(item))));
}

// tasks of one process have the same list, which is compared once
function variablesOf(views: Several): readonly ProcessVariable[] {
  const lists = [...new Set(views.map(({ variables }) => variables))];
  return lists.length === 1 ? views[0].variables : inAll(lists, ({ name, type }) => `${type} ${name}`);
}

function errorsOf(views: Several): ErrorView[] {
  return views[0].errors.map(({ error, code, caughtBy }, index) => {
    const tasks = views.filter(({ errors }) => errors[index]?.caughtBy !== undefined).length;
    return { error, code, tasks, ...(tasks === views.length && caughtBy !== undefined && { caughtBy }) };
  });
}

/** Each problem once, with the number of tasks that have it. */
function problemsOf(lists: readonly (readonly Problem[])[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const list of lists)
    for (const problem of list) {
      const [, ...place] = problem.path.split('/');
      const key = `${place.join('/')}\n${problem.message}`;
      const known = found.get(key);
      found.set(key, { ...(known ?? problem), tasks: (known?.tasks ?? 0) + 1 });
    }
  return [...found.values()];
}
