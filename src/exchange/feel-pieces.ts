/** What a piece of FEEL is known to give; `decimal`: computed, so that a text of it may differ from EL's. */
export type FeelType =
  'any' | 'null' | 'text' | 'number' | 'literal decimal' | 'decimal' | 'boolean' | 'date' | 'list' | 'map';

/** How tightly a piece holds together, the loosest first. */
export const Level = {
  Choice: 0,
  Or: 1,
  And: 2,
  Compare: 3,
  Plus: 4,
  Times: 5,
  Unary: 6,
  Postfix: 7,
  Atom: 8
} as const;

/** A piece of FEEL. */
export interface Piece {
  readonly text: string;
  readonly level: number;
  readonly type: FeelType;
  /** Never null. */
  readonly certain: boolean;
}

/** Why something cannot be said in FEEL; never leaves this room. */
export class FeelError extends Error {}

export const piece = (text: string, level: number, type: FeelType, certain = false): Piece => ({
  text,
  level,
  type,
  certain
});

/** The text of a piece where something of that level is expected: in parentheses if it holds less tightly. */
export const within = ({ text, level }: Piece, least: number): string => (level < least ? `(${text})` : text);
