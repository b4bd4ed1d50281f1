import type { ExpressionContext } from './context.js';
import type { Syntax } from './fragments.js';
import { shapeOfNode, shapeOfVariable } from './infer.js';
import { isIdentifier } from './names.js';
import { functionOptions, keyOptions, memberOptions, operandWords, operatorWords } from './options.js';
import { positionAt, startOf, type Position } from './position.js';
import { ANY } from './shape.js';

export type CompletionKind =
  'variable' | 'output' | 'member' | 'method' | 'function' | 'keyword' | 'operator' | 'key' | 'skeleton';

/** Something that can be written at the caret. Texts are English templates for `translate`. */
export interface CompletionOption {
  readonly kind: CompletionKind;
  readonly label: string;
  /** Its type, or what it takes. */
  readonly detail: string;
  readonly documentation: string;
  /** What is written in place of `from` to `to`. */
  readonly apply: string;
  /** Where the caret goes in `apply`, where not behind it. */
  readonly caret?: number;
  /** Starts earlier than the others: what it replaces begins here. */
  readonly from?: number;
}

export interface Completion {
  readonly from: number;
  readonly to: number;
  /** All that can stand there, the best first; narrowing them by what is typed is the caller's. */
  readonly options: readonly CompletionOption[];
}

export interface CompleteOptions {
  readonly syntax?: Syntax;
  /** The user asked for it, so offer also where no word was begun. */
  readonly explicit?: boolean;
}

const SKELETON: CompletionOption = {
  kind: 'skeleton',
  label: '${…}',
  detail: '',
  documentation: 'An expression that the engine evaluates.',
  apply: '${}',
  caret: 2
};

/**
 * What can be written at an offset of a text that may be half written. Nothing within quotes, and outside of
 * `${…}` only the braces themselves, where the user asked.
 */
export function completeExpression(
  text: string,
  offset: number,
  context: ExpressionContext,
  { syntax = 'mapping', explicit = false }: CompleteOptions = {}
): Completion | undefined {
  const start = startOf(text, offset, syntax);
  if (start === undefined) {
    return explicit ? { from: offset, to: offset, options: [SKELETON] } : undefined;
  }
  const position = positionAt(text, offset, start);
  const begun = position.from < position.to || /[{.[(]\s*$/.test(text.slice(0, offset));
  if (position.place === 'none' || !(begun || explicit)) return;
  const options = optionsAt(position, context);
  return options.length > 0 ? { from: position.from, to: position.to, options } : undefined;
}

function optionsAt(position: Position, context: ExpressionContext): CompletionOption[] {
  const base = () => (position.base ? shapeOfNode(position.base, { text: position.text, context }) : ANY);
  switch (position.place) {
    case 'member':
      return memberOptions(base(), position);
    case 'key':
      return [...keyOptions(base()), ...operands(context, position)];
    case 'operator':
      return operatorWords();
    default:
      return operands(context, position);
  }
}

function operands(context: ExpressionContext, { called }: Position): CompletionOption[] {
  return [...variableOptions(context), ...functionOptions(context, called), ...operandWords()];
}

function variableOptions({ variables }: ExpressionContext): CompletionOption[] {
  const seen = new Set<string>();
  return variables.flatMap((variable): CompletionOption[] => {
    const { name, type, description = '', origin } = variable;
    if (seen.has(name) || !isIdentifier(name)) return [];
    seen.add(name);
    const shape = shapeOfVariable(variable).type;
    const kind = origin === 'output' ? 'output' : 'variable';
    return [{ kind, label: name, detail: type || shape, documentation: description, apply: name }];
  });
}
