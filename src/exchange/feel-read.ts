import { equalJson, stringifyJson, type JsonValue } from '../model/json.js';
import { nameIn } from '../model/mapping.js';
import type { Mapped } from '../model/views.js';
import { toFeel, toFeelName, type Types } from './feel.js';
import { FeelError } from './feel-pieces.js';
import { readTokens, valueOf, type Said } from './feel-reader.js';
import { tokensOf, type Token } from './feel-tokens.js';

/**
 * Reads FEEL back that a translation can have written; `undefined` for all else. What is read is translated
 * again, and counts only if that gives the same FEEL.
 */
export function readFeel(feel: string, types: Types = new Map()): Mapped | undefined {
  const tokens = tokensOf(feel);
  if (!tokens) return undefined;
  try {
    const mapped = mappedOf(readTokens(tokens));
    const again = mapped.kind === 'variable' ? toFeelName(nameIn(mapped)) : toFeel(mapped.value, types);
    const same = again.ok && equalJson(json(tokensOf(again.text)), json(tokens));
    return same && mapped.value !== null ? mapped : undefined;
  } catch (error) {
    if (error instanceof FeelError) return undefined;
    throw error;
  }
}

const json = (tokens: readonly Token[] | undefined): JsonValue =>
  (tokens ?? []).map(({ kind, text }) => [kind, text]);

function mappedOf(said: Said): Mapped {
  if (said.name !== undefined) return { kind: 'variable', value: said.name };
  const value = valueOf(said);
  const isLiteral = said.value !== undefined && !stringifyJson(said.value).includes('${');
  return { kind: isLiteral ? 'value' : 'expression', value };
}
