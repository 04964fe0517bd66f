import { css } from 'lit';

/** Chips are real radio buttons: the circle stays visible, so that colour is never the only sign. */
export const questionStyles = css`
  .question + .question {
    margin-block-start: 1.125em;
  }
  legend,
  .question-label {
    display: block;
    padding: 0;
    margin-block-end: 0.5em;
    font-weight: 600;
  }
  .help {
    margin-block-end: 0.5em;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.375em 0.875em 0.375em 0.625em;
    border: 1px solid var(--_soft);
    border-radius: 1.5em;
    background: var(--_paper);
    cursor: pointer;
  }
  .chip input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .chip:focus-within {
    border-color: var(--_accent);
  }
  .chip-help {
    display: block;
  }
  .number {
    display: flex;
    align-items: center;
    gap: 0.625em;
  }
  .number input {
    inline-size: 9em;
    min-block-size: 2.75em;
    padding: 0.25em 0.75em;
    border: 2px solid var(--_ink);
    border-radius: 0.5em;
    background: var(--_paper);
  }
  .number + .note {
    margin-block-start: 0.5em;
  }
  .number input[aria-invalid='true'] {
    border-color: var(--_care);
    border-style: dashed;
  }
  .tick-acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1em;
    margin-block: 0.5em;
  }
`;
