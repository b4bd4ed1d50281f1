import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { inProject } from '../../scripts/paths.mjs';

const run = promisify(execFile);

const EXTENSIONS = {
  id: 'process-1',
  name: 'shipping',
  type: 'PROCESS',
  extensions: {
    slackShipping: {
      properties: { a: { id: 'a', name: 'text', type: 'string', value: '' } },
      mappings: { Tell: { inputs: { text: { type: 'variable', value: 'text' } } } }
    }
  }
};

describe('corpus check', () => {
  let folder;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'corpus-'));
    await cp(inProject('definitions', 'slack.json'), path.join(folder, 'slack.json'));
    await cp(inProject('demo', 'examples', 'slack-shipping.bpmn'), path.join(folder, 'shipping.bpmn'));
    await writeFile(path.join(folder, 'shipping-extensions.json'), JSON.stringify(EXTENSIONS));
    await writeFile(path.join(folder, 'broken.bpmn'), '<bpmn:definitions');
  });

  after(() => rm(folder, { recursive: true }));

  const check = (where) =>
    run(process.execPath, ['--import', 'tsx', 'scripts/check-corpus.mjs', where], { cwd: inProject() });

  it('should check definitions, extensions files, pairs and diagrams, and sum up', async () => {
    const { stdout } = await check(folder);
    for (const line of [
      /^connector definitions load +1 +1 +0$/m,
      /^extensions files are read and written back +1 +1 +0$/m,
      /^pairs open in the modeler and save unchanged +1 +1 +0$/m,
      /^BPMN saves with our modules as without, byte for byte +1 +1 +0$/m,
      /^BPMN that plain bpmn-js cannot import or save +1$/m,
      /^\d+ passed, 0 failed$/m
    ])
      expect(stdout).to.match(line);
  });

  it('should fail where there is nothing to check', async () => {
    const empty = await mkdtemp(path.join(os.tmpdir(), 'corpus-'));
    const { code } = await check(empty).catch((error) => error);
    await rm(empty, { recursive: true });
    expect(code).to.equal(1);
  });
});
