import type { Action, Connector, Parameter } from '../../src/model/connector.js';

export function action(name: string, title: string, more: Partial<Action> = {}): Action {
  return {
    id: name,
    name,
    title,
    description: `${title} does it`,
    inputs: [],
    outputs: [],
    keywords: [],
    ...more
  };
}

export function connector(name: string, title: string, more: Partial<Connector> = {}): Connector {
  const lists = { aliases: [], keywords: [], actions: [], events: [], config: [], errors: [] };
  return {
    id: name,
    name,
    title,
    description: `About ${title}`,
    kind: 'connector',
    category: '',
    source: {},
    ...lists,
    ...more
  };
}

/** Two connectors and a library; one has an event. */
export const FEW: readonly Connector[] = [
  connector('slack', 'Slack', {
    actions: [action('SEND', 'Send message'), action('OPEN', 'Create channel', { replacedBy: 'slack.SEND' })],
    events: [action('HEARD', 'Message received')]
  }),
  connector('crm', 'CRM', {
    actions: [action('FIND', 'Find customer')],
    icon: 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
  }),
  connector('strings', 'Strings', { kind: 'library', actions: [action('TRIM', 'Trim')] })
];

/** 500 connectors with 20 actions each, in five categories. */
export const MANY: readonly Connector[] = Array.from({ length: 500 }, (_, index) =>
  connector(`c${index}`, `Service ${index}`, {
    category: `Category ${index % 5}`,
    actions: Array.from({ length: 20 }, (_none, each) => action(`A${each}`, `Action ${each} of ${index}`))
  })
);

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  id: name,
  name,
  description: '',
  type: 'string',
  required: false,
  ...more
});

/** With all that details show. */
export const DOCUMENTED: Connector = connector('mail', 'Mail', {
  actions: [
    action('SEND', 'Send', {
      inputs: [parameter('cc'), parameter('to', { required: true, description: 'To whom' })],
      outputs: [parameter('id')],
      documentation: 'https://example.org/send'
    })
  ]
});
