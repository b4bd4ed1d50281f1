/** A piece of a text: what is taken as it is, or one `${…}`. */
export interface Part {
  readonly kind: 'text' | 'expression';
  /** As written, `${` and `}` included. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Splits a mapping value as the engine does: an expression starts at `${` and ends at the very next `}`,
 * whatever stands between (pattern `[\$]\{([^\}]*)\}` of Activiti's `ExpressionResolver`). `#{`, a
 * backslash, and a `${` that is never closed are plain text.
 */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const add = (kind: Part['kind'], from: number, to: number) => {
    if (to > from) parts.push({ kind, text: text.slice(from, to), from, to });
  };
  let end = 0;
  for (let from = text.indexOf('${'); from !== -1; from = text.indexOf('${', end)) {
    const brace = text.indexOf('}', from);
    if (brace === -1) break;
    add('text', end, from);
    add('expression', from, brace + 1);
    end = brace + 1;
  }
  add('text', end, text.length);
  return parts;
}

/** The engine would evaluate something in this text. */
export function hasExpression(text: string): boolean {
  const from = text.indexOf('${');
  return from !== -1 && text.includes('}', from);
}

/** The text is one expression and nothing else, so that its result keeps its type; around others, all is text. */
export function isWholeExpression(text: string): boolean {
  return text.startsWith('${') && text.indexOf('}') === text.length - 1;
}
