/** Bundles the kernels and what measures them into one script, as the element's own files are minified. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { BENCH, BUILT_KERNELS } from '../places.mjs';

/** @returns {Promise<string>} The script. */
export const buildKernels = async () => {
  await build({
    configFile: false,
    root: BENCH,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: BUILT_KERNELS,
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: { kernels: join(BENCH, 'browser/measure-kernels.mjs') },
        formats: ['iife'],
        name: 'kernelsBundle',
      },
      rolldownOptions: { output: { minify: true, entryFileNames: '[name].js' } },
    },
  });
  return readFile(join(BUILT_KERNELS, 'kernels.js'), 'utf8');
};
