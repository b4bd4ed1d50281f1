import type { Problem } from '../model/problem.js';
import type { ProcessView, TaskView } from '../model/views.js';
import type { ExtensionSet } from './extensions.js';
import { isDeprecated, isMissing } from './missing.js';
import type { PanelCommand } from './panel-command.js';

/** What comes with the first that needs it; all else of the panel is there from the beginning. */
const SOURCES = {
  edits: () => import('./edits.js'),
  task: () => import('./task-part.js'),
  editing: () => import('./task-sections.js'),
  reading: () => import('./reading-sections.js'),
  process: () => import('./process-part.js'),
  variables: () => import('./connector-variable-table.js'),
  rows: () => import('./connector-reading.js'),
  problems: () => import('./connector-problems.js'),
  diagram: () => import('./connector-problem-list.js'),
  host: () => import('./host-elements.js'),
  offers: () => import('./connector-offers.js'),
  menu: () => import('./head-menu.js')
};

type PartName = keyof typeof SOURCES;
type Parts = { [N in PartName]: Awaited<ReturnType<(typeof SOURCES)[N]>> };

const sources: { readonly [N in PartName]: () => Promise<Parts[N]> } = SOURCES;

/** The parts that came, for all panels of the page. */
export const parts: Partial<Parts> = {};

/** What a panel is to show, as far as it decides on parts. */
export interface Shown {
  readonly task: TaskView | undefined;
  readonly process: ProcessView | undefined;
  readonly diagram: readonly Problem[] | undefined;
  readonly extensions: ExtensionSet;
  readonly readOnly: boolean;
  readonly commands: readonly PanelCommand[];
}

interface Needed {
  /** Without them there is nothing to show. */
  readonly views: readonly PartName[];
  /** What is on the screen already can go on without them until they come. */
  readonly besides: readonly PartName[];
}

/** The parts that a panel needs. */
export function neededFor({ task, process, diagram, extensions, readOnly, commands }: Shown): Needed {
  const besides: PartName[] = [];
  if (task) {
    if (problemsOf(task).length) besides.push('problems');
    if (hasAny(extensions)) besides.push('host');
    if (!readOnly && (isMissing(task) || isDeprecated(task))) besides.push('offers');
    if (!readOnly && commands.length) besides.push('menu');
    return { views: ['edits', 'task', readOnly ? 'reading' : 'editing'], besides };
  }
  if (!process) return { views: [], besides };
  if (diagram?.length) besides.push('diagram');
  if (!diagram && process.problems.length) besides.push('problems');
  return { views: ['edits', 'process', readOnly ? 'rows' : 'variables'], besides };
}

/** All problems of a task, those of its rows included. */
export const problemsOf = (task: TaskView): Problem[] =>
  [task, ...task.inputs, ...task.outputs, ...task.assignments].flatMap(({ problems }) => problems);

export const isHere = (name: PartName): boolean => !!parts[name];

/** Loads parts side by side; `false` where one of them cannot be had. */
export async function load(names: readonly PartName[]): Promise<boolean> {
  const results = await Promise.allSettled(names.map(loadOne));
  // what came was run just now; the page goes on before it is used
  await new Promise((done) => setTimeout(done));
  return results.every(({ status }) => status === 'fulfilled');
}

async function loadOne<N extends PartName>(name: N): Promise<void> {
  await sources[name]().then((part) => {
    parts[name] = part;
  });
}

const hasAny = ({ fieldEditors, optionProviders, sections }: ExtensionSet): boolean =>
  fieldEditors.size + optionProviders.size + sections.length > 0;
