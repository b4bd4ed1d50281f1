import { html, render } from 'lit';
import { iconSource } from '../../src/viewer/icon-source.js';
import { showIcon, showWaitingIcons } from '../../src/viewer/show-icon.js';
import { expect, until } from '../helper.js';

let count = 0;
/** One that the browser has not seen. */
const icon = () =>
  `data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%22${++count}%22/%3E`;
const images = (number: number) => Array.from({ length: number }, () => document.createElement('img'));
const sources = (elements: readonly Element[]) => elements.map((element) => element.getAttribute('src'));

describe('showing icons', () => {
  afterEach(showWaitingIcons);

  const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  it('should show new ones in order, when nothing new came for a while', async () => {
    const elements = images(3);
    const icons = elements.map(icon);
    elements.forEach((element, index) => showIcon(element, 'src', icons[index] ?? ''));
    for (let more = 0; more < 5; more++) {
      await wait(20);
      showIcon(document.createElement('img'), 'src', icon());
      expect(sources(elements)).to.eql([null, null, null]);
    }
    const order: string[] = [];
    const observer = new MutationObserver((records) =>
      order.push(...records.map(({ target }) => (target as Element).getAttribute('src') ?? ''))
    );
    for (const element of elements) observer.observe(element, { attributes: true });
    await until(() => order.length === 3);
    observer.disconnect();
    expect(order).to.eql(icons);
  });

  it('should show at once what was shown before', async () => {
    const [first, second] = images(2) as [HTMLImageElement, HTMLImageElement];
    const known = icon();
    showIcon(first, 'src', known);
    await until(() => first.hasAttribute('src'));
    showIcon(second, 'src', known);
    expect(sources([second])).to.eql([known]);
  });

  it('should show the same icon on all elements that wait for it', async () => {
    const elements = images(9);
    const same = icon();
    elements.forEach((element) => showIcon(element, 'src', same));
    await until(() => elements.at(-1)?.hasAttribute('src') === true);
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
    await until(() => element.hasAttribute('src'));
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
