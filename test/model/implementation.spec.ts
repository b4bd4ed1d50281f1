import { expect } from 'chai';
import { formatImplementation, parseImplementation } from '../../src/model/implementation.js';

describe('implementation', () => {
  it('should be split at the first dot', () => {
    expect(parseImplementation('slack.SEND_MESSAGE')).to.eql({ connector: 'slack', action: 'SEND_MESSAGE' });
    expect(parseImplementation('a.b.c')).to.eql({ connector: 'a', action: 'b.c' });
    expect(parseImplementation('Payment Gateway.approve')).to.eql({
      connector: 'Payment Gateway',
      action: 'approve'
    });
    expect(parseImplementation('__proto__.constructor')).to.eql({
      connector: '__proto__',
      action: 'constructor'
    });
  });

  for (const other of [
    undefined,
    null,
    1,
    '',
    'bean',
    '.a',
    'a.',
    '##WebService',
    '##unspecified',
    'http://a.b/c',
    'urn:a.b',
    '//a.b',
    '${a.b}',
    '#{a.b}',
    'a.${b}'
  ])
    it(`should name no connector: ${JSON.stringify(other)}`, () => {
      expect(parseImplementation(other)).to.equal(undefined);
    });

  it('should be put together again', () => {
    expect(formatImplementation('a', 'b.c')).to.equal('a.b.c');
    expect(() => formatImplementation('a.b', 'c')).to.throw('invalid connector name <a.b>');
    expect(() => formatImplementation('', 'c')).to.throw('invalid connector name <>');
    expect(() => formatImplementation('a', '')).to.throw('action required for connector <a>');
  });
});
