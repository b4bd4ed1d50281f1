import type { Parameter } from '../model/connector.js';
import { violationWithin } from '../model/constraints.js';
import { shapeOf, type Shape } from '../model/shape.js';
import { onEntry } from './find.js';
import type { Rule } from './rule.js';
import { fitsType } from './types.js';

/** A static value that is of the right type, but not as the JSON Schema of the input asks for. */
export const valueConstraint: Rule = {
  name: 'value-constraint',
  severity: 'warning',
  element: (context) =>
    context.inputs.flatMap((entry) => {
      const { name, mapped } = entry;
      const input = context.action?.inputs.find((each) => each.name === name);
      if (mapped?.kind !== 'value' || !input || input.secure || input.model === undefined) return [];
      const { value } = mapped;
      const found = fitsType(input.type, value) ? violationWithin(shapeIn(input), value) : undefined;
      return found ? onEntry(context, 'warning', entry, found.template, { ...found.values }) : [];
    })
};

const shapes = new WeakMap<Parameter, Shape>();

function shapeIn(input: Parameter): Shape {
  let shape = shapes.get(input);
  if (!shape) shapes.set(input, (shape = shapeOf(input.type, input.model)));
  return shape;
}
