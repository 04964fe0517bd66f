import { css } from 'lit';

/** The hours of an office: a table that reads as lines in a narrow column. */
export const officeStyles = css`
  .hours {
    border-collapse: collapse;
    margin-block: 0.25em;
  }
  .hours th,
  .hours td {
    padding: 0.125em 1em 0.125em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    font-variant-numeric: tabular-nums;
  }
  .span {
    display: block;
    white-space: nowrap;
  }
`;
