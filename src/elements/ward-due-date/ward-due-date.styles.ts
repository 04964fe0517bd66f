import { css } from 'lit';

export const styles = css`
  .day {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 1em;
  }
  .day input {
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.25em 0.75em;
    border: 2px solid var(--_ink);
    border-radius: 0.5em;
    background: var(--_paper);
  }
  .day input[aria-invalid='true'] {
    border-color: var(--_care);
    border-style: dashed;
  }
  .big {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  .rule > li + li {
    margin-block-start: 0.25em;
  }
  .dues > li {
    padding-block: 0.625em;
    border-block-start: 1px solid var(--_line);
  }
  .dues > li:first-child {
    border-block-start: 0;
    padding-block-start: 0;
  }
`;
