import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { dropFiles, openDemo, start, stop } from './helper.mjs';

describe('a search that finds no connector', () => {
  let demo;

  before(async () => {
    await start();
    demo = await openDemo();
  });
  after(async () => {
    await demo?.close();
    await stop();
  });

  it('should give a file to begin with, which can be dropped and is found', async () => {
    const { page, complaints } = demo;
    await page.getByRole('searchbox').fill('zzyzx qqq');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Build a connector' }).click();
    const file = await download;
    expect(file.suggestedFilename()).to.equal('my-zzyzx-qqq.json');
    const text = await readFile(await file.path(), 'utf8');
    await dropFiles(page, { 'my-zzyzx-qqq.json': text });
    await page.locator('#status', { hasText: 'was added' }).waitFor();
    expect(await page.locator('#messages .message').allTextContents()).to.deep.equal([]);
    await page
      .getByRole('treeitem', { name: /Zzyzx qqq/ })
      .first()
      .waitFor();
    expect(complaints).to.deep.equal([]);
  });
});
