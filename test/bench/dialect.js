// The neutral catalogue of the benchmark as connector definitions. Pure: also runs in Node.
const TYPES = { number: 'integer', boolean: 'boolean' };

const slug = (text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
const escapeXML = (text) => String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** `<connector>.<action>` of an action of the catalogue: its id may hold dots, a connector's name may not. */
export const implementationOf = (action) => `${slug(action.connector)}.${action.id}`;

const parameter = (id) => (field) => ({
  id: `${id}-${field.key}`,
  name: field.key,
  description: field.description || field.label,
  type: TYPES[field.type] ?? 'string',
  required: Boolean(field.required)
});

/** Catalogue in our format: one definition a connector. */
export function toNative(actions) {
  const connectors = new Map();
  for (const action of actions) {
    const name = slug(action.connector);
    if (!connectors.has(name)) connectors.set(name, define(name, action));
    const connector = connectors.get(name);
    connector.actions[action.id] = {
      id: action.id,
      name: action.id,
      description: action.description || action.title,
      inputs: action.inputs.map(parameter(`${action.id}-in`)),
      outputs: action.outputs.map((output) => ({ ...parameter(`${action.id}-out`)(output), type: 'json' }))
    };
    connector.presentation[action.id] = { title: action.name, keywords: action.keywords };
  }
  return [...connectors.values()];
}

function define(name, { connector, category, icon }) {
  const id = `connector-${name}`;
  const presentation = { [id]: { title: connector, category, icon: icon.replace(';utf8', '') } };
  return { id, name, description: connector, actions: {}, presentation };
}

export const xmlns = 'xmlns:connector="urn:bpmn-js-connector-palette:1"';

const json = (text) => escapeXML(JSON.stringify(text));
/** The value of an input as the model holds it. */
export const valueOf = ({ kind, type, text }) => {
  if (kind === 'expression') return `\${${text}}`;
  return kind === 'value' && type === 'number' ? Number(text) : text;
};

export const taskXML = (action, { inputs, outputs }) => ({
  attributes: ` implementation="${escapeXML(implementationOf(action))}"`,
  content:
    '<bpmn:extensionElements><connector:task mappingType="listed">' +
    inputs
      .map(
        (input) =>
          `<connector:input name="${input.key}" kind="${input.kind}" value="${json(valueOf(input))}"/>`
      )
      .join('') +
    outputs
      .map(
        (output) =>
          `<connector:output name="${output.variable}" kind="variable" value="${json(output.key)}"/>`
      )
      .join('') +
    '</connector:task></bpmn:extensionElements>'
});
