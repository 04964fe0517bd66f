import { expect } from '@open-wc/testing';
import { getHost, setHost, webHost } from '../../src/host/index.js';

/** Runs something with another `localStorage`. */
async function withLocalStorage(area: PropertyDescriptor, run: () => Promise<void>): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, ...area });
  try {
    await run();
  } finally {
    Object.defineProperty(globalThis, 'localStorage', own);
  }
}
const forbidden = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('A plain web page as the surrounding', () => {
  it('keeps texts on the device and takes them away again', async () => {
    const { storage } = webHost();
    expect(storage.persistent).to.equal(true);
    expect(await storage.set('ward-test', 'Tờ khai')).to.equal(true);
    expect(localStorage.getItem('ward-test')).to.equal('Tờ khai');
    expect(await webHost().storage.get('ward-test')).to.equal('Tờ khai');
    await storage.remove('ward-test');
    expect(await storage.get('ward-test')).to.equal(null);
  });

  it('remembers for the time of the page where storage is forbidden, and says that it is no more', async () => {
    await withLocalStorage({ get: forbidden }, async () => {
      const { storage } = webHost();
      expect(storage.persistent).to.equal(false);
      expect(await storage.set('ward-test', 'x')).to.equal(false);
      expect(await storage.get('ward-test')).to.equal('x');
      await storage.remove('ward-test');
      expect(await storage.get('ward-test')).to.equal(null);
    });
  });

  it('remembers for the time of the page where storage is full', async () => {
    const full = { getItem: () => null, removeItem: () => {}, setItem: forbidden };
    await withLocalStorage({ value: full }, async () => {
      const { storage } = webHost();
      expect(await storage.set('ward-test', 'x')).to.equal(false);
      expect(await storage.get('ward-test')).to.equal('x');
    });
  });

  it('fetches without cookies, and tells status and type', async () => {
    const asked: RequestInit[] = [];
    const own = globalThis.fetch;
    globalThis.fetch = async (_url, init) => {
      asked.push(init ?? {});
      return new Response('{}', { status: 404, headers: { 'content-type': 'text/html' } });
    };
    try {
      const { signal } = new AbortController();
      const response = await webHost().fetchText('data.json', { signal });
      expect([response.ok, response.status, response.contentType]).to.deep.equal([false, 404, 'text/html']);
      expect(await response.text()).to.equal('{}');
      expect(asked[0].credentials).to.equal('omit');
      expect(asked[0].signal === signal).to.equal(true);
    } finally {
      globalThis.fetch = own;
    }
  });

  it('hands over a text in pieces as they come, even where one ends within a letter', async () => {
    const bytes = new TextEncoder().encode('Đăng ký khai sinh');
    const own = globalThis.fetch;
    globalThis.fetch = async () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (let at = 0; at < bytes.length; at += 5) controller.enqueue(bytes.slice(at, at + 5));
            controller.close();
          },
        }),
      );
    try {
      const response = await webHost().fetchText('data.json', {});
      const pieces: string[] = [];
      expect(await response.text((piece) => pieces.push(piece))).to.equal('Đăng ký khai sinh');
      expect(pieces.join('')).to.equal('Đăng ký khai sinh');
      expect(pieces.length).to.be.greaterThan(2);
    } finally {
      globalThis.fetch = own;
    }
  });

  it('has the clock of the device, and lets the browser follow links', () => {
    expect(Math.abs(webHost().now().getTime() - Date.now())).to.be.lessThan(1000);
    expect(webHost().openLink).to.equal(undefined);
  });
});

describe('A mini app or a kiosk as the surrounding', () => {
  it('changes what it has to change, and the rest stays', async () => {
    const { fetchText } = getHost();
    const noon = new Date('2026-11-25T12:00:00+07:00');
    setHost({ now: () => noon });
    expect(getHost().now()).to.equal(noon);
    expect(getHost().fetchText).to.equal(fetchText);
    setHost({ openLink: () => true });
    expect(getHost().now(), 'what was set before stays').to.equal(noon);
    expect(getHost().openLink?.('https://phuong.example/')).to.equal(true);
  });
});
