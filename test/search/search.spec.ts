import { expect } from 'chai';
import { createSearch } from '../../src/search/search.js';
import { abbreviations, words } from '../../src/search/words.js';
import { action, connector } from './samples.js';

const CATALOGUE = [
  connector(
    'slack',
    'Slack',
    [action('SEND_MESSAGE', 'Send message'), action('CREATE_CHANNEL', 'Create channel')],
    {
      aliases: ['slackConnector']
    }
  ),
  connector('twilio', 'Twilio', [action('SEND_SMS', 'Send SMS', { keywords: ['text message'] })]),
  connector('googleSheets', 'Google Sheets', [action('appendRow', 'Append row')], {
    category: 'Spreadsheets'
  }),
  connector('kubernetes', 'Kubernetes', [
    action('SCALE', 'Scale', { description: 'Sets the number of messages' })
  ]),
  connector('kalender', 'Kalendář', [
    action('NAJDI', 'Najdi schůzku'),
    action('OLD', 'Send note', { replacedBy: 'slack.X' })
  ]),
  connector('склад', 'Склад', [action('НАЙТИ', 'Найти товар')])
];

const search = createSearch(CATALOGUE);
const first = (query: string) => search.search(query)[0]?.implementation;

describe('search', () => {
  const expected: [why: string, query: string, implementation: string][] = [
    ['the exact title', 'send message', 'slack.SEND_MESSAGE'],
    ['connector and action together', 'slack send message', 'slack.SEND_MESSAGE'],
    ['another order of words', 'message slack send', 'slack.SEND_MESSAGE'],
    ['the beginnings of words', 'sla chan', 'slack.CREATE_CHANNEL'],
    ['a swapped letter', 'slakc message', 'slack.SEND_MESSAGE'],
    ['a missing letter', 'kuberntes scale', 'kubernetes.SCALE'],
    ['a letter too many', 'twillio', 'twilio'],
    ['the technical name', 'SEND_MESSAGE', 'slack.SEND_MESSAGE'],
    ['the technical name in camel case', 'appendRow', 'googleSheets.appendRow'],
    ['the technical name run together', 'sendmessage', 'slack.SEND_MESSAGE'],
    ['an older name', 'slackConnector', 'slack'],
    ['a keyword', 'text message', 'twilio.SEND_SMS'],
    ['a category', 'spreadsheets row', 'googleSheets.appendRow'],
    ['initials', 'gs append', 'googleSheets.appendRow'],
    ['an initial before the name', 'gsheets append', 'googleSheets.appendRow'],
    ['a counted abbreviation', 'k8s', 'kubernetes'],
    ['letters without their accents', 'najdi schuzku', 'kalender.NAJDI'],
    ['accents where the name has none', 'Sláck', 'slack'],
    ['another script', 'найти', 'склад.НАЙТИ'],
    ['a mistake in another script', 'склда товар', 'склад.НАЙТИ']
  ];
  for (const [why, query, implementation] of expected) {
    it(`should find by ${why}`, () => {
      expect(first(query)).to.equal(implementation);
    });
  }

  it('should put the connector before its actions, and a description last', () => {
    const found = search.search('slack').map((hit) => hit.implementation);
    expect(found).to.deep.equal(['slack', 'slack.SEND_MESSAGE', 'slack.CREATE_CHANNEL']);
    expect(search.search('message').at(-1)?.implementation).to.equal('kubernetes.SCALE');
  });

  it('should put what was replaced after its peers', () => {
    expect(search.search('send').map((hit) => hit.implementation)).to.deep.equal([
      'slack.SEND_MESSAGE',
      'twilio.SEND_SMS',
      'kalender.OLD'
    ]);
  });

  it('should keep the order of the catalogue between equals', () => {
    const equal = createSearch(['d', 'b', 'a', 'c'].map((name) => connector(name, 'Same', [])));
    expect(equal.search('same').map((hit) => hit.implementation)).to.deep.equal(['d', 'b', 'a', 'c']);
  });

  it('should find nothing for nothing', () => {
    expect(search.search('')).to.deep.equal([]);
    expect(search.search('  –- ')).to.deep.equal([]);
    expect(search.search('xyzzy')).to.deep.equal([]);
  });

  it('should take the signs of search engines as nothing special', () => {
    expect(first('-slack "message')).to.equal('slack.SEND_MESSAGE');
    expect(search.search('(.*)+$ [')).to.deep.equal([]);
  });

  it('should limit the hits but count them all', () => {
    const { hits, total } = search.find('slack', 1);
    expect(hits.map((hit) => hit.implementation)).to.deep.equal(['slack']);
    expect(total).to.equal(3);
  });

  it('should know its size before it is prepared, and prepare in pieces', () => {
    const other = createSearch(CATALOGUE);
    expect(other.size).to.equal(14);
    let pieces = 2;
    expect(other.prepare(() => pieces-- > 0)).to.equal(false);
    expect(other.prepare(() => true)).to.equal(true);
    expect(other.search('slack')).to.have.length(3);
  });

  it('should survive names that objects have by themselves', () => {
    const odd = createSearch([connector('__proto__', 'constructor', [action('toString', 'toString')])]);
    expect(odd.search('to string')[0]?.implementation).to.equal('__proto__.toString');
  });
});

describe('words', () => {
  it('should part camel case, snake case and abbreviations', () => {
    expect(words('sendHTTPRequest')).to.equal('send http request');
    expect(words('SEND_MESSAGE')).to.equal('send message');
    expect(words('Größe ändern')).to.equal('grosse andern');
  });

  it('should shorten names as people do', () => {
    expect(abbreviations('Google Sheets').split(' ')).to.include.members(['gs', 'gsheets']);
    expect(abbreviations('Kubernetes')).to.equal('k8s');
  });
});
