import {css} from 'lit';

/** Lists. A long list comes in boxes, of which the browser lays out only the near ones. */
export const list = css`
  .list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.35em;
    padding-block: 1em;
  }
  .list > li + li,
  .list + .list > li {
    border-block-start: 1px solid var(--border);
  }
  .list:first-child > li:first-child {
    padding-block-start: 0;
  }
  .box {
    content-visibility: auto;
    contain-intrinsic-size: auto 300em;
  }
  .box + .box {
    margin-block-start: var(--space);
  }
`;
