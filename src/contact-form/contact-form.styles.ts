import {css} from 'lit';

export const contactFormStyles = css`
  form {
    display: grid;
    gap: 1.1em;
    max-inline-size: 40em;
  }
  textarea {
    min-block-size: 9em;
    resize: vertical;
  }
  [aria-invalid] {
    border-color: var(--bad);
    box-shadow: 0 0 0 1px var(--bad);
  }
  .error {
    font-weight: 600;
    color: var(--bad);
  }
  .checkbox {
    grid-template-columns: auto 1fr;
    gap: 0.6em;
    align-items: start;
  }
  .checkbox input {
    order: -1;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    margin: calc((44px - 1.5em) / 2) 0;
    accent-color: var(--accent);
  }
  .checkbox label {
    display: block;
    padding-block: calc((44px - 1lh) / 2);
    font-weight: 400;
  }
  .summary {
    border: 0.14em solid var(--bad);
  }
  .sent {
    border: 0.14em solid var(--good);
  }
  .primary {
    color: inherit;
    border-color: transparent;
    background: var(--accent);
  }
  .primary > span {
    color: oklch(from var(--accent) calc((0.65 - l) * 1000) 0 h);
  }
`;
