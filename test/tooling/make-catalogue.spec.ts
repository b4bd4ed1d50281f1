import { expect } from 'chai';
import { makeCatalogue } from '../../scripts/make-catalogue.mjs';
import { parseConnector } from '../../src/core.js';

describe('a made-up catalogue', () => {
  it('should hold as many connectors and actions as asked for, without a problem', () => {
    const parsed = makeCatalogue(31, 200).map((definition) => parseConnector(definition));
    expect(parsed.flatMap(({ problems }) => problems)).to.eql([]);
    expect(new Set(parsed.map(({ connector }) => connector?.name)).size).to.equal(31);
    expect(parsed.reduce((sum, { connector }) => sum + (connector?.actions.length ?? 0), 0)).to.equal(200);
  });
});
