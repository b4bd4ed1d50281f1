import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

const run = promisify(execFile);

const EXTENSIONS = {
  extensions: {
    P: {
      properties: { '1': { id: '1', name: 'city', type: 'string', value: 'Rome' } },
      mappings: { t: { inputs: { to: { type: 'variable', value: 'city' } } } }
    }
  }
};
const VECTOR = {
  name: 'a variable',
  profile: 'head',
  extensions: 'p-extensions.json',
  process: 'P',
  element: 't',
  direction: 'inputs',
  scope: 'defaults',
  mode: 'equals',
  expect: { to: 'Rome' },
  throws: null
};

describe('vectors check', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'vectors-'));
    await writeFile(path.join(folder, 'p-extensions.json'), JSON.stringify(EXTENSIONS));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function check(...vectors: object[]): Promise<{ code: number; text: string }> {
    const file = path.join(folder, 'vectors.json');
    await writeFile(file, JSON.stringify({ vectors }));
    const args = ['--import', 'tsx', 'scripts/check-vectors.mjs', file, folder];
    return run(process.execPath, args).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        text: stdout + stderr
      })
    );
  }

  it('should agree with what the engine does', async () => {
    expect(await check(VECTOR)).to.eql({ code: 0, text: '1 agree, 0 differ\n' });
  });

  it('should tell what differs, and fail', async () => {
    const { code, text } = await check(VECTOR, { ...VECTOR, name: 'another', expect: { to: 'Oslo' } });
    expect(code).to.equal(1);
    expect(text).to.equal('another: is {"to":"Rome"}, expected {"to":"Oslo"}\n1 agree, 1 differ\n');
  });

  it('should fail where there is nothing to check', async () => {
    expect((await check()).code).to.equal(1);
  });
}).timeout(20_000);
