import { css } from 'lit';

export const carryStyles = css`
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.625em;
    align-items: center;
  }
  .title {
    font-weight: 700;
    margin-block-end: 0.5em;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    margin-block-start: 0.25em;
  }
  .said,
  .drawer,
  .reading {
    margin-block-start: 0.75em;
  }
  .drawer {
    padding: 1em;
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
    align-items: flex-start;
  }
  .drawer > div {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .drawer p + p {
    margin-block-start: 0.5em;
  }
  .drawer .close {
    margin-block-start: 0.25em;
  }
  .qr {
    display: block;
    flex: none;
    inline-size: min(100%, 15em);
    block-size: auto;
    border-radius: 0.25em;
  }
  :host([kiosk]) .qr {
    inline-size: min(100%, 22em);
  }
  .lead {
    font-size: 1.125em;
    font-weight: 700;
  }
  textarea {
    inline-size: 100%;
    min-block-size: 12em;
    padding: 0.5em 0.75em;
    border: 2px solid var(--_ink);
    border-radius: 0.5em;
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
  }
  .reading {
    padding: 0.625em 0.875em;
    border-inline-start: 0.25em solid var(--_accent);
    background: var(--_accent-wash);
    font-size: 1.125em;
  }
`;
