import { expect } from 'chai';
import {
  allConnections,
  configureConnection,
  connectionFor,
  connectionsOf,
  createConnection,
  followConnection,
  isConnection,
  originOf,
  renameDefinition
} from '../../src/lifecycle/index.js';
import { withoutSecretValues } from '../../src/lifecycle/secrets.js';
import { deploymentFile, deploymentSettings } from '../../src/lifecycle/deployment.js';
import { checkConnectorName, freeName } from '../../src/lifecycle/names.js';
import { parseConnector } from '../../src/model/parse-connector.js';
import type { Connector } from '../../src/model/connector.js';
import { connectorOf } from './helper.js';

const CONFIG = [
  { name: 'CHANNEL', description: 'Where to\nwrite', value: '#general' },
  { name: 'TOKEN', description: 'A key', required: true, secure: true, value: 'canary' },
  { name: 'ADDRESS', description: '', required: true }
];
const CHAT = connectorOf('chat', [{ id: '1', name: 'SEND' }], { config: CONFIG, unknown: [1] });

const parsed = (definition: unknown): Connector => {
  const { connector } = parseConnector(definition);
  if (!connector) throw new Error('no connector');
  return connector;
};

describe('a connection', () => {
  it('should be a copy of its connector that says what it was made from', () => {
    const made = parsed(createConnection(CHAT, 'chat-eu', new Map([['ADDRESS', 'https://eu.example.com']])));
    expect(made).to.include({ name: 'chat-eu', template: 'chat' });
    expect(made.actions).to.deep.equal(CHAT.actions);
    expect(made.source['unknown']).to.deep.equal([1]);
    expect(made.config.map(({ name, value }) => [name, value])).to.deep.equal([
      ['CHANNEL', '#general'],
      ['TOKEN', undefined],
      ['ADDRESS', 'https://eu.example.com']
    ]);
    expect(parsed(createConnection(made, 'chat-us')).template).to.equal('chat');
  });

  it('should hold no secret, whoever gives it', () => {
    const secrets = new Map([['TOKEN', 'canary']]);
    for (const definition of [createConnection(CHAT, 'a', secrets), configureConnection(CHAT, secrets)])
      expect(JSON.stringify(definition)).not.to.include('canary');
  });

  it('should hold no secret, however its file writes it, and keep what only says where one is', () => {
    const secure = { description: '', secure: 'true', value: 'canary' };
    const files = [
      { config: { TOKEN: { ...secure, name: 'TOKEN' } } },
      { config: [{ ...secure, name: '', id: 'TOKEN' }, { ...secure }] },
      {
        config: [
          { name: 'TOKEN', description: '' },
          { ...secure, name: 'TOKEN' }
        ]
      },
      { config: [{ ...secure, name: 'TOKEN', value: "${'canary'}" }] }
    ];
    for (const file of files) {
      const connector = connectorOf('chat', [], file);
      for (const definition of [createConnection(connector, 'a'), withoutSecretValues(connector.source)])
        expect(JSON.stringify(definition)).not.to.include('canary');
    }
    const refers = connectorOf('chat', [], {
      config: [{ ...secure, name: 'TOKEN', value: '${CHAT_TOKEN}' }]
    });
    expect(parsed(createConnection(refers, 'a')).config[0]?.value).to.equal('${CHAT_TOKEN}');
  });

  it('should hold no secret of an input or output, whichever way its definition says it', () => {
    const held = ['value', 'default', 'defaultValue', 'example', 'examples', 'sample'].map((key) => [
      key,
      'canary'
    ]);
    const model = {
      default: 'canary',
      properties: { a: { const: 'canary', examples: ['canary'], type: 'string' } }
    };
    const parameter = {
      id: 'i',
      name: 'token',
      type: 'json',
      secure: true,
      ...Object.fromEntries(held),
      model
    };
    for (const side of ['inputs', 'outputs', 'input', 'output']) {
      const source = {
        id: 'c',
        name: 'chat',
        actions: { a: { id: 'a', name: 'SEND', [side]: [parameter] } }
      };
      const stored = withoutSecretValues(source);
      expect(JSON.stringify(stored)).not.to.include('canary');
      expect(JSON.stringify(stored)).to.include('"type":"string"');
      const { connector } = parseConnector(source);
      if (!connector) throw new Error('no connector');
      expect(JSON.stringify(createConnection(connector, 'a'))).not.to.include('canary');
      expect(JSON.stringify(configureConnection(connector, new Map()))).not.to.include('canary');
    }
    const refers = { name: 'chat', actions: { a: { inputs: [{ ...parameter, default: '${TOKEN}' }] } } };
    expect(JSON.stringify(withoutSecretValues(refers))).to.include('"default":"${TOKEN}"');
    const plain = { name: 'chat', actions: { a: { inputs: [{ name: 'a', default: 'b' }] } } };
    expect(withoutSecretValues(plain)).to.equal(plain);
  });

  it('should get and lose values', () => {
    const set = parsed(configureConnection(CHAT, new Map([['CHANNEL', '#orders']])));
    expect(set.config[0]?.value).to.equal('#orders');
    expect(parsed(configureConnection(set, new Map([['CHANNEL', '']]))).config[0]?.value).to.equal(undefined);
  });

  it('should get another name and nothing else', () => {
    expect(renameDefinition(CHAT, 'talk')).to.deep.equal({ ...CHAT.source, name: 'talk' });
  });
});

