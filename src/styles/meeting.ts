import {css} from 'lit';

/** Meetings, in their own section and in the card of a working group. */
export const meeting = css`
  .meeting {
    gap: 0.35em 1.25em;
  }
  .date b {
    display: block;
    font-size: 1.25em;
    line-height: 1.2;
  }
  .link {
    font: inherit;
    background: none;
    border: 0;
    padding-inline: 0;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    cursor: pointer;
  }
  @container ob (inline-size > 36em) {
    .list > .meeting:has(> .date) {
      grid-template-columns: 9em minmax(0, 1fr);
    }
  }
`;
