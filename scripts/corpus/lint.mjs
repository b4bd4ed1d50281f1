import { Linter } from 'bpmnlint';
import { applyExtensions } from '../../src/exchange/activiti.ts';
import { createLint } from '../../src/lint.ts';
import { generic, typed } from './moddle.mjs';
import { findPairs } from './pairs.mjs';

const SIDES = [
  ['with our descriptor', typed],
  ['without our descriptor', generic]
];

/** The reports of a diagram by rule; what a linter calls `rule-error` is a rule that threw. */
async function lint(linter, definitions, report) {
  const found = [];
  for (const [name, reports] of Object.entries(await linter.lint(definitions))) {
    report?.count(`problems: ${name}`, reports.length);
    for (const { category, message } of reports)
      if (category === 'rule-error') found.push(`${name}: ${message}`);
  }
  return found;
}

async function readable(moddle, xml) {
  try {
    return await moddle.read(xml);
  } catch {
    return undefined;
  }
}

/** Applies every rule to all diagrams, and to all pairs of a diagram and its extensions file. */
export async function lintFiles(files, connectors, report) {
  const linter = new Linter(createLint({ connectors }));
  for (const { name, text, kinds } of files) {
    if (!kinds.includes('bpmn')) continue;
    for (const [side, moddle] of SIDES) {
      const definitions = await readable(moddle, text);
      if (!definitions) report.count(`files that are no BPMN, ${side}`);
      else await report.check(`BPMN files, ${side}`, name, () => lint(linter, definitions));
    }
  }
  for (const { name, bpmn, json } of findPairs(files))
    for (const [side, moddle] of SIDES) {
      const definitions = await readable(moddle, bpmn);
      if (!definitions) continue;
      await report.check(`pairs, ${side}`, name, () => {
        applyExtensions(definitions, json);
        return lint(linter, definitions, moddle === typed ? report : undefined);
      });
    }
}
