import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

const run = promisify(execFile);

describe('check of changed definitions', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'definitions-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const check = (...given: string[]) =>
    run(process.execPath, ['--import', 'tsx', 'scripts/check-definitions.mjs', ...given]);
  const put = (definition: object) => writeFile(path.join(folder, 'a.json'), JSON.stringify(definition));
  const crm = { id: 'crm', name: 'crm', description: '', actions: {} };

  it('should count what is accepted and refused', async function () {
    this.timeout(60_000);
    const { stdout } = await check('200', '1');
    const figures = Object.fromEntries(
      [...stdout.matchAll(/^([a-z ]+): (\d+)$/gm)].map(([, what = '', number]) => [what, Number(number)])
    );
    expect(Number(figures['accepted']) + Number(figures['refused'])).to.equal(200);
    expect(figures['valid and accepted']).to.equal(figures['valid']).and.to.be.greaterThan(30);
    expect(stdout)
      .to.match(/p99 [\d.]+ ms/)
      .and.to.contain('200 passed, 0 failed');
  });

  it('should fail where a good one is refused', async function () {
    this.timeout(60_000);
    await put({ ...crm, name: '' });
    const failed = await check('40', '1', folder).then(
      () => undefined,
      (error: { code: number; stdout: string; stderr: string }) => error
    );
    expect(failed?.code).to.equal(1);
    expect(failed?.stderr).to.contain('refused: ');
    expect(failed?.stdout).to.match(/, [1-9]\d* failed/);
  });
});
