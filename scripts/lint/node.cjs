// The rules for the command line of bpmnlint, which knows a project's connectors by its files.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { rules } = require('./plugin.cjs');

/** Where a project of Activiti has its connectors. */
const FOLDER = 'connectors';

function definitionsIn(folder) {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && !name.endsWith('.schema.json')
  );
  return names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8'));
}

function ownDefinitions() {
  const given = process.env.BPMNLINT_CONNECTORS;
  if (given) return given.split(path.delimiter).flatMap(definitionsIn);
  try {
    return definitionsIn(FOLDER);
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
    throw error;
  }
}

let connectors;

/** A rule that knows the connectors of the project, then the built-in ones; options in a configuration win. */
module.exports = (name) => (options) => {
  connectors ??= [...ownDefinitions(), ...definitionsIn(path.join(__dirname, '..', '..', 'definitions'))];
  return rules[name]({ connectors, ...options });
};
