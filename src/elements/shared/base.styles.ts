import { css } from 'lit';

/**
 * Tokens and the reset that every element shares. Public tokens are `--ward-*`; what is drawn with are the private
 * `--_*`, so that a host can set a token anywhere above and nested elements follow. Sizes are `em` from one base
 * of at least 16 px: `rem` would follow a host page that sets its root to 8 or 10 px.
 */
export const baseStyles = css`
  :host {
    --_ink: var(--ward-ink, #1c2126);
    --_soft: var(--ward-ink-soft, #4d5762);
    --_line: var(--ward-line, #d4d9df);
    --_paper: var(--ward-paper, #fff);
    --_wash: var(--ward-wash, #f4f6f8);
    --_accent: var(--ward-accent, #14508c);
    --_on-accent: var(--ward-on-accent, #fff);
    --_accent-wash: var(--ward-accent-wash, #e9f1f9);
    --_focus: var(--ward-focus, #ffcf33);
    --_focus-edge: var(--ward-focus-edge, #1c2126);
    --_good: var(--ward-good, #13602f);
    --_good-wash: var(--ward-good-wash, #e4f3ea);
    --_care: var(--ward-care, #6b4100);
    --_care-wash: var(--ward-care-wash, #fff3d9);
    --_radius: var(--ward-radius, 0.625em);
    --_size: var(--ward-font-size, max(16px, 1em));
    display: block;
    box-sizing: border-box;
    /* Its ink is chosen for its paper: on a dark page nothing that stands outside of a panel could be read. */
    background: var(--_paper);
    /* On a dark page the browser draws circles to choose from as if all were chosen. */
    color-scheme: var(--ward-color-scheme, light);
  }
  /* On what is inside: a rule for * of the host page reaches the element itself and would win over :host. */
  :host > * {
    --ward-font-size: initial;
    font: 400 var(--_size) / 1.55 var(--ward-font-family, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    letter-spacing: normal;
    word-spacing: normal;
    word-break: normal;
    overflow-wrap: break-word;
    hyphens: manual;
    text-align: start;
    text-align-last: auto;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    cursor: auto;
    caret-color: auto;
    color: var(--_ink);
    -webkit-text-fill-color: currentColor;
    -webkit-text-stroke: 0;
    /* Where a page forbids to select its text, Safari lets nobody type. */
    -webkit-user-select: text;
    user-select: text;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :host([theme='dark']) {
    --ward-ink: #eef1f4;
    --ward-ink-soft: #b7c0ca;
    --ward-line: #46505b;
    --ward-paper: #171c21;
    --ward-wash: #21282f;
    --ward-accent: #8fc1f2;
    --ward-on-accent: #0b1b2b;
    --ward-accent-wash: #1e3347;
    --ward-focus-edge: #eef1f4;
    --ward-good: #8fd6a8;
    --ward-good-wash: #173325;
    --ward-care: #f2c878;
    --ward-care-wash: #3a2c10;
    --ward-color-scheme: dark;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2,
  .h2 {
    font-size: 1.375em;
    line-height: 1.35;
    font-weight: 700;
  }
  h3,
  .h3 {
    font-size: 1.125em;
    line-height: 1.4;
    font-weight: 700;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 0.1875em solid var(--_focus);
    outline-offset: 0.0625em;
    box-shadow: 0 0 0 0.125em var(--_focus-edge);
    border-radius: 0.25em;
  }
  .fallback {
    margin-block-start: 0.5em;
  }
  .soft {
    color: var(--_soft);
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .stack > * + * {
    margin-block-start: 1em;
  }
  .panel {
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 3em;
    padding: 0.375em 1.125em;
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_accent);
    font-weight: 600;
    text-decoration: none;
    cursor: pointer;
  }
  .button.primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button:hover {
    text-decoration: underline;
  }
  .textual {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0 0.25em;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  .note {
    background: var(--_care-wash);
    color: var(--_care);
    border-inline-start: 0.25em solid currentColor;
    border-radius: 0.375em;
    padding: 0.625em 0.875em;
  }
  .note a,
  .note .textual {
    color: inherit;
  }
  .note.plain {
    background: var(--_wash);
    color: var(--_ink);
  }
  .badge {
    display: inline-block;
    padding: 0.125em 0.625em;
    border-radius: 0.375em;
    background: var(--_wash);
    color: var(--_ink);
    font-weight: 600;
  }
  .badge.good {
    background: var(--_good-wash);
    color: var(--_good);
  }
  .badge.care {
    background: var(--_care-wash);
    color: var(--_care);
  }
  summary {
    cursor: pointer;
    min-block-size: 2.75em;
    padding-block: 0.625em;
    font-weight: 600;
    color: var(--_accent);
  }
  details > summary:hover {
    text-decoration: underline;
  }
  details > :not(summary) {
    margin-block-end: 0.75em;
  }
  @media (forced-colors: active) {
    .badge,
    .note,
    .panel {
      border: 1px solid CanvasText;
    }
    .button {
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    :host {
      --_paper: #fff;
      --_ink: #000;
      --_soft: #000;
    }
    .no-print {
      display: none !important;
    }
  }
`;
