import type {StorybookConfig} from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [
    {from: '../stories/pictures', to: '/pictures'},
    // The embed builder, and the files that its preview loads.
    {from: '../dist/builder', to: '/dist/builder'},
    {from: '../dist/cdn', to: '/dist/cdn'},
  ],
  addons: [
    {
      name: '@storybook/addon-docs',
      // Tables are not part of Markdown without it.
      options: {mdxPluginOptions: {mdxCompileOptions: {remarkPlugins: [remarkGfm]}}},
    },
    '@storybook/addon-a11y',
  ],
  core: {disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false},
  viteFinal: config => ({
    ...config,
    plugins: [
      ...(config.plugins ?? []),
      {
        name: 'keep-definitions',
        // `sideEffects` of package.json names published files; from src/ the definitions would be shaken away.
        transform: (_code, id) => (/\/(src|stories)\//.test(id) ? {moduleSideEffects: true} : null),
      },
    ],
    // Lightning CSS, the default, chokes on selectors after ::part().
    build: {...config.build, cssMinify: 'esbuild', chunkSizeWarningLimit: 1500},
  }),
};

export default config;
