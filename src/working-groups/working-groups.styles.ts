import {css} from 'lit';

/** What only the card of a working group has. */
export const workingGroupStyles = css`
  .goals {
    padding-inline-start: 1.25em;
  }
  .goals > li {
    display: list-item;
    list-style: disc;
  }
  .mentions {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11em, 100%), 1fr));
    gap: 1.25em 1em;
  }
`;
