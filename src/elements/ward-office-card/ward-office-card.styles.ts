import { css } from 'lit';

export const styles = css`
  .office {
    padding: 1em;
  }
  .office > * + * {
    margin-block-start: 0.5em;
  }
  .office .stack > * + * {
    margin-block-start: 0.5em;
  }
  @media print {
    .office {
      border: 0;
      padding: 0;
    }
  }
`;
