import { expect } from '@open-wc/testing';
import { safeUrl } from '../../src/host/index.js';

describe('An address from a catalogue', () => {
  it('is followed when it is a page, a mail or a phone', () => {
    expect(safeUrl('https://dichvucong.example/a?b=c#d')).to.equal('https://dichvucong.example/a?b=c#d');
    expect(safeUrl('http://phuong.example/')).to.equal('http://phuong.example/');
    expect(safeUrl('mailto:motcua@phuong.example')).to.equal('mailto:motcua@phuong.example');
    expect(safeUrl('tel:0000111222')).to.equal('tel:0000111222');
  });

  it('is read from the page when it is relative', () => {
    expect(safeUrl('mau/ct01.pdf')).to.equal(new URL('mau/ct01.pdf', document.baseURI).href);
    expect(safeUrl('mau/ct01.pdf', 'https://phuong.example/a/b')).to.equal('https://phuong.example/a/mau/ct01.pdf');
  });

  it('is not followed when it runs something, in whatever spelling', () => {
    const attacks = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' \u0001javascript:alert(1)',
      'java\nscript:alert(1)',
      'java\tscript:alert(1)',
      'javascript\n:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:msgbox(1)',
      'blob:https://phuong.example/1',
      'file:///etc/passwd',
      'ftp://phuong.example/',
      'intent://x#Intent;end',
      'zalo://x',
      'view-source:https://phuong.example/',
      'filesystem:https://phuong.example/',
    ];
    expect(attacks.map((url) => safeUrl(url)).filter(Boolean)).to.deep.equal([]);
  });

  it('is nothing when it is nothing or no address', () => {
    expect([undefined, null, '', 'https://', 'http://['].map((url) => safeUrl(url))).to.deep.equal([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
