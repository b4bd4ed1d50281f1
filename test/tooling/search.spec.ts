import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

const run = promisify(execFile);

describe('search check', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'queries-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function check(...queries: string[][]): Promise<{ code: number; text: string }> {
    const file = path.join(folder, 'queries.json');
    await writeFile(file, JSON.stringify({ queries }));
    const args = ['--import', 'tsx', 'scripts/check-search.mjs', file, 'definitions'];
    return run(process.execPath, args).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        text: stdout + stderr
      })
    );
  }

  it('should count what is found', async () => {
    const queries = [
      ['exact', 'slack send message', 'slack.SEND_MESSAGE'],
      ['connector', 'twilio', 'twilio']
    ];
    expect(await check(...queries)).to.eql({
      code: 0,
      text: '2 queries: 2 (100.0 %) first, 2 (100.0 %) in the first three\n'
    });
  });

  it('should tell what is not, and fail', async () => {
    const { code, text } = await check(['none', 'xyzzy', 'slack.SEND_MESSAGE']);
    expect(code).to.equal(1);
    expect(text).to.equal(
      '-  none: xyzzy → nothing (expected slack.SEND_MESSAGE)\n' +
        '1 queries: 0 (0.0 %) first, 0 (0.0 %) in the first three\n'
    );
  });

  it('should fail where there is nothing to check', async () => {
    expect((await check()).code).to.equal(1);
  });
}).timeout(20_000);
