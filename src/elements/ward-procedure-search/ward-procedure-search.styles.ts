import { css } from 'lit';

export const styles = css`
  .layout {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .label {
    display: block;
    margin-block-end: 0.375em;
    font-weight: 600;
  }
  .box {
    position: relative;
  }
  .box input {
    display: block;
    inline-size: 100%;
    min-block-size: 3.25em;
    margin: 0;
    padding: 0.375em 3em 0.375em 0.875em;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: 1.0625em;
    line-height: 1.5;
  }
  .clear {
    position: absolute;
    inset-block: 0.25em;
    inset-inline-end: 0.25em;
    inline-size: 2.75em;
    border: 0;
    border-radius: 0.5em;
    background: none;
    color: var(--_soft);
    cursor: pointer;
  }
  #hint {
    margin-block-start: 0.375em;
  }
  .filter-fields {
    display: grid;
    gap: 0.375em;
  }
  .filters label {
    font-weight: 600;
  }
  .filters select {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.25em 0.5em;
    border: 1px solid var(--_soft);
    border-radius: 0.5em;
    background: var(--_paper);
  }
  .filters .check {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 2.75em;
    font-weight: 400;
    cursor: pointer;
  }
  .check input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    margin: 0;
    accent-color: var(--_accent);
  }
  .finder > * + *,
  .start > * + * {
    margin-block-start: 0.75em;
  }
  .found .results {
    margin-block-start: 0.375em;
  }
  .results {
    overflow: hidden;
  }
  .more {
    inline-size: 100%;
    margin-block-start: 0.75em;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11em), 1fr));
    gap: 0.625em;
  }
  .tiles li {
    display: flex;
  }
  .tile {
    inline-size: 100%;
    min-block-size: 3.5em;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_paper);
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .tile:hover {
    background: var(--_accent-wash);
    text-decoration: underline;
  }
  .none ul {
    margin-block-start: 0.375em;
  }
  .ways {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.375em;
  }
  /* One column: the open procedure takes the place of the list. Beside each other where the element is wide. */
  .open :is(.filters, .found, .start) {
    display: none;
  }
  @container (min-width: 53em) {
    .layout.open {
      grid-template-columns: minmax(18em, 21.25em) minmax(0, 1fr);
      align-items: start;
    }
    .open :is(.filters, .found, .start) {
      display: block;
    }
    .open .back {
      display: none;
    }
  }
  @media print {
    .finder {
      display: none;
    }
  }
`;
