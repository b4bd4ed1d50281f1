import { accidentalExpression } from './accidental-expression.js';
import { chooseAction } from './choose-action.js';
import { droppedOutput } from './dropped-output.js';
import { duplicateEntry } from './duplicate-entry.js';
import { elementId } from './element-id.js';
import { engineVersions } from './engine-versions.js';
import { neverSetVariable } from './never-set-variable.js';
import { nullValue } from './null-value.js';
import { olderName } from './older-name.js';
import { otherImplementation } from './other-implementation.js';
import { plainSecret } from './plain-secret.js';
import { processId } from './process-id.js';
import { requiredInput } from './required-input.js';
import type { Rule } from './rule.js';
import { shadowedInput } from './shadowed-input.js';
import { typeMismatch } from './type-mismatch.js';
import { undeclaredVariable } from './undeclared-variable.js';
import { unknownAction } from './unknown-action.js';
import { unknownConnector } from './unknown-connector.js';
import { unknownInput } from './unknown-input.js';
import { unknownName } from './unknown-name.js';
import { unknownOutput } from './unknown-output.js';
import { unreadEntry } from './unread-entry.js';
import { unsetVariable } from './unset-variable.js';
import { valueConstraint } from './value-constraint.js';
import { valueType } from './value-type.js';
import { variableName } from './variable-name.js';
import { variableType } from './variable-type.js';

/** All rules but those that need a parser, which come with `loadParserRules`. */
export const RULES: readonly Rule[] = [
  otherImplementation,
  unknownConnector,
  unknownAction,
  chooseAction,
  olderName,
  requiredInput,
  unknownInput,
  unknownOutput,
  nullValue,
  accidentalExpression,
  plainSecret,
  valueType,
  valueConstraint,
  undeclaredVariable,
  droppedOutput,
  typeMismatch,
  unknownName,
  unsetVariable,
  neverSetVariable,
  duplicateEntry,
  shadowedInput,
  unreadEntry,
  engineVersions,
  elementId,
  variableName,
  variableType,
  processId
];

/** The rules for expressions: they bring a parser, as large as all else here together. */
export function loadParserRules(): Promise<readonly Rule[]> {
  return import('./parser-rules.js').then(({ PARSER_RULES }) => PARSER_RULES);
}

export { Checker, type CheckerOptions } from './checker.js';
export { mayFit } from './types.js';
export type { ElementContext, Flow, ProcessContext, Rule } from './rule.js';
