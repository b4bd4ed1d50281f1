import { freeName, type Names } from '../lifecycle/index.js';
import { jsonType } from '../model/fields.js';
import type { JsonObject } from '../model/json.js';
import { nameIn } from '../model/mapping.js';
import type { Mapped, TaskView } from '../model/views.js';
import type { MakeId } from './part-edits.js';

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 26)
    .replace(/-+$/, '');

const constant = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, '_')
    .replace(/^_+|_+$/g, '');

/** A definition to begin with: empty, or for what a search did not find. */
export function newDefinition(query: string, taken: Names, newId: MakeId): JsonObject {
  const title = query.trim().slice(0, 80);
  const name = freeName(slug(title) || 'my-connector', taken);
  const id = newId();
  return {
    id,
    name,
    description: '',
    actions: {},
    ...(title && { presentation: { [id]: { title: title.charAt(0).toUpperCase() + title.slice(1) } } })
  };
}

const ENGINE_TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'bigdecimal',
  boolean: 'boolean',
  array: 'array'
};

/**
 * A connector of one action that takes and gives what a task does now: by names, types and descriptions. No value of the
 * task is copied.
 */
export function definitionOfTask(task: TaskView, taken: Names, newId: MakeId): JsonObject {
  const { action, connector, name, variables } = task;
  const title = action?.title || name || '';
  const [id, actionId] = [newId(), newId()];
  const typeOf = (variable: string) => variables.find((each) => each.name === variable)?.type;
  const inputs = task.inputs.map(({ parameter, mapped, undeclared }) =>
    parameterOf(parameter, undeclared && mapped ? typeIn(mapped, typeOf) : parameter.type, newId)
  );
  const outputs = task.outputs.map(({ parameter, variables: targets, undeclared }) =>
    parameterOf(parameter, undeclared ? (typeOf(targets[0] ?? '') ?? 'json') : parameter.type, newId)
  );
  return {
    id,
    name: freeName(slug(connector?.name ?? title) || 'my-connector', taken),
    description: action?.description ?? '',
    actions: {
      [actionId]: {
        id: actionId,
        name: action?.name ?? (constant(title) || 'RUN'),
        description: action?.description ?? '',
        inputs,
        outputs
      }
    },
    presentation: { [id]: { title: title || 'My connector' }, [actionId]: { title: title || 'Run' } }
  };
}

/** The type of what goes into an input that nothing declares. */
function typeIn(mapped: Mapped, typeOf: (variable: string) => string | undefined): string {
  if (mapped.kind === 'expression') return 'string';
  if (mapped.kind === 'variable') return typeOf(nameIn(mapped)) ?? 'json';
  return ENGINE_TYPES[jsonType(mapped.value)] ?? 'json';
}

function parameterOf(
  { name, description, required, requiredGroup, secure, model }: TaskView['inputs'][number]['parameter'],
  type: string,
  newId: MakeId
): JsonObject {
  return {
    id: newId(),
    name,
    description,
    type,
    ...(required && { required }),
    ...(requiredGroup !== undefined && { requiredGroup }),
    ...(secure && { secure }),
    ...(model !== undefined && { model })
  };
}
