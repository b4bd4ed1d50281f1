import { fitOf, type Fit } from '../model/type-fit.js';
import type { ProcessVariable, VariableOrigin } from '../model/views.js';
import type { ComboboxOption } from './combobox-list.js';
import type { Translate } from './messages.js';

interface Asked {
  readonly variables: readonly ProcessVariable[];
  /** The type that is asked for. */
  readonly type: string;
  readonly origins: ReadonlyMap<string, VariableOrigin>;
  readonly translate: Translate;
}

const PLACES = ['tasks', 'events', 'process'] as const;
type Place = (typeof PLACES)[number];
const PLACE_LABELS: Readonly<Record<Place, string>> = {
  tasks: '{type}, from earlier tasks',
  events: '{type}, from events',
  process: '{type}, of the process'
};

const FITS: readonly Fit[] = ['same', 'converts', 'other'];

/**
 * The variables that an input of a type can refer to: those that fit first, of them first those that an earlier task
 * sets or an event brings; the others with a word of warning. What a loop sets comes last.
 */
export function variableChoices(asked: Asked): ComboboxOption[] {
  const { variables, type, origins, translate } = asked;
  const lines = FITS.flatMap((fit) => {
    const fitting = variables.filter((variable) => fitOf(variable.type, type) === fit);
    if (fit !== 'same') return fitting.map((variable) => lineOf(variable, fit, asked));
    const place = ({ name }: ProcessVariable) => PLACES.indexOf(placeOf(origins.get(name)));
    return fitting.toSorted((a, b) => place(a) - place(b)).map((variable) => lineOf(variable, fit, asked));
  });
  const loops = [...origins].filter(
    ([name, { loop }]) => loop && !variables.some((each) => each.name === name)
  );
  const group = translate('Multi-instance');
  return [...lines, ...loops.map(([name]) => ({ value: name, label: name, group }))];
}

function lineOf(variable: ProcessVariable, fit: Fit, asked: Asked): ComboboxOption {
  const { name, displayName, type } = variable;
  const { origins, translate } = asked;
  const origin = origins.get(name);
  const notes = [
    displayName,
    origin?.from.length
      ? translate('From {names}', { names: origin.from.slice(0, 3).join(', ') })
      : undefined,
    origin?.unset ? translate('Not set on every path to here') : undefined,
    warningOf(fit, type, asked)
  ].filter(Boolean);
  const line = {
    value: name,
    label: name,
    detail: type,
    group: headingOf(fit, placeOf(origin), asked)
  };
  return notes.length ? { ...line, note: notes.join(' · ') } : line;
}

function placeOf(origin: VariableOrigin | undefined): Place {
  if (!origin?.from.length) return 'process';
  return origin.events ? 'events' : 'tasks';
}

function headingOf(fit: Fit, place: Place, { type, translate }: Asked): string {
  if (fit === 'converts') return translate('Similar type');
  if (fit === 'other') return translate('Other types');
  return translate(PLACE_LABELS[place], { type });
}

function warningOf(fit: Fit, from: string, { type, translate }: Asked): string | undefined {
  if (fit === 'same') return undefined;
  return fit === 'converts'
    ? translate('Passed as {from}; the connector has to read it as {type}.', { from, type })
    : translate('{from} is hardly a {type}. The engine does not check it.', { from, type });
}
