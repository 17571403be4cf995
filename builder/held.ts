/** What the preview says to the page around it when it has kept a message from leaving. */
export const HELD = 'ob-builder-held';
