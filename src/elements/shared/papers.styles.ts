import { css } from 'lit';

export const paperStyles = css`
  .papers > li,
  .group li {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .papers > li:first-child,
  .group li:first-child {
    border-block-start: 0;
  }
  .paper {
    display: grid;
    grid-template-columns: 1.75em minmax(0, 1fr);
    gap: 0.875em;
  }
  .tick {
    inline-size: 1.75em;
    block-size: 1.75em;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .paper-text label {
    display: block;
    min-block-size: 1.75em;
    font-weight: 600;
    cursor: pointer;
  }
  .depends {
    color: var(--_care);
    font-weight: 600;
  }
  .part-title {
    margin-block: 1em 0.25em;
    font-weight: 700;
  }
  .group-title {
    font-weight: 600;
  }
  .group ul {
    margin-block-start: 0.25em;
    padding-inline-start: 0.75em;
    border-inline-start: 0.1875em solid var(--_line);
  }
  .replaced s {
    color: var(--_soft);
  }
  .forms {
    display: flex;
    flex-direction: column;
  }
  @media print {
    .papers > li,
    .group li {
      break-inside: avoid;
    }
  }
`;
