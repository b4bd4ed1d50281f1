/** Words that JUEL keeps for itself. */
export const RESERVED: ReadonlySet<string> = new Set(
  'true false null and or not empty div mod eq ne lt gt le ge instanceof'.split(' ')
);

// Character.isJavaIdentifierStart and …Part; Java reads UTF-16 units, so nothing beyond U+FFFF is a letter
const START = '\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}';
const PART = `${START}\\p{Nd}\\p{Mn}\\p{Mc}\\p{Cf}\\x00-\\x08\\x0e-\\x1b\\x7f-\\x9f`;
const WORD = new RegExp(`^[${START}][${PART}]*$`, 'u');
const ASTRAL = /[\ud800-\udfff]/;

/** Names that the engine itself gives while it runs, besides the process variables. */
export const ENGINE_NAMES: readonly string[] = ['execution', 'task', 'authenticatedUserId', 'initiator'];

/** The functions that the engine brings along (Activiti `DateResolverHelper`, `ListResolverHelper`; 7.2 and later). */
export const FUNCTIONS: readonly string[] = ['now', 'list'];

/** Made of the characters of a name; reserved words are, too. */
export function isWord(text: string): boolean {
  return WORD.test(text) && !ASTRAL.test(text);
}

/** The word means something in the language, so no variable of that name can be used in an expression. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/** A variable of this name can be used in an expression; `order-id` for one cannot. */
export function isIdentifier(name: string): boolean {
  return isWord(name) && !isReserved(name);
}
