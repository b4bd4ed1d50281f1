import { expect } from 'chai';
import { configureConnection, createConnection, renameDefinition } from '../../src/lifecycle/connections.js';
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

  it('should get and lose values', () => {
    const set = parsed(configureConnection(CHAT, new Map([['CHANNEL', '#orders']])));
    expect(set.config[0]?.value).to.equal('#orders');
    expect(parsed(configureConnection(set, new Map([['CHANNEL', '']]))).config[0]?.value).to.equal(undefined);
  });

  it('should get another name and nothing else', () => {
    expect(renameDefinition(CHAT, 'talk')).to.deep.equal({ ...CHAT.source, name: 'talk' });
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
