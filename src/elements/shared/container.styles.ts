import { css } from 'lit';

/**
 * An inner block that container queries ask. Such a block tells its parent no width of its own, so that the element
 * would vanish in a float or a table cell; the line of words of no height gives the width of text back.
 */
export const containerStyles = css`
  :host::before {
    content: 'mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm mmmmmm';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: normal;
  }
  .container {
    container-type: inline-size;
  }
  /* As soon as it is defined it says by itself that it is opening; the line that stood in for it would say so twice. */
  ward-procedure-detail:defined > p {
    display: none;
  }
`;
