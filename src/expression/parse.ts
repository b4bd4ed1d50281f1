/** Reading texts that hold `${…}`: one entrance for all that other rooms need. */
export { checkExpression, type CheckOptions } from './check.js';
export { fragmentsOf, type Fragment, type Syntax } from './fragments.js';
export { identifiersOf, renameIdentifier } from './identifiers.js';
export { ENGINE_NAMES, FUNCTIONS, isIdentifier } from './names.js';
export { hasExpression, isWholeExpression, partsOf, type Part } from './parts.js';
