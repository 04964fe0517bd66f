import { css } from 'lit';

export const styles = css`
  .questions {
    padding: 1em;
    background: var(--_wash);
  }
  .questions details {
    margin-block-start: 0.75em;
  }
  .gloss {
    font-size: 0.889em;
    font-weight: 400;
  }
  .counts {
    font-size: 1.125em;
    font-weight: 700;
  }
`;
