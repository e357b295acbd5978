import { defineConfig } from 'vite';

export default defineConfig({
  cacheDir: 'node_modules/.cache/vite-storybook',
  publicDir: false,
});
