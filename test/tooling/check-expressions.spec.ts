import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

const run = promisify(execFile);

const TAKEN = ['plain text', '', '${order}', '#{order}', "${text == '}'}", '\\${order = } ${id}'];
const REFUSED = ['${order', '${order = 1}', '${a} of #{b}', '${late ? warn : send(mail)}', "${'a\\tb'}"];
const VERDICTS = [...TAKEN.map((text) => `${text}\tok`), ...REFUSED.map((text) => `${text}\tERR why: ...`)];

describe('expressions check', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'expressions-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function check(...lines: string[]): Promise<{ code: number; text: string }> {
    const file = path.join(folder, 'verdicts.tsv');
    await writeFile(file, lines.join('\n'));
    const args = ['--import', 'tsx', 'scripts/check-expressions.mjs', file];
    return run(process.execPath, args).then(
      ({ stdout }) => ({ code: 0, text: stdout }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
        code,
        text: stdout + stderr
      })
    );
  }

  it('should agree with the parser of the engine, also where a mapping is narrower', async () => {
    expect(await check(...VERDICTS, '')).to.eql({ code: 0, text: '11 agree, 0 differ\n' });
  });

  it('should read lines as Windows ends them', async () => {
    expect(await check('${a}\tok\r', '${a\tERR\r')).to.eql({ code: 0, text: '2 agree, 0 differ\n' });
  });

  it('should tell what differs, and fail', async () => {
    const { code, text } = await check('${a}\tok', '${a +}\tok', '${b}\tERR no', 'no verdict');
    expect(code).to.equal(1);
    expect(text.trimEnd().split('\n')).to.eql([
      'line 2: ${a +}: refused (The expression ends too early (character 6).), expected ok',
      'line 3: ${b}: taken, expected ERR no',
      'line 4: is no line of text, tab, verdict',
      '1 agree, 3 differ'
    ]);
  });

  it('should fail where there is nothing to check', async () => {
    expect((await check()).code).to.equal(1);
  });
}).timeout(20_000);
