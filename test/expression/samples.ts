import type { ExpressionContext } from '../../src/expression/context.js';

/** A context with a variable of each sort. */
export const CONTEXT: ExpressionContext = {
  variables: [
    {
      name: 'reply',
      type: 'json',
      origin: 'output',
      description: 'What the service said.',
      model: {
        type: 'object',
        required: ['code'],
        additionalProperties: false,
        properties: { code: { type: 'integer' }, 'content type': { type: 'string' } }
      }
    },
    { name: 'customer', type: 'string', description: 'Name of the customer' },
    {
      name: 'order',
      type: 'json',
      model: {
        type: 'object',
        additionalProperties: false,
        properties: {
          id: { type: 'string', description: 'Number of the order' },
          total: { type: 'number' },
          lines: { type: 'array', items: { $ref: '#/$defs/line' } },
          buyer: { allOf: [{ properties: { name: { type: 'string' } } }, { $ref: '#/$defs/person' }] },
          due: { type: ['null', 'integer'] },
          loop: { $ref: '#/properties/loop' }
        },
        $defs: {
          line: { type: 'object', properties: { price: { type: 'number' }, sku: { enum: ['a', 'b'] } } },
          person: { properties: { mail: { type: 'string', title: 'Address' } } }
        }
      }
    },
    { name: 'note', type: 'json', sample: { by: 'Ada', tags: ['a'], 'sub-key': 1, deep: { on: true } } },
    { name: 'tags', type: 'array', sample: ['red'] },
    { name: 'rows', type: 'array', model: { type: 'array', items: { properties: { city: {} } } } },
    { name: 'count', type: 'integer' },
    { name: 'paid', type: 'boolean' },
    { name: 'day', type: 'date' },
    { name: 'scan', type: 'file' },
    { name: 'order-id', type: 'string' },
    { name: 'empty', type: 'string' },
    { name: 'customer', type: 'integer' }
  ],
  functions: [
    { name: 'fx:rate', signature: 'fx:rate(from, to)', type: 'number', description: 'Rate of the day.' }
  ]
};
