import { defineConfig } from 'vite';
import { versionDefine } from '../scripts/version-define.mjs';

export default defineConfig({
  cacheDir: 'node_modules/.cache/vite-storybook',
  publicDir: false,
  define: versionDefine,
});