describe('the connections among connectors', () => {
  const library = connectorOf('text', [{ id: '1', name: 'TRIM' }], {
    presentation: { it: { kind: 'library' } }
  });
  const mail = connectorOf('mail', []);
  const stranger = connectorOf('erp-eu', [], { template: 'erp' });
  const eu = parsed(createConnection(CHAT, 'chat-eu'));
  const us = parsed(createConnection(CHAT, 'chat-us'));
  const old = connectorOf('chat-old', [], { template: 'chat' });
  const all = [library, CHAT, mail, eu, us, stranger];
  const names = (connectors: readonly Connector[]) => connectors.map(({ name }) => name);

  it('should be found by the connector, which stands for itself where it has none', () => {
    expect(names(connectionsOf(all, 'chat'))).to.deep.equal(['chat-eu', 'chat-us']);
    expect(names(connectionsOf(all, 'mail'))).to.deep.equal(['mail']);
    expect(names(connectionsOf(all, 'erp'))).to.deep.equal(['erp-eu']);
    for (const name of ['text', 'chat-eu', 'gone', '']) expect(connectionsOf(all, name)).to.deep.equal([]);
    expect(names(allConnections(all))).to.deep.equal(['mail', 'chat-eu', 'chat-us', 'erp-eu']);
    expect(all.map(originOf)).to.deep.equal(['text', 'chat', 'mail', 'chat', 'chat', 'erp']);
    expect(isConnection(connectorOf('mail', [], { template: 'mail' }))).to.equal(false);
  });

  const TAKEN: readonly (readonly [given: string, connectors: readonly Connector[], taken: string])[] = [
    ['chat.SEND', [CHAT], 'chat.SEND'],
    ['chat.SEND', [CHAT, eu], 'chat-eu.SEND'],
    ['chat', [CHAT, eu], 'chat-eu'],
    ['chat.SEND', [CHAT, eu, us], 'chat.SEND'],
    ['chat-eu.SEND', [CHAT, eu], 'chat-eu.SEND'],
    ['chat.SEND', [CHAT, old], 'chat.SEND'],
    ['text.TRIM', all, 'text.TRIM'],
    ['gone.SEND', all, 'gone.SEND']
  ];
  for (const [given, connectors, taken] of TAKEN)
    it(`should make “${taken}” of “${given}” among ${names(connectors).join(', ')}`, () => {
      expect(connectionFor(connectors, given)).to.equal(taken);
    });
});

describe('a name for a connector', () => {
  const NAMES: readonly (readonly [name: string, fault: string | undefined])[] = [
    ['a', undefined],
    ['chat-2', undefined],
    ['', 'a name is needed'],
    ['Chat', 'the name <Chat> has a capital letter: lower case letters, digits and dashes are allowed'],
    ['chat.eu', 'the name <chat.eu> has <.>: lower case letters, digits and dashes are allowed'],
    ['über', 'the name <über> has <ü>: lower case letters, digits and dashes are allowed'],
    ['2chat', 'the name <2chat> should begin with a letter'],
    ['chat-', 'the name <chat-> should not end with a dash'],
    ['a'.repeat(26), undefined],
    ['a'.repeat(27), `the name <${'a'.repeat(27)}> is longer than 26 characters`],
    ['script', 'the engine keeps the name <script> for itself'],
    ['mail', 'there is a connector named <mail> already']
  ];
  for (const [name, fault] of NAMES)
    it(`should ${fault ? 'not ' : ''}be “${name}”`, () => {
      expect(checkConnectorName(name, new Set(['mail']))?.message).to.equal(fault);
    });

  it('should be made of one that is taken', () => {
    expect(freeName('mail', new Set())).to.equal('mail');
    expect(freeName('mail', new Set(['mail', 'mail-2']))).to.equal('mail-3');
    const long = `${'a'.repeat(23)}-bc`;
    expect(freeName(long, new Set([long]))).to.equal(`${'a'.repeat(23)}-2`);
  });
});

