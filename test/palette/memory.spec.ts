import { expect } from 'chai';
import { PaletteMemory, type PaletteStore } from '../../palette/memory.js';

const KEY = 'bpmn-js-connector-palette.favourites';

describe('PaletteMemory', () => {
  afterEach(() => localStorage.clear());

  it('should keep ids in localStorage where no store is given', () => {
    expect(new PaletteMemory().toggleFavourite('slack.SEND')).to.equal(true);
    expect(localStorage.getItem(KEY)).to.equal('["slack.SEND"]');
    expect(new PaletteMemory().favourites).to.deep.equal(['slack.SEND']);
    expect(new PaletteMemory().toggleFavourite('slack.SEND')).to.equal(false);
    expect(new PaletteMemory().favourites).to.deep.equal([]);
  });

  it('should keep nothing with `null`, beyond the modeler', () => {
    const memory = new PaletteMemory(null);
    memory.toggleFavourite('slack');
    memory.set('open', 'false');
    expect([memory.favourites, memory.get('open')]).to.deep.equal([['slack'], 'false']);
    expect(localStorage.length).to.equal(0);
  });

  it('should go on without a store that throws', () => {
    const fail = () => {
      throw new Error('storage denied');
    };
    const full: PaletteStore = { get: () => null, set: fail };
    for (const store of [{ get: fail, set: fail }, full]) {
      const memory = new PaletteMemory(store);
      memory.toggleFavourite('slack');
      memory.toggleFavourite('crm');
      memory.noteUse('crm.FIND');
      expect([memory.favourites, memory.recents]).to.deep.equal([['slack', 'crm'], ['crm.FIND']]);
    }
  });

  for (const text of ['{', 'null', '{"a":1}', '"slack"', '[1,null,["x"]]']) {
    it(`should take ${text} for nothing`, () => {
      expect(new PaletteMemory(new Map([['favourites', text]])).favourites).to.deep.equal([]);
    });
  }

  it('should remember the last eight that were placed, each once, latest first', () => {
    const memory = new PaletteMemory(new Map());
    for (const each of 'abcdefghijc') memory.noteUse(each);
    expect(memory.recents.join('')).to.equal('cjihgfed');
  });

  it('should not lose what another modeler remembered, and tell it of changes', () => {
    const store = new Map<string, string>();
    const [one, other] = [new PaletteMemory(store), new PaletteMemory(store)];
    let told = 0;
    const stop = other.onChange(() => told++);
    one.toggleFavourite('a');
    other.toggleFavourite('b');
    expect(one.favourites).to.deep.equal(['a', 'b']);
    stop();
    one.toggleFavourite('c');
    expect(told).to.equal(2);
  });
});
