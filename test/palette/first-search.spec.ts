import { expect } from 'chai';
import { ConnectorPaletteElement } from '../../palette/index.js';
import { loadMarks } from '../../palette/lazy-marks.js';
import { lazySearch } from '../../src/search/lazy-search.js';
import { FEW } from './samples.js';

describe('the first search of a page', () => {
  it('should find what was typed before the search was there', async () => {
    const palette = new ConnectorPaletteElement();
    palette.connectors = FEW;
    document.body.append(palette);
    await palette.updateComplete;
    const before = palette.listed;
    expect(lazySearch([]).find('anything').total).to.equal(0);
    palette.query = 'zzzz';
    await palette.updateComplete;
    expect(palette.listed).to.eql(before);
    palette.query = 'send message';
    await palette.updateComplete;
    expect(palette.listed).to.eql(before);
    const placed: string[] = [];
    palette.addEventListener('connector-pick', ({ implementation }) => placed.push(implementation));
    const field = palette.renderRoot.querySelector('input');
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    expect(placed).to.eql([]);
    await Promise.all([lazySearch([]).load?.(), loadMarks()]);
    await palette.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(placed).to.eql(['slack.SEND']);
    expect(palette.listed).to.not.eql(before);
    expect(palette.listed).to.include('slack.SEND');
    const list = palette.renderRoot.querySelector('connector-list');
    expect(list?.shadowRoot?.querySelector('mark')?.textContent).to.equal('Send');
    palette.remove();
  });
});
