import {css} from 'lit';

export const initiativesStyles = css`
  .logo {
    block-size: 2.5em;
    inline-size: auto;
    max-inline-size: 100%;
    object-fit: contain;
    justify-self: start;
  }
`;
