import { hasExpression } from '../../src/expression/parts.js';
import { holdsExpression } from '../../src/model/mapping.js';
import type { Problem } from '../../src/model/problem.js';
import { isUnevaluated, type Line } from './flowable-steps.js';

/** A documented difference: each is a line of docs/engines/flowable.md. */
interface Reason {
  readonly reason: string;
  readonly explains: (line: Line) => boolean;
}

/** Is the line about what the export has left out and reported? */
export function isRefused({ process, step, side, name, text }: Line, problems: readonly Problem[]): boolean {
  const id = process.id ?? 'Process_1';
  const path = step ? `${step.id}/${side}s/${name}` : `${id}/${name}`;
  const errors = problems.filter((each) => each.severity === 'error');
  // one entry fails all of them on Activiti
  const fails = side === 'run' && text.startsWith('Activiti fails: ');
  return errors.some((each) => (fails ? each.element === step?.id : each.path === path));
}

const hasNoValue = ({ process, name }: Line) =>
  process.variables.some((each) => each.name === name && each.value === undefined);
const answersNothing = ({ step }: Line) =>
  step !== undefined && 'outputs' in step.answer && Object.keys(step.answer.outputs).length === 0;

/** The difference that workers hardly notice. */
export const NULL_REASON = 'a declared variable without a start value is null, and not missing';

export const REASONS: readonly Reason[] = [
  {
    reason: NULL_REASON,
    explains: (line) =>
      line.is === 'null' && line.said === 'nothing' && (line.side !== 'input' ? hasNoValue(line) : true)
  },
  {
    reason: 'static lists and objects are kept in variables <task>.<input>',
    explains: ({ side, name, process, said }) =>
      side === 'start' &&
      said === 'nothing' &&
      process.steps.some(({ id, entries }) =>
        entries?.some(([each, input]) => each === 'input' && name === `${id}.${input}`)
      )
  },
  {
    reason: 'an output that the worker does not give sets its variable to null',
    explains: ({ side, entry, is, step }) =>
      side === 'output' &&
      is === 'null' &&
      entry?.[2] === 'variable' &&
      step !== undefined &&
      'outputs' in step.answer &&
      typeof entry[3] === 'string' &&
      !Object.hasOwn(step.answer.outputs, entry[3])
  },
  {
    reason: 'outputs are set also where the worker gives none',
    explains: (line) =>
      answersNothing(line) &&
      (line.side === 'output' ? line.entry !== undefined : / is not taken back: /.test(line.text))
  },
  {
    reason: 'it starts also where Activiti 7.1.0.M6 does not',
    explains: ({ side, text }) => side === 'run' && text.startsWith('Activiti does not start: ')
  },
  {
    reason: 'a result may hold ${…}',
    explains: ({ side, text }) => side === 'run' && /^Activiti fails: Expressions are not allowed/.test(text)
  },
  {
    reason: 'null within a text is nothing, and not "null"',
    explains: ({ entry, is, said }) => entry?.[2] === 'expression' && said.replaceAll('null', '') === is
  },
  {
    reason: '$ and \\ are inserted into texts as they are',
    explains: ({ entry, is, said, problems }) =>
      entry?.[2] === 'expression' &&
      ((/\$[0-2]/.test(is) && hasExpression(said)) ||
        problems.some(({ values }) => values['reason']?.startsWith('its value holds "$" or')) ||
        (is.includes('\\\\') && is.replaceAll('\\\\', '') === said))
  },
  {
    reason: 'expressions within the contents of variables are not evaluated',
    explains: ({ is, entry }) => hasExpression(is) && entry !== undefined && entry[2] !== 'value'
  },
  {
    reason: 'static values are not evaluated',
    explains: ({ is, entry }) => entry?.[2] === 'value' && holdsExpression(entry[3]) && hasExpression(is)
  },
  {
    reason: 'numbers in JSON variables are numbers, and not texts',
    explains: ({ process, step, side, problems, is, said }) =>
      (/^-?\d/.test(is) && said === `"${is}"`) ||
      (side === 'run' &&
        !isUnevaluated(problems) &&
        process.variables.some(({ name, type }) => {
          const member = new RegExp(`\\b${name}[.[]`);
          return (
            type === 'json' &&
            step?.entries?.some(([, , , value]) => typeof value === 'string' && member.test(value))
          );
        }))
  },
  {
    reason: 'what cannot be evaluated has the foretold result or failure, and does not stay as it is written',
    explains: ({ problems, side }) => isUnevaluated(problems) && side !== 'start'
  }
];

export const reasonOf = (line: Line): Reason | undefined => REASONS.find(({ explains }) => explains(line));
