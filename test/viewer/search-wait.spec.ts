import type { Search } from '../../src/search/search.js';
import { SearchWait } from '../../src/viewer/SearchWait.js';
import { expect, until } from '../helper.js';

/** A search of that size, which is ready after so many steps. */
function fake(size: number, steps: number, load?: () => Promise<void> | undefined) {
  const search = {
    size,
    left: steps,
    prepare: (more: () => boolean) => {
      while (search.left > 0 && more()) search.left--;
      return search.left === 0;
    },
    find: () => ({ hits: [], total: 0 }),
    search: () => [],
    ...(load && { load })
  };
  return search satisfies Search;
}

describe('waiting for a search', () => {
  let told = 0;
  let wait: SearchWait;
  beforeEach(() => {
    told = 0;
    wait = new SearchWait(() => told++);
  });

  it('should not be needed for a small one', () => {
    const search = fake(1000, 9);
    expect(wait.isReady(search)).to.equal(true);
    expect(wait.coming).to.equal(undefined);
    expect(search.left).to.equal(9);
  });

  it('should make a large one ready in pieces, and tell so once', async () => {
    const search = fake(1001, 5);
    const pieces: number[] = [];
    const { prepare } = search;
    search.prepare = (more) => {
      let steps = 1;
      const done = prepare(() => more() && steps-- > 0);
      pieces.push(search.left);
      return done;
    };
    expect(wait.isReady(search)).to.equal(false);
    expect(wait.isReady(search)).to.equal(false);
    await wait.coming;
    expect(new Set(pieces)).to.eql(new Set([5, 4, 3, 2, 1, 0]));
    expect(told).to.equal(1);
    expect(wait.isReady(search)).to.equal(true);
    expect(wait.coming).to.equal(undefined);
  });

  it('should make ready what had to be fetched', async () => {
    let arrived = false;
    const search = fake(2000, 3, () =>
      arrived ? undefined : Promise.resolve().then(() => void (arrived = true))
    );
    expect(wait.isReady(search)).to.equal(false);
    await wait.coming;
    expect(search.left).to.equal(0);
    expect([told, wait.isReady(search)]).to.eql([1, true]);
  });

  it('should ask one that cannot be fetched once, and try again then', async () => {
    let tries = 0;
    const search = fake(2, 0, () => (tries++, Promise.reject(new Error('offline'))));
    expect(wait.isReady(search)).to.equal(false);
    await wait.coming;
    expect([told, tries]).to.eql([1, 1]);
    expect(wait.isReady(search)).to.equal(true);
    expect(wait.isReady(search)).to.equal(false);
    expect(tries).to.equal(2);
    await wait.coming;
  });

  it('should wait for the latest only', async () => {
    const [former, latest] = [fake(2000, 1e9), fake(3000, 2)];
    expect(wait.isReady(former)).to.equal(false);
    const coming = wait.coming;
    expect(wait.isReady(latest)).to.equal(false);
    await Promise.all([coming, wait.coming]);
    expect(told).to.equal(1);
    expect(former.left).to.be.above(0);
    expect(wait.isReady(latest)).to.equal(true);
  });

  it('should be over before it began where the search was made ready ahead of time', async () => {
    const search = fake(2000, 4);
    wait.prepare(search);
    await until(() => search.left === 0);
    expect(wait.isReady(search)).to.equal(true);
    expect(told).to.equal(0);
  });

  it('should prepare the latest only, and nothing once it was stopped', async () => {
    const [former, latest, last] = [fake(2000, 1), fake(2000, 1), fake(2000, 1)];
    wait.prepare(former);
    wait.prepare(latest);
    await until(() => latest.left === 0);
    wait.prepare(last);
    wait.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([former.left, last.left]).to.eql([1, 1]);
    wait.prepare(last);
    await until(() => last.left === 0);
  });
});
