import { FeelError, Level, piece, within, type FeelType, type Piece } from './feel-pieces.js';

interface Method {
  /** What it is called on; `any` where only one kind of value has such a method. */
  readonly on: readonly FeelType[];
  readonly takes: readonly FeelType[];
  readonly gives: FeelType;
  readonly text: (base: Piece, ...args: Piece[]) => string;
  readonly level?: number;
}

const call = (name: string, ...args: Piece[]) => `${name}(${args.map(({ text }) => text).join(', ')})`;
const TEXT = ['any', 'text'] as const;

const onText = (name: string, gives: FeelType, takes: readonly FeelType[] = []): Method => ({
  on: TEXT,
  takes,
  gives,
  text: (base, ...args) => call(name, base, ...args)
});

const METHODS: readonly (readonly [string, Method])[] = [
  ['length', onText('string length', 'number')],
  ['toUpperCase', onText('upper case', 'text')],
  ['toLowerCase', onText('lower case', 'text')],
  ['trim', onText('trim', 'text')],
  ['startsWith', onText('starts with', 'boolean', ['text'])],
  ['endsWith', onText('ends with', 'boolean', ['text'])],
  ['contains', { ...onText('contains', 'boolean', ['text']), on: ['text'] }],
  ['concat', { ...plus(), on: ['text'] }],
  ['equals', { ...equal(), on: ['text'] }],
  [
    'isEmpty',
    {
      on: ['text'],
      takes: [],
      gives: 'boolean',
      level: Level.Compare,
      text: (base) => `${within(base, Level.Plus)} = ""`
    }
  ],
  [
    'isEmpty',
    {
      on: ['list'],
      takes: [],
      gives: 'boolean',
      level: Level.Compare,
      text: (base) => `${call('count', base)} = 0`
    }
  ],
  ['size', { on: ['list'], takes: [], gives: 'number', text: (base) => call('count', base) }]
];

function plus(): Method {
  const text = (base: Piece, more?: Piece) =>
    `${within(base, Level.Plus)} + ${more ? within(more, Level.Times) : ''}`;
  return { on: TEXT, takes: ['text'], gives: 'text', level: Level.Plus, text };
}

function equal(): Method {
  const text = (base: Piece, other?: Piece) =>
    `${within(base, Level.Plus)} = ${other ? within(other, Level.Plus) : ''}`;
  return { on: TEXT, takes: ['text'], gives: 'boolean', level: Level.Compare, text };
}

/** A call of a method; only of those that FEEL has a function for that means the same. */
export function method(base: Piece, name: string, args: readonly Piece[]): Piece {
  const known = METHODS.filter(([each, { takes }]) => each === name && takes.length === args.length);
  if (!known.length) throw new FeelError(`FEEL has nothing that means the same as the method ${name}`);
  const found = known.find(([, { on }]) => on.includes(base.type))?.[1];
  if (!found)
    throw new FeelError(`it is not known what ${base.text} is, so ${name} could mean several things`);
  if (args.some(({ type }, at) => type !== found.takes[at]))
    throw new FeelError(`${name} in FEEL takes a text and nothing else`);
  return piece(found.text(base, ...args), found.level ?? Level.Postfix, found.gives);
}
