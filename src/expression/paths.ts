import { isIdentifier, isWord } from './names.js';

/**
 * The expression that reads a member: `${order.lines[0]['unit price']}`. `undefined` where none can: of a
 * root that is no identifier, and for a key with `}`, at which the engine ends an expression.
 */
export function expressionOf(root: string, path: readonly (string | number)[]): string | undefined {
  if (!isIdentifier(root)) return;
  let body = root;
  for (const step of path) {
    if (typeof step === 'number') body += `[${step}]`;
    else if (isIdentifier(step)) body += `.${step}`;
    else if (!canQuote(step)) return;
    else body += `['${step.replace(/[\\']/g, '\\$&')}']`;
  }
  return `\${${body}}`;
}

const canQuote = (key: string) =>
  !/[{}]/.test(key) && (isWord(key) || !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(key));
