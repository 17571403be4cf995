import {css} from 'lit';

/** Cards, one column beside the other where there is room. */
export const cards = css`
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
