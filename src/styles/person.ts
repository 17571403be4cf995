import {css} from 'lit';

/** Profiles of people and organisations. */
export const person = css`
  .person {
    display: grid;
    grid-template-columns: 3.25em minmax(0, 1fr);
    gap: 0.9em;
    align-items: start;
  }
  .stack > .cards {
    margin-block-start: 0.5em;
  }
  .person .stack {
    gap: 0.25em;
  }
  .face {
    display: grid;
    place-items: center;
    inline-size: 3.25em;
    block-size: 3.25em;
    object-fit: cover;
    border: 1px solid var(--border);
    border-radius: 50%;
    background: var(--surface);
    color: var(--muted);
    font-weight: 650;
  }
  .org {
    border-radius: var(--radius);
  }
`;
