import { FOREIGN_NAMES, parseImplementation } from '../model/implementation.js';
import { nameIn } from '../model/mapping.js';
import { is } from '../model/moddle.js';
import { isMultiInstance, textOf } from './bpmn.js';
import type { Sets } from './flow.js';
import type { ElementContext } from './rule.js';

const CODE = ['bpmn:ScriptTask', 'bpmn:BusinessRuleTask'];

/** Which variables an element sets when it completes; `undefined`: none. */
export function setsOf(context: ElementContext): Sets | undefined {
  const { element, state, mapping } = context;
  if (isCode(context)) return 'everything';
  // the engine bypasses the mapping of outputs, see activiti `MultiInstanceActivityBehavior`
  if (isMultiInstance(element) || state === 'choose-action') return;
  const result = textOf(element, 'activiti:resultVariable', 'activiti:resultVariableName');
  if (mapping?.type === 'all' || mapping?.type === 'outputs') {
    const outputs = context.action?.outputs;
    return outputs ? new Set(outputs.map(({ name }) => name)) : 'everything';
  }
  const names = context.outputs
    .filter(({ mapped }) => mapped?.kind !== 'value' || mapped.value !== null)
    .filter(({ mapped }) => !isUnknownOutput(context, mapped))
    .map(({ name }) => name);
  return names.length || result ? new Set(result ? [...names, result] : names) : undefined;
}

/** Java classes, scripts and the like set what they want. */
function isCode({ element, state }: ElementContext): boolean {
  if (CODE.some((type) => is(element, type))) return true;
  if (state !== 'foreign') return false;
  const reference = parseImplementation(element.get('implementation'));
  return !reference || !FOREIGN_NAMES.includes(reference.connector);
}

function isUnknownOutput(
  { action }: ElementContext,
  mapped: ElementContext['outputs'][number]['mapped']
): boolean {
  if (!action || mapped?.kind !== 'variable') return false;
  const output = nameIn(mapped);
  return !action.outputs.some(({ name }) => name === output);
}
