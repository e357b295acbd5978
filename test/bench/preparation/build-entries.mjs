/** Bundles files of adapters into one file each, with the bundler and the minifier that ours is built with. */
import { join } from 'node:path';
import { build } from 'vite';
import { ADAPTERS, BENCH, BUILT } from '../places.mjs';

/** @param {readonly string[]} names Of files under `adapters`, without their ending. */
export const buildEntries = async (names) => {
  for (const name of names)
    await build({
      configFile: false,
      root: BENCH,
      publicDir: false,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: BUILT,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: { [name]: join(ADAPTERS, `${name}.mjs`) }, formats: ['es'] },
        rolldownOptions: {
          output: { minify: true, entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    });
};
