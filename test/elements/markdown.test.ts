import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { safeUrl } from '../../src/host/index.js';
import { renderMarkdown } from '../../src/markdown/markdown.js';

/** Draws a text as an element of the library does: every address goes through the one check. */
async function draw(text: string): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const link = (url: string | undefined, label: unknown) => {
    const href = safeUrl(url);
    return href ? html`<a href=${href}>${label}</a>` : label;
  };
  render(renderMarkdown(text, link), place);
  return place;
}
const markup = (place: HTMLElement) =>
  place.innerHTML
    .replace(/<!--.*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .replace(/>\s+$/, '>');
const words = (place: HTMLElement) => place.textContent!.replace(/\s+/g, ' ').trim();

/** The elements that a text may become, and the one attribute that one of them may have. */
const ALLOWED = new Set(['P', 'STRONG', 'EM', 'S', 'CODE', 'BR', 'HR', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'A']);

function badParts(place: HTMLElement): string[] {
  return [...place.querySelectorAll('*')].flatMap((element) => {
    const bad = ALLOWED.has(element.tagName) ? [] : [element.tagName];
    const attributes = [...element.attributes].filter(({ name }) => !(name === 'href' && element.tagName === 'A'));
    const url =
      element instanceof HTMLAnchorElement && !/^(https?|mailto|tel):/.test(element.href) ? [element.href] : [];
    return [...bad, ...attributes.map(({ name, value }) => `${element.tagName} ${name}=${value}`), ...url];
  });
}

describe('A text of a catalogue with Markdown', () => {
  it('has paragraphs, emphasis, lists and links', async () => {
    const place = await draw(
      'Nộp **một** trong *hai* cách:\n\n1. tại quầy\n2. trên [cổng](https://dichvucong.example/)\n   - đăng nhập\n\n> Lưu ý: ~~cũ~~\n\n---\n\nMã `CT01`, dòng một\ndòng hai',
    );
    expect(markup(place)).to.equal(
      '<p>Nộp <strong>một</strong> trong <em>hai</em> cách:</p>' +
        '<ol><li>tại quầy</li><li>trên <a href="https://dichvucong.example/">cổng</a><ul><li>đăng nhập</li></ul></li></ol>' +
        '<blockquote><p>Lưu ý: <s>cũ</s></p></blockquote><hr><p>Mã <code>CT01</code>, dòng một<br>dòng hai</p>',
    );
  });

  it('has no headings of its own: the outline belongs to the guide', async () => {
    expect(markup(await draw('# Bước một\n\nlàm'))).to.equal('<p><strong>Bước một</strong></p><p>làm</p>');
  });

  it('shows what it does not know as it was written', async () => {
    for (const text of ['| a | b |\n|---|---|\n| 1 | 2 |', '![ảnh](https://x.example/a.png)', '```\ncode\n```']) {
      const place = await draw(text);
      expect(badParts(place), text).to.deep.equal([]);
      expect(words(place), text).to.equal(text.replace(/\s+/g, ' ').trim());
    }
  });

  it('says characters by their names, and leaves what is none', async () => {
    expect(
      words(await draw('A &amp; B &lt;C&gt; &quot;D&quot; &#272; &#x110; &nope; &#0; &#x110000; 5 \\* 3')),
    ).to.equal('A & B <C> "D" Đ Đ &nope; &#0; &#x110000; 5 * 3');
  });
});

describe('A text of a catalogue that means harm', () => {
  const script = 'alert(document.domain)';
  const attacks = [
    `[x](javascript:${script})`,
    `[x](JaVaScRiPt:${script})`,
    `[x]( javascript:${script})`,
    `[x](<javascript:${script}>)`,
    `[x](java&#x73;cript:${script})`,
    `[x](&#106;&#97;vascript:${script})`,
    `[x](java\tscript:${script})`,
    `[x](javascript&colon;${script})`,
    `[x](javascript%3A${script})`,
    `[x](\u0001javascript:${script})`,
    `[x](\\javascript:${script})`,
    `[x][y]\n\n[y]: javascript:${script}`,
    `[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
    `[x](vbscript:msgbox(1))`,
    `[x](file:///etc/passwd)`,
    `[x](blob:https://x.example/1)`,
    `<javascript:${script}>`,
    `<data:text/html,x>`,
    `![x](javascript:${script})`,
    `![x](https://x.example/a.png "onerror=${script}")`,
    `![x](x" onerror="${script})`,
    `[x](https://x.example/ "a\\" onmouseover=\\"${script}")`,
    `[x](https://x.example/"onmouseover="${script})`,
    `<img src=x onerror=${script}>`,
    `<script>${script}</script>`,
    `a <b onclick="${script}">b</b> c`,
    `<svg><animate onbegin=${script} attributeName=x></svg>`,
    `<svg/onload=${script}>`,
    `<math><mtext></p><img src=x onerror=${script}>`,
    `<iframe srcdoc="<script>${script}</script>"></iframe>`,
    `<style>@import 'https://x.example/a.css';</style>`,
    `<form id=location><input name=href></form>`,
    `<a href="javascript:${script}">x</a>`,
    `<!--><img src=x onerror=${script}>-->`,
    `<![CDATA[<img src=x onerror=${script}>]]>`,
    `&lt;img src=x onerror=${script}&gt;`,
    `&#60;script&#62;${script}&#60;/script&#62;`,
    `**<img src=x onerror=${script}>**`,
    `- <details open ontoggle=${script}>`,
    `> <video><source onerror=${script}></video>`,
    `| <img src=x onerror=${script}> |\n|---|\n| x |`,
    '```html\n<img src=x onerror=alert(1)>\n```',
    '`<img src=x onerror=alert(1)>`',
    '# <img src=x onerror=alert(1)>',
    '[<img src=x onerror=alert(1)>](https://x.example/)',
    '<<img src=x onerror=alert(1)>>',
    '${alert(1)} ?lit$1234$ <!--?lit$1234$--> {{lit-1}}',
  ];

  for (const attack of attacks) {
    it(`stays a text: ${JSON.stringify(attack.slice(0, 60))}`, async () => {
      const place = await draw(attack);
      expect(badParts(place)).to.deep.equal([]);
      for (const link of place.querySelectorAll('a')) link.addEventListener('click', (event) => event.preventDefault());
      let ran = false;
      const own = globalThis.alert;
      globalThis.alert = () => void (ran = true);
      place.querySelectorAll('a').forEach((link) => link.click());
      globalThis.alert = own;
      expect(ran).to.equal(false);
    });
  }

  it('keeps its words: what was meant as HTML can be read', async () => {
    expect(words(await draw('Ghi <b>chữ in hoa</b> & ký'))).to.equal('Ghi <b>chữ in hoa</b> & ký');
  });
});

describe('A text of a catalogue that is too much', () => {
  const within = async (text: string, limit = 1500): Promise<HTMLElement> => {
    const start = performance.now();
    const place = await draw(text);
    expect(performance.now() - start, 'milliseconds').to.be.lessThan(limit);
    return place;
  };

  it('is cut when it is a megabyte', async () => {
    const place = await within('Chuẩn bị giấy tờ. '.repeat(60_000));
    expect(place.textContent!.length).to.be.lessThan(20_100);
    expect(place.textContent!.endsWith('…')).to.equal(true);
  });

  it('is drawn six lists deep, and as text below that', async () => {
    const place = await within(
      Array.from({ length: 100 }, (_, depth) => `${'  '.repeat(depth)}- mục ${depth}`).join('\n'),
    );
    let deepest = 0;
    for (const item of place.querySelectorAll('li')) {
      let depth = 0;
      for (let at: Element | null = item; at && at !== place; at = at.parentElement)
        if (at.tagName === 'LI') depth += 1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).to.be.within(5, 8);
    expect(words(place)).to.contain('mục 0').and.to.contain('mục 99');
  });

  it('is drawn without end of patience: quotes in quotes, marks in marks, open brackets', async () => {
    const signs = ['> ', '1. ', '- ', '*a ', '_a ', '**a*', '[a](', '![', '`a', '<a ', '~~a ', '\\', '&', '|a', '#'];
    const much = signs.map((sign) => sign.repeat(20_000 / sign.length));
    for (const text of [...much, '> '.repeat(500) + 'x', '*a '.repeat(300)]) {
      expect(badParts(await within(text)), text.slice(0, 9)).to.deep.equal([]);
    }
  });
});
