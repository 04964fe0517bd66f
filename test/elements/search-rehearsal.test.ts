import { expect } from '@open-wc/testing';
import '../../src/elements/ward-procedure-search/define.js';
import { freshHost } from '../../stories/fixtures/host.js';
import { openSearch, options } from './search-box.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

describe('While nobody types, the search practises', () => {
  beforeEach(freshHost);

  it('and draws results where no frame shows them: nothing is left, and nothing told', async () => {
    const element = await openSearch();
    const told: Event[] = [];
    element.addEventListener('ward-procedure-search', (event) => told.push(event));
    const drawn: Node[] = [];
    const watch = new MutationObserver((changes) => changes.forEach(({ addedNodes }) => drawn.push(...addedNodes)));
    watch.observe(element.shadowRoot!, { childList: true });
    const height = element.offsetHeight;
    const isDrawn = () => drawn.some((node) => (node as Element).querySelector?.('.found'));
    while (!isDrawn()) {
      await frame();
      expect(options(element)).to.deep.equal([]);
    }
    await frame();
    expect(options(element)).to.deep.equal([]);
    expect(element.offsetHeight).to.equal(height);
    expect(told).to.deep.equal([]);
  });
});
