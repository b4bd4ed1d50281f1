import { expect } from 'chai';
import { closeness } from '../../src/search/closeness.js';
import { createSearch, type SearchOptions } from '../../src/search/search.js';
import { synonymsWith } from '../../src/search/synonyms.js';
import { singular, stem } from '../../src/search/words.js';
import { action, connector } from './samples.js';

const CATALOGUE = [
  connector('github', 'GitHub', [
    action('createIssue', 'Create issue'),
    action('pulls.create', 'Create a pull request'),
    action('list', 'List issues')
  ]),
  connector('sheets', 'Google Sheets', [action('APPEND', 'Append row'), action('CLEAR', 'Clear row')], {
    category: 'Spreadsheets',
    keywords: ['table']
  }),
  connector('postgresql', 'PostgreSQL', [action('QUERY', 'Run query'), action('REMOVE', 'Remove rows')]),
  connector('kubernetes', 'Kubernetes', [action('DEPLOY', 'Create deployment')]),
  connector('mail', 'E-mail', [action('SEND', 'Send e-mail', { keywords: ['notify'] })]),
  connector('twilio', 'Twilio', [
    action('SMS', 'Send SMS', { description: 'Reaches people on their phones.' }),
    action('CALL', 'Start call')
  ]),
  connector('stripe', 'Stripe', [action('PAY', 'Create payment', { keywords: ['credit card'] })])
];

const found = (query: string, options?: SearchOptions) =>
  createSearch(CATALOGUE, options)
    .search(query)
    .map(({ implementation }) => implementation);

describe('what a search tolerates', () => {
  const expected: [why: string, query: string, implementation: string][] = [
    ['letters that are swapped', 'creaet issue', 'github.createIssue'],
    ['letters that are swapped in a short word', 'send smis', 'twilio.SMS'],
    ['a missing letter', 'kubernets', 'kubernetes'],
    ['a letter too many', 'twillio call', 'twilio.CALL'],
    ['a wrong letter', 'pastgresql query', 'postgresql.QUERY'],
    ['two mistakes in a long word', 'kubrenetse deployment', 'kubernetes.DEPLOY'],
    ['a mistake in the start of a word', 'postgrse que', 'postgresql.QUERY'],
    ['a mistake in a synonym', 'delte rows', 'postgresql.REMOVE'],
    ['words that are only begun', 'cre iss', 'github.createIssue'],
    ['vowels left out', 'crt iss', 'github.createIssue'],
    ['letters left out', 'kbrnts dplymnt', 'kubernetes.DEPLOY'],
    ['initials of a connector', 'gh pull', 'github.pulls.create'],
    ['initials of an action', 'github pr', 'github.pulls.create'],
    ['an initial before a name', 'gsheets append', 'sheets.APPEND'],
    ['a counted abbreviation', 'k8s deploy', 'kubernetes.DEPLOY'],
    ['a usual short name', 'pg query', 'postgresql.QUERY'],
    ['another word', 'delete rows', 'postgresql.REMOVE'],
    ['several words for one', 'send text message', 'twilio.SMS'],
    ['a word for several', 'github merge request', 'github.pulls.create'],
    ['a hyphen more or less', 'send email', 'mail.SEND'],
    ['a blank too many', 'git hub issue create', 'github.createIssue'],
    ['a blank too few', 'createissue', 'github.createIssue'],
    ['snake case', 'create_issue', 'github.createIssue'],
    ['dotted names', 'github.createIssue', 'github.createIssue'],
    ['another order', 'issue github create', 'github.createIssue'],
    ['other forms of a word', 'creating issues', 'github.createIssue'],
    ['words that say nothing', 'I want to create an issue in GitHub please', 'github.createIssue'],
    ['a word that nothing has, among others', 'create blue github issue', 'github.createIssue'],
    ['capitals and accents', 'CRÉATE İSSUE', 'github.createIssue'],
    ['a word of the description', 'phones', 'twilio.SMS'],
    ['a keyword', 'credit card', 'stripe.PAY'],
    ['a keyword of the connector', 'table append', 'sheets.APPEND'],
    ['a category', 'spreadsheets clear', 'sheets.CLEAR']
  ];
  for (const [why, query, implementation] of expected) {
    it(`should be ${why}`, () => {
      expect(found(query)[0]).to.equal(implementation);
    });
  }

  it('should be what holds most of the words by name, where others only tell of all of them', () => {
    const catalogue = [
      connector('tracker', 'Tracker', [action('TRANSITION', 'Transition issue')]),
      connector('records', 'Records', [
        action('UPDATE', 'Update record', { description: 'Moves an issue until it is done, in Tracker too' })
      ])
    ];
    const hits = createSearch(catalogue).search('move issue to done tracker');
    expect(hits.map(({ implementation }) => implementation)).to.deep.equal([
      'tracker.TRANSITION',
      'records.UPDATE'
    ]);
  });

  it('should not be any word', () => {
    expect(found('xyzzy')).to.deep.equal([]);
    expect(found('xyzzy plugh')).to.deep.equal([]);
    expect(found('xyzzy kybernites')).to.deep.equal([]);
  });

  it('should leave alone what is a word', () => {
    const near = [connector('a', 'A', [action('LEAD', 'Open lead'), action('HEAD', 'Open head')])];
    const hits = createSearch(near).search('lead');
    expect(hits.map(({ implementation }) => implementation)).to.deep.equal(['a.LEAD']);
  });

  it('should hold with words that objects have by themselves', () => {
    expect(found('__proto__ constructor toString')).to.deep.equal([]);
    expect(found('punter', { synonyms: [['__proto__', 'constructor'], []] })).to.deep.equal([]);
  });
});

