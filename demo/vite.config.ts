import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { demoBackendPlugin } from './vite/demo-backend-plugin.js';
import { htmlPartialsPlugin } from './vite/html-partials-plugin.js';
import { staticRowsPlugin } from './vite/static-rows-plugin.js';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The demo's pages: `index.html` and `doctor.html` ask the demo's server, `static.html` needs none. */
export default defineConfig({
  root: folder('.'),
  // Relative addresses, so that any folder of any static server can hold the pages.
  base: './',
  publicDir: false,
  plugins: [htmlPartialsPlugin(folder('partials/')), staticRowsPlugin(), demoBackendPlugin()],
  server: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 5173) },
  build: {
    outDir: folder('../dist/demo'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: ['index.html', 'doctor.html', 'static.html'].map(folder) },
  },
});
