import type { ShapeType } from './shape.js';

/** What a method is called on. */
export type Receiver = 'text' | 'list' | 'map' | 'node' | 'date' | 'number' | 'boolean';

/** A method or function as people read it. */
export interface Signature {
  readonly name: string;
  /** What it takes, without the parentheses. */
  readonly takes: string;
  readonly gives: ShapeType;
  /** One line, in English: a template for `translate`. */
  readonly documentation: string;
}

const signature = (name: string, takes: string, gives: ShapeType, documentation: string): Signature => ({
  name,
  takes,
  gives,
  documentation
});

const TO_STRING = signature('toString', '', 'text', 'The value as text.');

const TEXT: readonly Signature[] = [
  signature('length', '', 'integer', 'How many characters the text has.'),
  signature('isEmpty', '', 'boolean', 'Whether the text has no characters.'),
  signature('isBlank', '', 'boolean', 'Whether the text is empty or only white space.'),
  signature('toUpperCase', '', 'text', 'The text in capital letters.'),
  signature('toLowerCase', '', 'text', 'The text in small letters.'),
  signature('trim', '', 'text', 'The text without white space at its ends.'),
  signature('contains', 'part', 'boolean', 'Whether the part occurs in the text.'),
  signature('startsWith', 'part', 'boolean', 'Whether the text starts with the part.'),
  signature('endsWith', 'part', 'boolean', 'Whether the text ends with the part.'),
  signature(
    'indexOf',
    'part',
    'integer',
    'Where the part occurs first, counted from 0; -1 where it does not.'
  ),
  signature(
    'lastIndexOf',
    'part',
    'integer',
    'Where the part occurs last, counted from 0; -1 where it does not.'
  ),
  signature('concat', 'more', 'text', 'The text with more behind it; "+" adds numbers only.'),
  signature('equals', 'other', 'boolean', 'Whether both are the same text.'),
  signature(
    'equalsIgnoreCase',
    'other',
    'boolean',
    'Whether both are the same text but for capital letters.'
  ),
  signature('replace', 'from, to', 'text', 'The text with one part replaced by another wherever it occurs.'),
  signature(
    'substring',
    'from, to',
    'text',
    'The characters from one place, counted from 0, up to another or the end.'
  ),
  TO_STRING
];

const LIST: readonly Signature[] = [
  signature('size', '', 'integer', 'How many items the list has.'),
  signature('isEmpty', '', 'boolean', 'Whether the list has no items.'),
  signature('contains', 'item', 'boolean', 'Whether the item is in the list.'),
  signature('indexOf', 'item', 'integer', 'Where the item is, counted from 0; -1 where it is not.'),
  signature('get', 'index', 'any', 'The item at a place, counted from 0; fails beyond the end.'),
  TO_STRING
];

const MAP: readonly Signature[] = [
  signature('size', '', 'integer', 'How many members there are.'),
  signature('isEmpty', '', 'boolean', 'Whether there are no members.'),
  signature('containsKey', 'name', 'boolean', 'Whether there is a member of that name.'),
  signature('containsValue', 'value', 'boolean', 'Whether a member has that value.'),
  signature('get', 'name', 'any', 'The member of that name; null where there is none.'),
  TO_STRING
];

const NODE: readonly Signature[] = [
  signature('size', '', 'integer', 'How many members there are.'),
  signature('isEmpty', '', 'boolean', 'Whether there are no members.'),
  signature(
    'has',
    'name',
    'boolean',
    'Whether there is a member of that name; reading one that is missing fails.'
  ),
  TO_STRING
];

const DATE: readonly Signature[] = [
  signature('getTime', '', 'integer', 'Milliseconds since the start of 1970, UTC.'),
  signature('before', 'other', 'boolean', 'Whether the date is before the other.'),
  signature('after', 'other', 'boolean', 'Whether the date is after the other.'),
  TO_STRING
];

const NUMBER: readonly Signature[] = [
  signature('intValue', '', 'integer', 'The whole number, within 32 bits.'),
  signature('longValue', '', 'integer', 'The whole number, within 64 bits.'),
  signature('doubleValue', '', 'number', 'The number with its decimal places.'),
  signature('equals', 'other', 'boolean', 'Whether both are the same number of the same kind.'),
  TO_STRING
];

const BOOLEAN: readonly Signature[] = [
  signature('equals', 'other', 'boolean', 'Whether both are true or both are false.'),
  TO_STRING
];

/** What the evaluator can call, see `methods.ts`: methods that read, of the classes that the engine keeps values in. */
export const METHODS: Readonly<Record<Receiver, readonly Signature[]>> = {
  text: TEXT,
  list: LIST,
  map: MAP,
  node: NODE,
  date: DATE,
  number: NUMBER,
  boolean: BOOLEAN
};

/** The engine's own functions (`DateResolverHelper`, `ListResolverHelper`). */
export const ENGINE_FUNCTIONS: readonly Signature[] = [
  signature('now', '', 'date', 'The time at which the engine evaluates the expression.'),
  signature('list', 'items…', 'list', 'A list of the items; fails where one is null.')
];

/** Methods that the engine refuses on every object (`ELResolverReflectionBlockerDecorator`). */
export const BLOCKED: ReadonlySet<string> = new Set(['getClass', 'hashCode', 'notify', 'notifyAll', 'wait']);
