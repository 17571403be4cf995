/** What Storybook's renderer adds to every project, without types of its own. */
declare module '@storybook/web-components/entry-preview-argtypes' {
  export const parameters: Record<string, unknown>;
}
