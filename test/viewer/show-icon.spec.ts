import { html, render } from 'lit';
import { iconSource } from '../../src/viewer/icon-source.js';
import { showIcon, showWaitingIcons } from '../../src/viewer/show-icon.js';
import { expect } from '../helper.js';

let count = 0;
/** One that the browser has not seen. */
const icon = () =>
  `data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22${++count}%22/%3E`;
const frame = () => new Promise(requestAnimationFrame);
/** The first icons come when what they stand on was painted. */
const painted = () => frame().then(frame);
const images = (number: number) => Array.from({ length: number }, () => document.createElement('img'));
const sources = (elements: readonly Element[]) => elements.map((element) => element.getAttribute('src'));

describe('showing icons', () => {
  afterEach(showWaitingIcons);

  it('should show two new ones a frame, in order', async () => {
    const elements = images(5);
    const icons = elements.map(icon);
    elements.forEach((element, index) => showIcon(element, 'src', icons[index] ?? ''));
    await frame();
    expect(sources(elements)).to.eql([null, null, null, null, null]);
    await frame();
    expect(sources(elements)).to.eql([icons[0], icons[1], null, null, null]);
    await frame();
    await frame();
    expect(sources(elements)).to.eql(icons);
  });

  it('should show at once what was shown before', async () => {
    const [first, second] = images(2) as [HTMLImageElement, HTMLImageElement];
    const known = icon();
    showIcon(first, 'src', known);
    await painted();
    showIcon(second, 'src', known);
    expect(sources([second])).to.eql([known]);
  });

  it('should show the same icon on all elements that wait for it', async () => {
    const elements = images(9);
    const same = icon();
    elements.forEach((element) => showIcon(element, 'src', same));
    await painted();
    expect(new Set(sources(elements))).to.eql(new Set([same]));
  });

  it('should show the last of two, and never one of before', async () => {
    const [element] = images(1) as [HTMLImageElement];
    const [before, after] = [icon(), icon()];
    showIcon(element, 'src', before);
    showWaitingIcons();
    showIcon(element, 'src', icon());
    expect(element.hasAttribute('src')).to.equal(false);
    showIcon(element, 'src', after);
    await painted();
    expect(sources([element])).to.eql([after]);
  });

  it('should show all when asked to', () => {
    const elements = images(5);
    elements.forEach((element) => showIcon(element, 'src', icon()));
    showWaitingIcons();
    expect(sources(elements)).to.not.include(null);
  });

  it('should be forgotten with the template, and come with it again', async () => {
    const container = document.createElement('div');
    document.body.append(container);
    const source = icon();
    const part = render(html`<img alt="" src=${iconSource(source)} />`, container);
    const image = container.querySelector('img') as HTMLImageElement;
    part.setConnected(false);
    showWaitingIcons();
    expect(image.hasAttribute('src')).to.equal(false);
    part.setConnected(true);
    showWaitingIcons();
    expect(sources([image])).to.eql([source]);
    container.remove();
  });
});
