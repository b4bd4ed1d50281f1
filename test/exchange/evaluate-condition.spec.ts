import { expect } from 'chai';
import { evaluateCondition, evaluateExpression } from '../../src/exchange/evaluate-condition.js';
import type { JsonValue } from '../../src/model/json.js';

const given = (expression: string, scope: Record<string, JsonValue> = {}) => ({
  expression,
  extension: { properties: { order: { name: 'order', type: 'json' } } },
  element: 'Gateway',
  scope: new Map(Object.entries(scope)),
  version: '7.1.0-M10' as const
});

describe('the condition of a flow', () => {
  it('should be met or not', () => {
    expect(evaluateCondition(given('${n > 2}', { n: 3 }))).to.deep.equal({ met: true });
    expect(evaluateCondition(given('${n > 2}', { n: 2 }))).to.deep.equal({ met: false });
    expect(evaluateCondition(given('${order.paid}', { order: { paid: 'x' } }))).to.have.property('reason');
  });

  it('should have a reason where it is neither', () => {
    expect(evaluateCondition(given('${n}', { n: 1 }))).to.deep.equal({
      reason: 'it gives neither true nor false'
    });
    expect(evaluateCondition(given('${n > 2}'))).to.deep.equal({ reason: 'there is no variable "n"' });
    for (const text of ['true', '', '${', '${alert(1)}', '${n} ${n}'])
      expect(evaluateCondition(given(text, { n: true })), text).to.have.property('reason');
  });

  it('should give lists and numbers for how often something runs', () => {
    expect(evaluateExpression(given('${list}', { list: [1, 2] }))).to.deep.equal({ value: [1, 2] });
    expect(evaluateExpression(given('${1 + 2}'))).to.deep.equal({ value: 3 });
  });
});