describe('synonyms', () => {
  it('should come from the host too, words or several of them', () => {
    const synonyms = [
      ['Ticket-System', 'github'],
      ['kundenbrief', 'e-mail'],
      ['geld zurück', 'create payment']
    ];
    expect(found('kundenbrief')).to.deep.equal([]);
    expect(found('kundenbrief send', { synonyms })[0]).to.equal('mail.SEND');
    expect(found('ticket system', { synonyms })[0]).to.equal('github');
    expect(found('Geld zurück', { synonyms })[0]).to.equal('stripe.PAY');
  });

  it('should go both ways, and count less than the word itself', () => {
    expect(synonymsWith().of(['remove'])).to.deep.include(['delete']);
    expect(synonymsWith().of(['delete'])).to.deep.include(['remove']);
    const both = [connector('a', 'A', [action('x', 'Remove file'), action('y', 'Delete file')])];
    const [first] = createSearch(both).search('delete file');
    expect(first?.implementation).to.equal('a.y');
  });
});

describe('the order of what was found', () => {
  const SALES = connector('sales', 'Sales', [
    action('CREATE', 'Create a rather long-winded record'),
    action('APPROVE', 'Approve', { description: 'Sales again: approves in Sales.' }),
    action('REJECT', 'Reject', { keywords: ['record'] })
  ]);

  it('should be the connector, then its actions as in the catalogue, for its name', () => {
    const hits = createSearch([SALES]).search('sales');
    const names = ['sales', 'sales.CREATE', 'sales.APPROVE', 'sales.REJECT'];
    expect(hits.map(({ implementation }) => implementation)).to.deep.equal(names);
  });

  it('should be exact, prefix, word start, keyword, description', () => {
    const ranks = connector('r', 'R', [
      action('e', 'Other thing', { description: 'Something about mail.' }),
      action('d', 'Other things', { keywords: ['mail'] }),
      action('c', 'Send a mailing'),
      action('b', 'Mailing list'),
      action('a', 'Mail')
    ]);
    const hits = createSearch([ranks]).search('mail');
    expect(hits.map(({ action }) => action?.name)).to.deep.equal(['a', 'b', 'c', 'd', 'e']);
  });

  const TWO = ['x', 'y'].map((name) =>
    connector(name, name.toUpperCase(), [action('SEND', 'Send note'), action('LIST', 'List notes')])
  );
  const boosted = (boost: (implementation: string) => number, query: string) =>
    createSearch(TWO, { boost })
      .search(query)
      .map(({ implementation }) => implementation);

  it('should put the favoured first among equals', () => {
    const boost = (implementation: string) => (implementation === 'y.SEND' ? 1 : 0);
    expect(boosted(() => 0, 'send note').slice(0, 2)).to.deep.equal(['x.SEND', 'y.SEND']);
    expect(boosted(boost, 'send note').slice(0, 2)).to.deep.equal(['y.SEND', 'x.SEND']);
  });

  it('should put the more favoured before the less', () => {
    const boost = (implementation: string) => (implementation === 'y.SEND' ? 1 : 0.5);
    expect(boosted(boost, 'note send')[0]).to.equal('y.SEND');
  });

  it('should put a better match before the favoured', () => {
    const boost = (implementation: string) => (implementation === 'y.LIST' ? 1 : 0);
    expect(boosted(boost, 'send note')[0]).to.equal('x.SEND');
    expect(boosted(boost, 'x')[0]).to.equal('x');
  });

  it('should not be upset by a boost that is no share', () => {
    for (const boost of [NaN, Infinity, -Infinity, 1e9]) {
      expect(boosted(() => boost, 'send note').slice(0, 2)).to.deep.equal(['x.SEND', 'y.SEND']);
    }
  });
});

describe('closeness', () => {
  it('should be more for fewer mistakes', () => {
    expect(closeness('salesfroce', 'salesforce')).to.be.above(closeness('salesfrocee', 'salesforce'));
    expect(closeness('mesage', 'message')).to.be.above(0);
    expect(closeness('gti', 'git')).to.be.above(0);
  });

  it('should be none for other words', () => {
    expect(closeness('lead', 'deal')).to.equal(0);
    expect(closeness('row', 'raw')).to.equal(0);
    expect(closeness('a'.repeat(90), 'b'.repeat(90))).to.equal(0);
  });
});

describe('forms of words', () => {
  it('should have one stem', () => {
    for (const each of ['creates', 'created', 'creating', 'creation'])
      expect(stem(each)).to.equal(stem('create'));
    expect(stem('queries')).to.equal(stem('query'));
    expect(stem('sms')).to.equal('sms');
  });

  it('should be told from the plural', () => {
    expect(['queries', 'rows', 'address', 'aws'].map(singular)).to.deep.equal([
      'query',
      'row',
      'address',
      'aws'
    ]);
  });
});
