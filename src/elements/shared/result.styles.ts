import { css } from 'lit';

export const resultStyles = css`
  .results > :not(:first-child) {
    border-block-start: 1px solid var(--_line);
  }
  .result {
    display: block;
    inline-size: 100%;
    padding: 0.75em 0.875em;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  .result > span {
    display: block;
  }
  .result-name {
    font-weight: 600;
  }
  .result-official mark {
    font-weight: 600;
  }
  .result-official {
    display: -webkit-box !important;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .result-where {
    color: var(--_care);
    font-weight: 600;
  }
  .result:hover .result-name {
    text-decoration: underline;
  }
  .result.active,
  .result.chosen,
  .result:focus-visible {
    background: var(--_accent-wash);
  }
  .result.active,
  .result.chosen {
    box-shadow: inset 0.25em 0 0 var(--_accent);
  }
  /* Many fonts have one bold only, in which the name is set: the wash is what is seen there. */
  mark {
    background: var(--_care-wash);
    color: inherit;
    font-weight: 800;
  }
  @media (forced-colors: active) {
    .result.active,
    .result.chosen {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
