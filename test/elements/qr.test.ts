import { expect, fixture, html } from '@open-wc/testing';
import { correction, generate } from 'lean-qr';
import { qrCode } from '../../src/elements/shared/qr.js';

const LINK = 'https://hoa-sen.example/thu-tuc?ward-code=9.000101#g=1.abcdefghijklmnopqrstuvwxyz-_0123456789';

async function drawn(data: string, width?: number): Promise<SVGSVGElement> {
  const { code } = qrCode(data, { label: 'Mở trên điện thoại', width });
  const place = await fixture<HTMLElement>(html`<div>${code}</div>`);
  return place.querySelector('svg')!;
}

const millimetres = (svg: SVGSVGElement) => Number(/^([\d.]+)mm$/.exec(svg.getAttribute('width')!)![1]);

describe('a QR code', () => {
  for (const data of [LINK, 'A', 'Phường Hoa Sen: đường dẫn có dấu', `${LINK}${'x'.repeat(400)}`]) {
    it(`fills exactly the modules of its text: ${data.slice(0, 24)} (${data.length})`, async () => {
      const svg = await drawn(data);
      const bitmap = generate(data, { minCorrectionLevel: correction.M });
      const path = svg.querySelector('path')!;
      const isDark = (x: number, y: number) => path.isPointInFill(new DOMPoint(x + 0.5, y + 0.5));
      const wrong: string[] = [];
      for (let y = -4; y < bitmap.size + 4; y += 1)
        for (let x = -4; x < bitmap.size + 4; x += 1) if (isDark(x, y) !== bitmap.get(x, y)) wrong.push(`${x},${y}`);
      expect(wrong).to.deep.equal([]);
      expect(svg.getAttribute('viewBox')).to.equal(`-4 -4 ${bitmap.size + 8} ${bitmap.size + 8}`);
    });
  }

  it('is white under its quiet zone of four modules, also on a dark page', async () => {
    const svg = await drawn(LINK);
    const rect = svg.querySelector('rect')!;
    expect(rect.getAttribute('fill')).to.equal('#fff');
    expect(['x', 'y', 'width', 'height'].map((name) => rect.getAttribute(name)).join(' ')).to.equal(
      svg.getAttribute('viewBox'),
    );
  });

  it('is an image with a name, and nothing else to a screen reader', async () => {
    const svg = await drawn(LINK);
    expect(svg.getAttribute('role')).to.equal('img');
    expect(svg.getAttribute('aria-label')).to.equal('Mở trên điện thoại');
    await expect(svg.parentElement!).to.be.accessible();
  });

  it('grows rather than making its modules finer than half a millimetre', async () => {
    expect(millimetres(await drawn('A'))).to.equal(30);
    expect(millimetres(await drawn('A', 50))).to.equal(50);
    const long = `${LINK}${'x'.repeat(400)}`;
    const svg = await drawn(long);
    const { modules } = qrCode(long, { label: '' }) as { modules: number };
    expect(millimetres(svg) / modules).to.equal(0.5);
  });

  it('is not drawn where no cheap phone could read it, and says why', () => {
    const label = '';
    expect(qrCode('x'.repeat(666), { label }).code).not.to.equal(null);
    for (const length of [667, 3000, 100_000])
      expect(qrCode('x'.repeat(length), { label })).to.deep.equal({ code: null, reason: 'tooLong' });
    expect(qrCode('', { label })).to.deep.equal({ code: null, reason: 'empty' });
  });
});
