import {css} from 'lit';

/** Form fields: search, category, contact form. */
export const field = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: end;
  }
  .field {
    display: grid;
    gap: 0.3em;
    min-inline-size: min(100%, 14em);
  }
  label {
    font-weight: 600;
  }
  input,
  select,
  textarea {
    box-sizing: border-box;
    font: inherit;
    font-size: max(16px, 1em);
    color: inherit;
    background: color-mix(in oklab, currentColor 3%, transparent);
    border: 1px solid oklch(from currentColor 0.58 c h);
    border-radius: 0.375em;
    padding: 0.55em 0.7em;
    min-block-size: 2.75em;
    inline-size: 100%;
    max-inline-size: 100%;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
`;
