import { html, nothing, type TemplateResult } from 'lit';

import './connector-reading.js';
import './connector-section.js';
import { stringifyJson } from '../model/json.js';
import type { Parameter } from '../model/connector.js';
import type { AssignmentView, InputView, Mapped, OutputView, TaskView, Variant } from '../model/views.js';
import type { ReadingRow } from './connector-reading.js';
import { constantsSection, entriesSection, errorsSection, keptSection } from './entry-sections.js';
import type { ExtensionSet } from './extensions.js';
import { TaskExtensions, type FieldExtension } from './field-extensions.js';
import { CONSEQUENCES, UNSAID } from './mapping-types.js';
import type { Translate } from './messages.js';

const KINDS = { variable: 'Variable', value: 'Value', expression: 'Expression' } as const;
const added = new WeakMap<ExtensionSet, TaskExtensions>();

/** A task as it is read: all of it, and nothing that changes it. */
export function readingSections(
  task: TaskView,
  translate: Translate,
  extensions: ExtensionSet
): TemplateResult {
  const kept = keptSection(task, translate, true);
  if (task.state !== 'connector')
    return html`${kept}${entriesSection(task, translate)}${constantsSection(task, translate)}`;
  const inputs = inOrder(task.inputs).map((input) => inputRow(input, task, translate, extensions));
  const outputs = task.outputs.map((output) => outputRow(output, translate));
  const assignments = task.assignments.map((assignment) => assignmentRow(assignment, task, translate));
  return html`${mappingType(task, translate)} ${kept} ${section(translate('Inputs'), inputs, translate)}
  ${section(translate('Outputs'), outputs, translate)}
  ${section(translate('Assignments'), assignments, translate)} ${constantsSection(task, translate)}
  ${errorsSection(task, translate, true)}`;
}

/** As they stand where they can be edited: what is required first, then what is so together. */
function inOrder(inputs: readonly InputView[]): InputView[] {
  const groups = [...new Set(inputs.map(({ parameter }) => parameter.requiredGroup))];
  const placeOf = ({ parameter: { required, requiredGroup } }: InputView) =>
    required ? -1 : requiredGroup === undefined ? groups.length : groups.indexOf(requiredGroup);
  return inputs.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function section(label: string, rows: readonly ReadingRow[], translator: Translate) {
  if (rows.length === 0) return nothing;
  return html`<connector-section .label=${label} .summary=${String(rows.length)}>
    <connector-reading .rows=${rows} .translator=${translator}></connector-reading>
  </connector-section>`;
}

function mappingType(task: TaskView, translate: Translate): TemplateResult {
  const [title, consequence] = task.mapped ? CONSEQUENCES[task.mappingType] : UNSAID;
  const differs = task.mappingDiffers;
  return html`<connector-section
    .label=${translate('Mapping type')}
    .summary=${translate(differs ? 'Different types' : title)}
  >
    <p class="note">${translate(differs ? 'The tasks have different mapping types.' : consequence)}</p>
  </connector-section>`;
}

function inputRow(
  { parameter, mapped, differs, undeclared, problems }: InputView,
  task: TaskView,
  translate: Translate,
  extensions: ExtensionSet
): ReadingRow {
  const { name, type, description, required, secure = false } = parameter;
  const variants = differs ?? (mapped ? [{ mapped, tasks: 1 }] : []);
  const stored = mapped?.kind === 'value' && !secure ? mapped.value : undefined;
  return {
    ...{ name, type, description, problems, stored, empty: translate('Not set') },
    tags: words(translate, { required, secret: secure, 'not declared': undeclared }, { mapped, differs }),
    texts: variants.map((variant) => textOf(variant, secure, translate)),
    extension: extensionOf(extensions, task, parameter)
  };
}

function extensionOf(set: ExtensionSet, task: TaskView, parameter: Parameter): FieldExtension | undefined {
  const known = added.get(set) ?? new TaskExtensions();
  added.set(set, known);
  return known.of(set, task, parameter);
}

function assignmentRow(
  { variable, mapped, differs, problems }: AssignmentView,
  { variables }: TaskView,
  translate: Translate
): ReadingRow {
  const type = variables.find(({ name }) => name === variable)?.type ?? 'json';
  const variants = differs ?? (mapped ? [{ mapped, tasks: 1 }] : []);
  return {
    ...{ name: variable, type, description: '', problems, empty: translate('Not set') },
    tags: words(translate, {}, { mapped, differs }),
    texts: variants.map((variant) => textOf(variant, false, translate))
  };
}

function outputRow(
  { parameter, variables, partly, undeclared, problems }: OutputView,
  translate: Translate
): ReadingRow {
  const { name, type, description }: Parameter = parameter;
  const some = (partly ?? []).map(({ variable, tasks }) =>
    translate('{name} ({count} tasks)', { name: variable, count: String(tasks) })
  );
  return {
    ...{ name, type, description, problems, empty: translate('Not stored') },
    tags: words(translate, { 'not declared': undeclared, 'different variables': !!partly }, {}),
    texts: [...variables, ...some].map((variable) => `→ ${variable}`)
  };
}

function words(
  translate: Translate,
  given: Readonly<Record<string, boolean>>,
  { mapped, differs }: { readonly mapped?: Mapped | undefined; readonly differs?: unknown }
): string[] {
  const names = Object.keys(given).filter((name) => given[name]);
  if (differs) names.push('different values');
  if (mapped) names.push(KINDS[mapped.kind]);
  return names.map((name) => translate(name));
}

function textOf({ mapped }: Variant, secure: boolean, translate: Translate): string {
  if (!mapped) return translate('Not set');
  const { kind, value } = mapped;
  if (secure && kind === 'value') return '••••••••';
  return kind !== 'value' && typeof value === 'string' ? value : stringifyJson(value, '  ');
}
