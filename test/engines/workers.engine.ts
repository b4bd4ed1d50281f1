import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { toCamunda7 } from '../../src/exchange/camunda7.js';
import { toCamunda8 } from '../../src/exchange/camunda8.js';
import { toFlowable } from '../../src/exchange/flowable.js';
import type { ModdleElement } from '../../src/model/moddle.js';
import { moddle } from '../moddle.js';
import { runProgram, startEngine } from './engine.js';
import { exportCase } from './export.js';
import { findJdk } from './jdk.js';
import type { CaseSpec } from './spec.js';

const PAGES = path.join(import.meta.dirname, '../../docs');

/** What the workers of the pages are for: it sends a text, and keeps when. */
const ORDER: CaseSpec = {
  id: 'order',
  processes: [
    {
      variables: [
        { name: 'name', type: 'string', value: 'Ada' },
        { name: 'sentAt', type: 'string' }
      ],
      steps: [
        {
          id: 'Task_1',
          implementation: 'slack.SEND_MESSAGE',
          type: 'listed',
          entries: [
            ['input', 'channel', 'value', 'sales'],
            ['input', 'text', 'expression', 'Dear ${name}'],
            ['output', 'sentAt', 'variable', 'timestamp']
          ],
          answer: { outputs: {} }
        }
      ]
    }
  ]
};
const REST = [
  ['camunda7-rest', 'Camunda 7'],
  ['operaton-rest', 'Operaton']
] as const;
const SENT = 'sent Dear Ada';

/** The blocks of code of a page in a language. */
async function blocksOf(page: string, language: string): Promise<string[]> {
  const text = await readFile(path.join(PAGES, page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(
    ([, code = '']) => code
  );
}

/** A program with what stands on a page, word for word, in the places for it. */
async function programOf(engine: string, blocks: readonly string[]): Promise<string> {
  const file = path.join(import.meta.dirname, 'workers', `${engine}.java`);
  let at = 0;
  return (await readFile(file, 'utf8')).replace(/\/\/ \{page.*\}/g, () => blocks[at++] ?? '');
}

async function exported(translate: (definitions: ModdleElement) => { definitions: ModdleElement }) {
  const { read, write } = moddle();
  const { bpmn } = await exportCase(ORDER);
  return write(translate(await read(bpmn)).definitions);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('the workers of the pages', function () {
  this.timeout(300_000);

  it('should run the connector of docs/engines.md on Activiti', async () => {
    const blocks = await blocksOf('engines.md', 'java');
    const { bpmn, extensions } = await exportCase(ORDER);
    const files = { 'order.bpmn20.xml': bpmn, 'order-extensions.json': extensions };
    const source = await programOf('activiti', blocks);
    const said = await runProgram('activiti', { source, files, release: '8' });
    expect(said).to.contain(`sentAt: ${SENT}`);
  });

  it('should run the worker of docs/engines/flowable.md on Flowable', async () => {
    const blocks = await blocksOf('engines/flowable.md', 'java');
    const files = { 'order.bpmn20.xml': await exported(toFlowable) };
    const said = await runProgram('flowable', { source: await programOf('flowable', blocks), files });
    expect(said).to.contain(`sentAt: ${SENT}`);
  });

  const jdk = findJdk(21);
  if (jdk !== undefined)
    it('should run the worker of docs/engines/camunda8.md on Camunda 8', async () => {
      const port = String(await freePort());
      const blocks = await blocksOf('engines/camunda8.md', 'java');
      const source = (await programOf('camunda8', blocks)).replace('localhost:26500', `localhost:${port}`);
      const files = { 'order.bpmn': await exported(toCamunda8) };
      const said = await runProgram('camunda8', { source, files, args: [port] }, jdk);
      expect(said).to.contain(`sentAt: ${SENT}`);
    });

  describe('with a REST API', () => {
    let server: ChildProcess | undefined;
    let worker: ChildProcess | undefined;
    let folder: string;

    afterEach(async () => {
      worker?.kill('SIGKILL');
      server?.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    });

    for (const [engine, name] of REST)
      it(`should run the worker of docs/engines/camunda7.md on ${name}`, async () => {
        folder = await mkdtemp(path.join(os.tmpdir(), 'worker-'));
        const started = await startEngine(engine, /port (\d+)/);
        server = started.server;
        const url = `http://localhost:${started.found[1] ?? ''}/engine-rest`;
        const code = (await blocksOf('engines/camunda7.md', 'js')).find((each) =>
          each.includes('fetchAndLock')
        );
        const file = path.join(folder, 'worker.mjs');
        await writeFile(file, (code ?? '').replace('http://localhost:8080/engine-rest', url));
        worker = spawn(process.execPath, [file], { stdio: 'inherit' });
        expect(await sentAt(url)).to.equal(SENT);
      });
  });
});

/** Deploys and starts the process, and says what the worker has made of it. */
async function sentAt(url: string): Promise<unknown> {
  const form = new FormData();
  form.set('order.bpmn', new Blob([await exported(toCamunda7)]), 'order.bpmn');
  const deployed = await fetch(`${url}/deployment/create`, { method: 'POST', body: form });
  if (!deployed.ok) throw new Error(await deployed.text());
  const headers = { 'content-type': 'application/json' };
  const started = await fetch(`${url}/process-definition/key/Process_1/start`, {
    ...{ method: 'POST', headers },
    body: '{}'
  });
  const { id } = (await started.json()) as { readonly id: string };
  for (;;) {
    const instance = await fetch(`${url}/history/process-instance/${id}`);
    if (((await instance.json()) as { readonly state: string }).state === 'COMPLETED') break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const variables = await fetch(
    `${url}/history/variable-instance?processInstanceId=${id}&variableName=sentAt`
  );
  const [variable] = (await variables.json()) as readonly { readonly value: unknown }[];
  return variable?.value;
}
