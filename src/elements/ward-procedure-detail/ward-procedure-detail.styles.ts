import { css } from 'lit';

export const styles = css`
  .card {
    padding: 1em;
  }
  .note + .card {
    margin-block-start: 0.75em;
  }
  .card > * + * {
    margin-block-start: 1.125em;
  }
  .name {
    margin-block-start: 0.375em;
  }
  .where dt {
    color: var(--_soft);
  }
  .where dd + dt {
    margin-block-start: 0.5em;
  }
  .answers {
    border-block: 1px solid var(--_line);
  }
  .answer {
    padding-block: 0.75em;
  }
  .answer + .answer {
    border-block-start: 1px solid var(--_line);
  }
  .big {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .plain {
    margin-block-start: 0.375em;
  }
  .plain > li {
    position: relative;
    padding-inline-start: 1.125em;
  }
  .plain > li + li {
    margin-block-start: 0.375em;
  }
  .plain > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.65em;
    inset-inline-start: 0.125em;
    inline-size: 0.375em;
    block-size: 0.375em;
    border-radius: 50%;
    background: currentColor;
  }
  footer {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.75em;
  }
  @container (min-width: 34em) {
    .where {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 0.375em 1em;
    }
    .where dd + dt {
      margin-block-start: 0;
    }
    .answers {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .answer {
      padding-inline: 1em;
    }
    .answer:first-child {
      padding-inline-start: 0;
    }
    .answer + .answer {
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
  }
  @media print {
    .card {
      border: 0;
      padding: 0;
    }
  }
`;