describe('what has to be set at a deployment', () => {
  const library = connectorOf('text', [], {
    kind: 'library',
    config: CONFIG,
    presentation: { it: { kind: 'library' } }
  });
  const extra = new Map([
    [
      'chat',
      [
        { name: 'PROXY', value: 'a "b" $C\nD=1' },
        { name: 'TOKEN', value: 'canary' }
      ]
    ]
  ]);

  it('should be told of each connection, what is required first, and no secret', () => {
    const settings = deploymentSettings([CHAT, library], extra);
    expect(settings.map(({ connection, name, value }) => [connection, name, value])).to.deep.equal([
      ['chat', 'TOKEN', undefined],
      ['chat', 'ADDRESS', undefined],
      ['chat', 'CHANNEL', '#general'],
      ['chat', 'PROXY', 'a "b" $C\nD=1']
    ]);
  });

  it('should be a file to be filled in, in which no value breaks out of its line', () => {
    expect(deploymentFile(deploymentSettings([CHAT], extra))).to.equal(
      [
        '# chat',
        '# A key · required · secret: set at deployment',
        'TOKEN=',
        '# required',
        'ADDRESS=',
        '# Where to write',
        'CHANNEL="#general"',
        'PROXY="a \\"b\\" \\$C\\nD=1"',
        ''
      ].join('\n')
    );
  });
});

describe('a connection whose connector changes', () => {
  const made = parsed(createConnection(CHAT, 'chat-eu', new Map([['ADDRESS', 'https://eu.example.com']])));
  const next = parsed({
    ...CHAT.source,
    actions: { 1: { id: '1', name: 'WRITE', description: '' } },
    config: [
      { name: 'CHANNEL', description: 'Where to write', value: '#all' },
      { name: 'TOKEN', description: 'A key', secure: true, value: 'canary' },
      { name: 'ADDRESS', description: 'Of the server', required: true },
      { name: 'REGION', description: 'New', value: 'eu' }
    ]
  });

  it('should be a copy of what it is now, with its own values and no secret', () => {
    const followed = parsed(followConnection(made, CHAT, next));
    expect(followed).to.include({ name: 'chat-eu', template: 'chat' });
    expect(followed.actions.map(({ name }) => name)).to.deep.equal(['WRITE']);
    expect(followed.config.map(({ name, value }) => [name, value])).to.deep.equal([
      ['CHANNEL', '#general'],
      ['TOKEN', undefined],
      ['ADDRESS', 'https://eu.example.com'],
      ['REGION', 'eu']
    ]);
    expect(JSON.stringify(followConnection(made, CHAT, next))).not.to.include('canary');
  });

  it('should take a name along, and no more where somebody has changed it', () => {
    const own = parsed({ ...made.source, description: 'Ours' });
    const renamed = parsed(renameDefinition(next, 'talk'));
    expect(followConnection(own, CHAT, next)).to.equal(undefined);
    expect(followConnection(own, CHAT, renamed)).to.deep.equal({ ...own.source, template: 'talk' });
    expect(followConnection(made, CHAT, renamed)).to.include({ name: 'chat-eu', template: 'talk' });
  });

  it('should be shown as what it is a copy of, unless it is shown in its own way', () => {
    const look = (title: string) => ({ chat: { title } });
    const [before, after] = ['Chat', 'Talk'].map((title) =>
      parsed({ ...CHAT.source, id: 'chat', presentation: look(title) })
    ) as [Connector, Connector];
    const copy = createConnection(before, 'chat-eu');
    const { presentation: _shown, ...bare } = copy;
    const shown = (source: object) => followConnection(parsed(source), before, after)?.['presentation'];
    expect(shown(copy)).to.deep.equal(look('Talk'));
    expect(shown({ ...copy, presentation: look('Ours') })).to.deep.equal(look('Ours'));
    expect(shown(bare)).to.equal(undefined);
    expect(followConnection(parsed(bare), before, after)).to.not.equal(undefined);
  });
});
