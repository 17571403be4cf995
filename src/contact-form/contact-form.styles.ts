import {css} from 'lit';

export const contactFormStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.1em;
    max-inline-size: 40em;
  }
  textarea {
    min-block-size: 9em;
    resize: vertical;
  }
  .bad input,
  .bad select,
  .bad textarea {
    border-color: var(--bad);
    box-shadow: 0 0 0 1px var(--bad);
  }
  .error {
    font-weight: 600;
    font-size: 0.9375em;
    color: var(--bad);
  }
  .box {
    display: flex;
    gap: 0.6em;
    align-items: start;
    font-weight: 400;
  }
  .box input {
    flex: none;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    margin: 0;
    accent-color: var(--accent);
  }
  .summary {
    display: grid;
    gap: 0.4em;
    border: 0.14em solid var(--bad);
    border-radius: var(--radius);
    padding: 1em 1.25em;
  }
  .summary a {
    color: var(--bad);
    font-weight: 600;
  }
  .ok {
    display: grid;
    gap: 0.35em;
    justify-items: start;
    border-inline-start: 0.25em solid var(--good);
    padding-inline-start: 1em;
  }
  .primary {
    color: inherit;
    border-color: transparent;
    background: var(--accent);
  }
  .primary > span {
    color: oklch(from var(--accent) calc((0.65 - l) * 1000) 0 h);
  }
  .hp {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container ob (inline-size > 36em) {
    .two {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
    .two > .wide {
      grid-column: 1 / -1;
    }
  }
`;
