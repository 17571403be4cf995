import {css} from 'lit';

/** Lists and cards. A long list comes in boxes, of which the browser lays out only the near ones. */
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
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space);
  }
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
    align-content: start;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    padding: 1.25em;
  }
  .box {
    content-visibility: auto;
    contain-intrinsic-size: auto 300em;
  }
  .box + .box {
    margin-block-start: var(--space);
  }
  @container ob (inline-size > 44em) {
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(20em, 1fr));
    }
    .cards.wide {
      align-items: start;
      grid-template-columns: repeat(auto-fill, minmax(28em, 1fr));
    }
  }
`;
