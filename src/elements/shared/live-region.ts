const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};

/**
 * One polite live region. Two halves take turns, so that the same sentence said twice is heard twice, and the
 * region is in the document before it is filled: screen readers miss regions that arrive with their text.
 */
export class LiveRegion {
  private readonly _halves: [HTMLElement, HTMLElement];
  private _turn = 0;

  constructor(root: Node) {
    const region = document.createElement('div');
    region.className = 'sr';
    // By the object model: the region must be hidden in every element, whatever its style sheet, and under a strict policy.
    Object.assign(region.style, HIDDEN);
    region.setAttribute('role', 'status');
    this._halves = [document.createElement('span'), document.createElement('span')];
    region.append(...this._halves);
    root.appendChild(region);
  }

  say(text: string): void {
    this._halves[this._turn].textContent = '';
    this._turn = 1 - this._turn;
    this._halves[this._turn].textContent = text;
  }
}
