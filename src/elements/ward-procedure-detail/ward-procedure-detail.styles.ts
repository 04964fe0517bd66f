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
  @media print {
    .card {
      border: 0;
      padding: 0;
    }
  }
`;
