import {css} from 'lit';

export const communityStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 3);
  }
  .front {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 1.5);
  }
  .front .heading {
    font-size: 2em;
  }
  .lede > p:first-of-type {
    font-size: 1.125em;
  }
  .logo {
    block-size: 3.5em;
    inline-size: auto;
    object-fit: contain;
    justify-self: start;
  }
  .toc {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    border-block: 1px solid var(--border);
    padding-block: 0.625em;
  }
  .toc a {
    text-decoration: none;
  }
  .toc a:hover {
    text-decoration: underline;
  }
  @media print {
    nav {
      display: none;
    }
  }
`;
