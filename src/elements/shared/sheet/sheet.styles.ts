/** Paper: black on white, points and millimetres. The frame has no other styles, so that nothing has to be undone. */
import { css } from 'lit';

const common = css`
  * {
    box-sizing: border-box;
  }
  html,
  body {
    margin: 0;
    background: #fff;
  }
  main {
    margin: 0;
    color: #000;
    background: #fff;
    font:
      400 12pt / 1.4 system-ui,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      Arial,
      sans-serif;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: manual;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  figure {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  ul {
    list-style: none;
  }
  h1 {
    font-size: 20pt;
    line-height: 1.2;
  }
  h2 {
    font-size: 14pt;
    line-height: 1.3;
    margin-block-end: 1mm;
  }
  h3 {
    margin-block: 3mm 0;
  }
  h1,
  h2,
  h3 {
    font-weight: 700;
    break-after: avoid;
  }
  section {
    margin-block-start: 4mm;
  }
  p,
  li {
    orphans: 3;
    widows: 3;
  }
  header {
    display: flex;
    justify-content: space-between;
    gap: 6mm;
  }
  header > div {
    flex: 1;
    min-inline-size: 0;
  }
  .unit {
    font-weight: 700;
  }
  .question {
    margin-block: 2mm 1mm;
    font-size: 14pt;
  }
  .code {
    white-space: nowrap;
  }
  .qr {
    display: block;
    margin-inline: auto;
  }
  .qr-block {
    flex: none;
    inline-size: min-content;
    min-inline-size: 30mm;
    text-align: center;
    font-size: 10pt;
    line-height: 1.25;
    break-inside: avoid;
  }
  .address {
    flex: none;
    inline-size: 40mm;
    font-size: 10pt;
    word-break: break-all;
  }
  .warnings > * {
    margin-block-start: 3mm;
    padding: 2mm 3mm;
    border: 0.5mm solid #000;
    break-inside: avoid;
  }
  /* What is a button on the screen is a name on paper. */
  button {
    appearance: none;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 700;
    text-align: start;
  }
  .list > li {
    padding-block: 1.2mm;
    border-block-start: 0.2mm solid #000;
  }
  .paper {
    display: flex;
    gap: 3mm;
    break-inside: avoid;
  }
  .paper > div {
    flex: 1;
    min-inline-size: 0;
  }
  .box {
    flex: none;
    inline-size: 5mm;
    block-size: 5mm;
    margin-block-start: 0.25mm;
  }
  .paper-name,
  .group-title,
  .big,
  .total {
    font-weight: 700;
  }
  .group-title {
    break-after: avoid;
  }
  .group ul {
    margin-block-start: 1mm;
    padding-inline-start: 3mm;
    border-inline-start: 0.7mm solid #000;
  }
  .group li + li {
    margin-block-start: 2mm;
  }
  .caution {
    margin-block-start: 5mm;
    padding: 2mm 3mm;
    border: 0.3mm solid #000;
    break-inside: avoid;
  }
  footer {
    margin-block-start: 3mm;
    font-size: 10pt;
    break-inside: avoid;
  }
`;

const a4 = css`
  @page {
    size: A4 portrait;
    margin: 15mm;
    /* Boxes of our own, even empty ones, keep the browser's date, title and address off the sheet (Chromium 131). */
    @top-center {
      content: ' ';
    }
    @bottom-center {
      content: ' ';
    }
  }
  main {
    inline-size: 180mm;
    max-inline-size: 100%;
  }
`;

