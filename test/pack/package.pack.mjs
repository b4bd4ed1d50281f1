import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { inProject } from '../../scripts/paths.mjs';
import { capture } from '../../scripts/run.mjs';
import { overBudget, report, sizes } from '../../scripts/size.mjs';
import { createHost, lowestPeers, readExample, readScripts } from './host.mjs';
import { openExample } from './page.mjs';

const BUNDLER = {
  module: 'esnext',
  moduleResolution: 'bundler',
  resolveJsonModule: true,
  lib: ['es2022', 'dom', 'dom.iterable']
};
const NODE = { module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2022'] };

const FROM_STRINGS =
  /\beval\(|\bnew Function\b|innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|styleMap/;

describe('packed package', function () {
  this.timeout(180_000);
  let host;
  let manifest;

  before(async () => {
    host = await createHost();
    manifest = JSON.parse(await readFile(path.join(host.package, 'package.json'), 'utf8'));
  });

  after(() => host?.remove());

  async function textsOf(...endings) {
    const files = await readdir(path.join(host.package, 'dist'), { recursive: true });
    return Promise.all(
      files
        .filter((file) => endings.some((ending) => file.endsWith(ending)))
        .map(async (file) => ({ file, text: await readFile(path.join(host.package, 'dist', file), 'utf8') }))
    );
  }

  it('should hold what its doors lead to, and nothing of the workshop', () => {
    const doors = Object.values(manifest.exports)
      .flatMap((door) => [door.types, door.default].filter(Boolean))
      .filter((file) => !file.includes('*'));
    const needed = [...doors.map((file) => file.replace('./', '')), 'README.md', 'LICENSE'];
    expect(needed.filter((file) => !host.packed.includes(file))).to.deep.equal([]);
    expect(host.packed.filter((file) => !/^(dist|definitions)\/|^[^/]+$/.test(file))).to.deep.equal([]);
  });

  it('should import only what it depends on', async () => {
    const allowed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    const foreign = (await textsOf('.js', '.d.ts')).flatMap(({ file, text }) =>
      [...text.matchAll(/(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^.'"][^'"]*)['"]/g)]
        .map(([, id]) => id)
        .filter((id) => !allowed.some((name) => id === name || id.startsWith(`${name}/`)))
        .map((id) => `${file}: ${id}`)
    );
    expect(foreign).to.deep.equal([]);
  });

  it('should make neither markup nor code from strings', async () => {
    const files = await textsOf('.js');
    expect(files).to.not.be.empty;
    expect(files.filter(({ text }) => FROM_STRINGS.test(text)).map(({ file }) => file)).to.deep.equal([]);
  });

  it('should satisfy publint', async () => {
    const { messages } = await publint({ pkgDir: host.package, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, manifest))).to.deep.equal([]);
  });

  it('should run its core in plain Node', async () => {
    await host.add('core.mjs');
    const { name, actions, problems, extensions, life, browser } = JSON.parse(await host.node('core.mjs'));
    expect(browser).to.equal(false);
    expect(name).to.equal('slack');
    expect(actions).to.be.above(0);
    expect(problems).to.deep.equal([]);
    expect(extensions).to.have.nested.property('extensions.Process_a.mappings.Task_a');
    const { settings, plans, ...others } = life;
    expect(others).to.deep.equal({ template: 'slack', usages: ['Task_a task'], same: true });
    expect(settings).to.match(/^# slack-eu\n/);
    expect(plans).to.have.length(1);
    expect(plans[0].map((each) => each.split('.')[0])).to.deep.equal(['slack', 'chat']);
  });

  for (const [name, options] of [
    ['a bundler', BUNDLER],
    ['Node', NODE]
  ]) {
    it(`should have types of its core for ${name}`, async () => {
      await host.add('core-types.ts');
      await host.types(['core-types.ts'], options);
    });
  }

  it('should be a plugin of bpmnlint, by the name that the README gives it', async () => {
    await symlink(host.package, path.join(host.folder, 'node_modules', 'bpmnlint-plugin-connector-palette'));
    await host.write('.bpmnlintrc', '{ "extends": "plugin:connector-palette/recommended" }');
    const example = await readFile(inProject('demo', 'examples', 'slack-shipping.bpmn'), 'utf8');
    await host.write('right.bpmn', example);
    await host.write('wrong.bpmn', example.replace('slack.SEND_MESSAGE', 'own.TELL'));
    const lint = (file, env) =>
      capture(process.execPath, [inProject('node_modules', 'bpmnlint', 'bin', 'bpmnlint.js'), file], {
        cwd: host.folder,
        env
      }).catch(({ message }) => message);
    expect(await lint('right.bpmn')).to.include('0 errors');
    expect(await lint('wrong.bpmn'))
      .to.include('There is no connector for <own.TELL>')
      .and.include('1 error,');
    await mkdir(path.join(host.folder, 'mine'));
    await host.write(
      'mine/own.json',
      '{ "name": "own", "actions": { "tell": { "id": "t", "name": "TELL" } } }'
    );
    const own = await lint('wrong.bpmn', { BPMNLINT_CONNECTORS: 'mine' });
    expect(own).to.include('unknown-input').and.not.include('unknown-connector');
    expect(own).to.not.include('rule-error');
  });

  it('should stay within its size budget', async () => {
    const measured = await sizes(host.package);
    console.log(report(measured).replaceAll(/^/gm, '      '));
    expect(await overBudget(measured)).to.deep.equal([]);
  });

  describe('with the example of the README', () => {
    let example;
    let opened;

    before(async () => {
      example = await readExample();
      await host.write('example.ts', example.script);
      await host.write(
        'files.d.ts',
        `declare module '*.css';\ndeclare module '*.bpmn' { const text: string; export default text; }\n`
      );
    });

    after(() => opened?.close());

    it('should take twenty lines', () => {
      expect(example.script.trim().split('\n')).to.have.lengthOf.at.most(20);
    });

    it('should type-check, and so should all other code of the README', async () => {
      const scripts = await readScripts();
      const files = scripts.map((_, index) => `readme-${index}.ts`);
      await Promise.all(files.map((file, index) => host.write(file, scripts[index])));
      await host.types([...files, 'files.d.ts'], BUNDLER);
    });

    it('should show the palette and the panel', async () => {
      opened = await openExample(host.folder, example);
      for (const tag of ['connector-palette', 'connector-panel']) {
        await opened.page.locator(tag).first().waitFor({ state: 'visible', timeout: 15_000 });
      }
      await opened.page.locator('.djs-element').first().waitFor({ timeout: 15_000 });
    });

    it('should cause neither errors nor breaches of a strict policy', () => {
      expect(opened, 'the page').to.not.equal(undefined);
      expect(opened.errors).to.deep.equal([]);
    });
  });
});

describe('packed package with the lowest bpmn-js and diagram-js', function () {
  this.timeout(180_000);
  let host;
  let opened;

  before(async () => {
    host = await createHost(await lowestPeers());
    const example = await readExample();
    await host.write('example.ts', example.script);
    opened = await openExample(host.folder, example);
  });

  after(async () => {
    await opened?.close();
    await host?.remove();
  });

  it('should have them installed', async () => {
    for (const [name, version] of Object.entries(await lowestPeers())) {
      const manifest = path.join(host.folder, 'node_modules', name, 'package.json');
      expect(JSON.parse(await readFile(manifest, 'utf8')).version).to.equal(version);
    }
  });

  it('should place an action and show its mapping, without an error', async () => {
    const { page, errors } = opened;
    await page.locator('connector-palette input').fill('send message');
    await page.locator('connector-palette input').press('Enter');
    await page.locator('.djs-shape image[href^="data:image"]').waitFor();
    await page.locator('connector-mapping-field').first().waitFor();
    expect(await page.locator('connector-panel h2').innerText()).to.equal('Send message');
    expect(errors).to.deep.equal([]);
  });
});
