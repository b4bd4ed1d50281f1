/** What checks diagrams and shows what was found: as large as all that edits them; loaded by `load-checking.ts`. */
export { Checker, loadParserRules, RULES, type CheckerOptions, type Rule } from '../rules/index.js';
export { applyFix } from './fixes.js';
export { ProblemMarks } from './ProblemMarks.js';
