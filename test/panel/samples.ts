import { JsonNumber, type JsonValue } from '../../src/model/json.js';
import { problem } from '../../src/model/problem.js';
import type { Action, Connector, Parameter } from '../../src/model/connector.js';
import type {
  InputView,
  Mapped,
  OutputView,
  ProcessVariable,
  ProcessView,
  TaskView
} from '../../src/model/views.js';

export const ICON =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 9h16M4 15h16M9 4v16M15 4v16" stroke="#611f69" stroke-width="2.4" stroke-linecap="round" fill="none"/></svg>'
  );

export function parameter(name: string, type = 'string', more: Partial<Parameter> = {}): Parameter {
  return { id: name, name, type, description: '', required: false, ...more };
}

export function action(name: string, title: string, more: Partial<Action> = {}): Action {
  return { id: name, name, title, description: '', inputs: [], outputs: [], keywords: [], ...more };
}

export function connector(name: string, title: string, more: Partial<Connector> = {}): Connector {
  return {
    ...{ id: `connector-${name}`, name, title, description: '', kind: 'connector', category: 'Messaging' },
    ...{ keywords: [], aliases: [], actions: [], events: [], config: [], errors: [], source: {} },
    ...more
  };
}

const RECIPIENT = { requiredGroup: 'recipient' };

const SEND = action('SEND_MESSAGE', 'Send message', {
  description: 'Sends a message to a channel or a person, and waits for the reply if you want one.',
  inputs: [
    parameter('channelId', 'string', { description: 'Id of the channel.', ...RECIPIENT }),
    parameter('channelName', 'string', { description: 'Name of the channel, without #.', ...RECIPIENT }),
    parameter('userEmail', 'string', { description: 'E-mail address of the person.', ...RECIPIENT }),
    parameter('text', 'string', { description: 'What the message says.', required: true }),
    parameter('metadata', 'json', { description: 'Values that the text may use.' }),
    parameter('retries', 'integer', { description: 'How often it is tried again.' }),
    parameter('urgent', 'boolean', { description: 'Notifies the recipient also outside working hours.' }),
    parameter('sendOn', 'date', { description: 'The day on which the message is sent.' })
  ],
  outputs: [
    parameter('message', 'string', { description: 'The reply.' }),
    parameter('sentAt', 'datetime', { description: 'When Slack took the message.' })
  ]
});

const CHANNEL = action('CREATE_CHANNEL', 'Create channel', {
  description: 'Creates a public or private channel and invites its members.',
  inputs: [parameter('channelName', 'string', { required: true, description: 'Name of the channel.' })],
  outputs: [parameter('slackResult', 'json')]
});

export const slack = connector('slack', 'Slack', {
  description: 'Sends messages to Slack channels and people.',
  documentation: 'https://example.com/slack',
  icon: ICON,
  keywords: ['chat'],
  aliases: ['slackConnector'],
  actions: [
    SEND,
    CHANNEL,
    action('OLD', 'Post text', { description: 'The former way.', replacedBy: 'slack.SEND_MESSAGE' })
  ]
});

export const connectors: readonly Connector[] = [
  slack,
  connector('email-service', 'Email', {
    description: 'Sends e-mail through an SMTP server.',
    actions: [action('SEND', 'Send e-mail', { description: 'Sends one e-mail with attachments.' })]
  }),
  connector('rest', 'REST', {
    description: 'Calls any HTTP service.',
    actions: ['GET', 'POST', 'PUT'].map((name) =>
      action(name, name, { description: `Sends a ${name} request.` })
    )
  })
];

export const variables: readonly ProcessVariable[] = [
  { id: 'v1', name: 'orderId', type: 'string', required: true, displayName: 'Order number', display: true },
  { id: 'v2', name: 'customerEmail', type: 'string', required: false, value: 'info@example.com' },
  { id: 'v3', name: 'amount', type: 'bigdecimal', required: false, value: new JsonNumber('19.90') },
  { id: 'v4', name: 'shipped', type: 'boolean', required: false, value: false },
  { id: 'v5', name: 'order', type: 'json', required: false, value: { lines: [{ sku: 'A-1', count: 2 }] } },
  { id: 'v6', name: 'reply', type: 'string', required: false, value: '' }
];

export const variable = (value: string): Mapped => ({ kind: 'variable', value });
export const literal = (value: JsonValue): Mapped => ({ kind: 'value', value });
export const expression = (value: JsonValue): Mapped => ({ kind: 'expression', value });

export function inputView(of: Parameter, mapped?: Mapped, more: Partial<InputView> = {}): InputView {
  return { parameter: of, undeclared: false, problems: [], ...(mapped && { mapped }), ...more };
}

export function outputView(
  of: Parameter,
  names: readonly string[] = [],
  more: Partial<OutputView> = {}
): OutputView {
  return { parameter: of, variables: names, undeclared: false, problems: [], ...more };
}

/** A task of the action "Send message", with the values given by input. */
export function task(mapped: Readonly<Record<string, Mapped>> = {}, more: Partial<TaskView> = {}): TaskView {
  return {
    ...{
      element: 'Task_1',
      name: 'Tell the customer',
      state: 'connector',
      mappingType: 'listed',
      mapped: true
    },
    ...{ implementation: 'slack.SEND_MESSAGE', connector: slack, action: SEND },
    inputs: SEND.inputs.map((input) => inputView(input, mapped[input.name])),
    outputs: SEND.outputs.map((output) => outputView(output)),
    ...{ assignments: [], kept: [], variables, constants: [], errors: [], problems: [] },
    ...more
  };
}

