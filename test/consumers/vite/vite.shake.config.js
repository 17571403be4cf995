import {defineConfig} from 'vite';

export default defineConfig({
  build: {
    outDir: 'shaken',
    minify: false,
    rollupOptions: {
      input: ['shake-tag.js', 'shake-class.js'],
      output: {entryFileNames: '[name].js', chunkFileNames: '[name].js'},
    },
  },
});
