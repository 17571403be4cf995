import {css} from 'lit';

/** What stands inside the wrapper, in every element: text, links, lists, cards, states. */
export const content = css`
  .ob * {
    box-sizing: border-box;
  }
  :is(h1, h2, h3, h4, h5, h6, p, ul) {
    margin: 0;
    padding: 0;
    font-size: 1em;
  }
  li {
    display: block;
  }
  p {
    max-inline-size: 70ch;
  }
  a,
  .link {
    color: var(--accent);
    text-decoration: underline 0.06em;
    text-underline-offset: 0.18em;
  }
  /* 44 pixels each way (WCAG 2.5.5), but for links in sentences. */
  a:not(p[part] *),
  .link {
    display: inline-block;
    min-inline-size: 44px;
    padding-block: calc((44px - 1lh) / 2);
  }
  /* The room around a name and a lone link is theirs already. */
  :is([part='name'], [part='person'], p) > a {
    margin-block: calc((1lh - 44px) / 2);
  }
  a:hover {
    text-decoration-thickness: 0.14em;
  }
  :focus-visible {
    outline: 0.16em solid var(--accent);
    outline-offset: 0.16em;
  }
  code {
    font-family: monospace;
  }
  .heading,
  .title,
  .name {
    font-family: var(--ob-heading-font, inherit);
    line-height: 1.3;
  }
  .heading {
    font-size: 1.5em;
    letter-spacing: -0.01em;
  }
  .title {
    font-size: 1.25em;
  }
  .name {
    font-size: 1.0625em;
  }
  .meta {
    font-size: 0.875em;
    color: var(--muted);
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .section,
  .stack,
  .state {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space);
  }
  .stack,
  .state {
    gap: calc(var(--space) / 2);
    align-content: start;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    align-items: baseline;
  }
  .tag {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--muted);
  }
  .tag::before {
    content: '';
    inline-size: 0.6em;
    block-size: 0.6em;
    border: 0.12em solid;
    border-radius: 50%;
  }
  .good {
    color: var(--good);
  }
  .warn {
    color: var(--warn);
  }
  .good::before,
  .warn::before {
    background: currentColor;
  }
  .notice {
    border-inline-start: 0.25em solid var(--accent);
    padding: 0.25em 1em;
  }
  .state {
    justify-items: start;
    border: 1px dashed var(--border);
    border-radius: var(--radius);
    padding: 1.25em;
  }
  .ob > .state {
    margin-block-end: var(--space);
  }
  .section > .stack + .stack {
    margin-block-start: var(--space);
  }
  .button {
    font: inherit;
    font-weight: 600;
    color: var(--accent);
    background: none;
    border: 1px solid;
    border-radius: 0.375em;
    padding: 0.6em 1.1em;
    min-block-size: 44px;
    text-decoration: none;
    cursor: pointer;
  }
  .bone {
    block-size: 1em;
    border: 1px solid transparent;
    border-radius: 0.25em;
    background: var(--surface);
  }
  .bone:nth-child(odd) {
    inline-size: 40%;
  }
`;
