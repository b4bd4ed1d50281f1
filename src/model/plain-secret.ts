import { textsIn } from './json.js';
import type { Mapped } from './views.js';

/** An expression that computes nothing: the engine passes what it says. */
const LITERAL = /^(?!.*\$\{)(?=.*\S)|^\$\{\s*(?:'[^']*'|"[^"]*"|[\d.]+)\s*\}$/s;

/** Does what is mapped to a secret say the secret itself, and not where it comes from? */
export function isPlain({ kind, value }: Mapped): boolean {
  if (kind === 'value') return value !== null;
  return kind === 'expression' && [...textsIn(value)].some((text) => LITERAL.test(text));
}
