/** Place and answers, one below the other on a phone and in columns where there is room. */
import { css } from 'lit';

export const topStyles = css`
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
`;
