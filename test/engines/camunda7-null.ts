import type { SyntaxNode } from '@lezer/common';
import type { Computed } from '../../src/expression/evaluate.js';
import { fragmentsOf } from '../../src/expression/fragments.js';

/** Does an expression come to a method that is called on null? Camunda's JUEL fails there, Activiti's says null. */
export function callsNull(expression: string, compute: (expression: string) => Computed): boolean {
  const [fragment] = fragmentsOf(expression, 'condition');
  const textOf = ({ from, to }: SyntaxNode) => (fragment?.text ?? '').slice(from, to);
  const has = (body: string, value: null | boolean) => {
    const computed = compute(`\${${body}}`);
    return computed.ok && computed.value === value;
  };

  /** The parts of a node that are evaluated. */
  function evaluated(node: SyntaxNode): SyntaxNode[] {
    const parts = node.getChildren('Expression');
    const [first, second, third] = parts;
    const operator = node.getChild('Operator');
    if (!first || !second)
      return [...parts, ...(node.getChild('Arguments')?.getChildren('Expression') ?? [])];
    const isTrue = has(`(${textOf(first)}) ? true : false`, true);
    if (third) return [first, isTrue ? second : third];
    const word = operator ? textOf(operator).trim() : '';
    const stops = (isTrue && /^(?:\|\||or)$/.test(word)) || (!isTrue && /^(?:&&|and)$/.test(word));
    return stops ? [first] : parts;
  }

  function calls(node: SyntaxNode): boolean {
    const base = node.name === 'MethodCall' ? node.getChild('Expression') : null;
    return (base !== null && has(textOf(base), null)) || evaluated(node).some(calls);
  }

  const body = fragment?.tree.topNode.firstChild?.getChild('Expression');
  return !!body && calls(body);
}