/** A task of one input, of this type. */
export function taskOf(type: string, mapped?: Mapped, more: Partial<Parameter> = {}): TaskView {
  return task({}, { inputs: [inputView(parameter('it', type, more), mapped)], outputs: [] });
}

/** A task with this many inputs of all types. */
export function wideTask(count = 23): TaskView {
  const types = ['string', 'integer', 'boolean', 'json', 'date'];
  const inputs = Array.from({ length: count }, (_, index) =>
    inputView(
      parameter(`input${index}`, types[index % 5], {
        required: index % 7 === 0,
        description: 'Says what it is for.'
      })
    )
  );
  return task({}, { inputs });
}

const missing = problem(
  'error',
  'Task_1/inputs/text',
  'Input “{name}” is required.',
  { name: 'text' },
  'Task_1'
);
const unknown = problem(
  'warning',
  'Task_1/inputs/channelName',
  'There is no variable “{name}”.',
  { name: 'chanel' },
  'Task_1'
);

function fullTask(): TaskView {
  const full = task(
    {
      channelName: variable('chanel'),
      userEmail: variable('customerEmail'),
      metadata: literal({ order: '4711', lines: [1, 2] }),
      retries: literal(3),
      urgent: literal(false),
      sendOn: expression('${order.shipDate}')
    },
    {
      outputs: SEND.outputs.map((output, index) => outputView(output, index ? [] : ['reply', 'lastReply'])),
      assignments: [
        { variable: 'shipped', mapped: literal(true), problems: [] },
        { variable: 'orderId', mapped: expression('${message.id}'), problems: [] }
      ],
      kept: [
        { side: 'input', name: 'members', mapped: literal('ann, bob'), kept: 'slack.CREATE_CHANNEL' },
        { side: 'output', name: 'channel', mapped: variable('slackResult'), kept: 'slack.CREATE_CHANNEL' }
      ],
      constants: [{ name: '_region', value: 'eu-1' }]
    }
  );
  const inputs = full.inputs.map((input) =>
    input.parameter.name === 'text'
      ? { ...input, problems: [missing] }
      : input.parameter.name === 'channelName'
        ? { ...input, problems: [unknown] }
        : input
  );
  return { ...full, inputs };
}

export const processView: ProcessView = {
  element: 'Process_1',
  name: 'Order to cash',
  variables,
  problems: []
};

interface Sample {
  readonly task?: TaskView;
  readonly process?: ProcessView;
  readonly message?: string;
  readonly connectors: readonly Connector[];
}

const ofTask = (view: TaskView) => (): Sample => ({ task: view, connectors });
const kinds = { it: literal('a'), that: variable('orderId'), those: expression('${order.lines}') };
const undeclared = Object.entries(kinds).map(([name, mapped]) =>
  inputView(parameter(name), mapped, { undeclared: true })
);
const { connector: _connector, action: _action, ...plain } = task({}, { inputs: [], outputs: [] });
const { implementation: _implementation, ...bare } = plain;

/** Every state that the panel can be in, by name. */
export const samples: Readonly<Record<string, () => Sample>> = {
  connector: ofTask(fullTask()),
  values: ofTask(
    task(
      {},
      {
        inputs: [
          inputView(parameter('notSet')),
          inputView(parameter('emptyText'), literal('')),
          inputView(parameter('nullText'), literal(null)),
          inputView(parameter('someText'), literal('Dear customer,\nyour order ${orderId} is on its way.')),
          inputView(parameter('no', 'boolean'), literal(false)),
          inputView(parameter('zero', 'integer'), literal(0)),
          inputView(parameter('list', 'array'), literal([])),
          inputView(parameter('wrong', 'integer'), literal('12 pieces')),
          inputView(parameter('apiKey', 'string', { secure: true }), literal('hidden')),
          inputView(parameter('folder', 'Content-Type'), literal('cm:folder'))
        ]
      }
    )
  ),
  'choose-action': ofTask({ ...bare, state: 'choose-action', connector: slack }),
  none: ofTask({ ...bare, state: 'none' }),
  'unknown-connector': ofTask({
    ...plain,
    state: 'unknown-connector',
    implementation: 'sap.POST',
    inputs: undeclared
  }),
  'unknown-action': ofTask({
    ...plain,
    state: 'unknown-action',
    implementation: 'slack.SHOUT',
    connector: slack,
    inputs: undeclared
  }),
  reserved: ofTask({ ...plain, state: 'reserved', implementation: 'script.EXECUTE' }),
  foreign: ofTask({ ...plain, state: 'foreign', implementation: '##WebService' }),
  alias: ofTask(task({}, { alias: 'slackConnector', mappingType: 'all' })),
  wide: ofTask(wideTask()),
  process: () => ({ process: processView, connectors }),
  'no variables': () => ({ process: { ...processView, variables: [] }, connectors }),
  message: () => ({ message: '3 elements are selected.', connectors }),
  empty: () => ({ connectors })
};
