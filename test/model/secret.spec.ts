import { expect } from 'chai';
import { isReference } from '../../src/model/secret.js';

describe('where a secret comes from', () => {
  for (const text of ['', '${API_KEY}', '${ apiKey }', '${vault.crm-eu.key}', '${ключ}'])
    it(`should be said by “${text}”`, () => {
      expect(isReference(text)).to.equal(true);
    });

  for (const text of [
    'hunter2',
    "${'hunter2'}",
    '${API_KEY:hunter2}',
    '${API_KEY:-hunter2}',
    '${12345}',
    '${hunter 2}',
    '${hunter2!}',
    '${key + 12345}',
    '${key == 1 ? hunter2 : key}',
    '${}',
    '${a}${b}'
  ])
    it(`should not be said by “${text}”, which may be the secret itself`, () => {
      expect(isReference(text)).to.equal(false);
    });

  it('should not be said by what is no text', () => {
    for (const value of [12345, null, true, ['${API_KEY}']]) expect(isReference(value)).to.equal(false);
  });
});