const card = css`
  @page {
    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      font:
        10pt system-ui,
        'Segoe UI',
        Roboto,
        'Noto Sans',
        Arial,
        sans-serif;
    }
  }
  .band {
    display: flex;
    margin-block-start: 4mm;
    border: 0.5mm solid #000;
    break-inside: avoid;
  }
  .band > div {
    flex: 1;
    min-inline-size: 0;
    padding: 2.5mm 3mm;
  }
  .band > div + div {
    border-inline-start: 0.2mm solid #000;
  }
  .big {
    font-size: 14pt;
    line-height: 1.3;
  }
  .columns {
    display: flex;
    gap: 8mm;
  }
  .columns > * {
    flex: 1;
    min-inline-size: 0;
    break-inside: avoid;
  }
  .card section:not(.papers) {
    break-inside: avoid;
  }
  .card section > ul:not(.list) > li {
    position: relative;
    padding-inline-start: 4mm;
  }
  .card section > ul:not(.list) > li::before {
    content: '–';
    position: absolute;
    inset-inline-start: 0;
  }
`;

const cover = css`
  .cover {
    font-size: 12pt;
  }
  .blanks {
    padding: 3mm 4mm;
    border: 0.5mm solid #000;
  }
  .blank {
    display: flex;
    flex: 1;
    align-items: flex-end;
    gap: 2mm;
    min-block-size: 10mm;
  }
  .blank span:first-child {
    flex: none;
  }
  .rule {
    flex: 1;
    border-block-end: 0.2mm solid #000;
  }
  .pair {
    display: flex;
    gap: 6mm;
  }
  .hint {
    margin-block-start: 1.5mm;
    font-size: 10pt;
  }
  .list > .by-hand {
    border: 0;
  }
  .by-hand .rule {
    min-block-size: 7mm;
  }
  .more {
    margin-block-start: 2mm;
    font-weight: 700;
  }
  .size-13 .list {
    font-size: 13pt;
  }
  .size-12 .list {
    font-size: 12pt;
  }
  .size-11 .list {
    font-size: 11pt;
  }
  .size-10 .list {
    font-size: 10pt;
  }
  .size-11 .list,
  .size-10 .list {
    line-height: 1.25;
    columns: 2;
    column-gap: 6mm;
  }
  .size-11 .list > li,
  .size-10 .list > li {
    padding-block: 1mm;
  }
  .cover .warnings,
  .cover .caution {
    font-size: 10pt;
    line-height: 1.25;
  }
  .cover .warnings > * {
    margin-block-start: 2mm;
    padding-block: 1mm;
  }
  .cover section {
    margin-block-start: 4mm;
  }
  .cover .caution {
    margin-block-start: 3mm;
  }
`;

const receipt = css`
  .receipt {
    inline-size: 80mm;
    padding: 3mm 4mm 6mm;
    font-size: 10.5pt;
    line-height: 1.3;
  }
  .receipt header {
    display: block;
  }
  .receipt h1 {
    font-size: 15pt;
  }
  .receipt h2 {
    font-size: 11pt;
  }
  .receipt .question {
    margin-block: 1mm;
    font-size: 11pt;
  }
  .receipt section,
  .answers {
    margin-block-start: 2.5mm;
    padding-block-start: 2mm;
    border-block-start: 0.4mm solid #000;
  }
  .receipt .list > li {
    padding-block: 1mm;
  }
  .receipt .warnings > *,
  .receipt .caution {
    margin-block-start: 2mm;
    padding: 1.5mm 2mm;
  }
  .receipt .paper {
    gap: 2mm;
  }
  .receipt .big {
    font-size: 13pt;
  }
  .receipt .box {
    inline-size: 4.5mm;
    block-size: 4.5mm;
  }
  .receipt .qr-block {
    inline-size: auto;
    margin-block-start: 3mm;
  }
  .receipt .address {
    inline-size: auto;
  }
`;

/** Styles of a sheet of A4. */
export const cardStyles = `${common.cssText}${a4.cssText}${card.cssText}`;
export const coverStyles = `${common.cssText}${a4.cssText}${cover.cssText}`;

/** Styles of a strip; its page is as long as what stands on it. A width alone would make the page a square. */
export const receiptStyles = (millimetres: number): string =>
  `${common.cssText}${receipt.cssText}@page{size:80mm ${millimetres}mm;margin:0}`;
