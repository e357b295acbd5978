import { defineConfig, type UserConfig } from 'vite';
import { adoptedSheets } from './scripts/adopted-sheets.mjs';
import { buildName } from './scripts/build-name.mjs';
import { importByName } from './scripts/import-by-name.mjs';
import { licenceBanner, licenceNotices } from './scripts/bundled-licences.mjs';
import { minifyScripts } from './scripts/minify-scripts.mjs';
import { minifyStyles } from './scripts/minify-styles.mjs';
import { ownMembers } from './scripts/own-members.mjs';

/**
 * Left to the embedder's package manager, subpaths and all: two copies of Lit on one page are trouble.
 */
const EXTERNAL_PACKAGES = ['lit', '@lit/localize', 'dexie', 'valibot', 'react'];

const isExternal = (id: string): boolean =>
  EXTERNAL_PACKAGES.some((name) => id === name || id.startsWith(`${name}/`));

/** What is the same for both builds: addresses relative to the file that asks, so any folder can serve them. */
const common: UserConfig = {
  base: './',
  publicDir: false,
  plugins: [ownMembers()],
};

/** For bundlers: one module an entry, dependencies imported by name, line breaks kept. */
const library: UserConfig = {
  ...common,
  plugins: [ownMembers(), licenceNotices()],
  build: {
    outDir: 'dist',
    // scripts/clean.mjs empties it, once, before all the parts of a build.
    emptyOutDir: false,
    target: 'es2022',
    // Beside the files, and not in the package: it would be four times as large.
    sourcemap: 'hidden',
    // The embedder's bundler minifies; what a debugger shows until then should be readable.
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        element: 'src/element.ts',
        presets: 'src/presets.ts',
        doctor: 'src/doctor.ts',
        engines: 'src/engines.ts',
        sources: 'src/sources.ts',
        'report-file': 'src/report-file.ts',
        react: 'src/react.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: isExternal,
      output: {
        postBanner: ({ moduleIds }) =>
          moduleIds.some((id) => id.includes('node_modules')) ? licenceBanner({ moduleIds }) : '',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
};

/** For a plain page: one script tag, everything inside or in lazy chunks beside it, minified to the last space. */
const cdn: UserConfig = {
  ...common,
  // Dexie's own entry wraps its CommonJS file: that takes helpers into the first chunk, and cannot be cut down.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/dexie.mjs' }] },
  plugins: [adoptedSheets(), importByName(), minifyStyles(), ownMembers(), minifyScripts(), licenceNotices()],
  // Library builds leave this to the embedder's bundler; a plain page has none.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    // Beside the files, and not in the package: it would be four times as large.
    sourcemap: 'hidden',
    lib: {
      entry: { 'api-log-report': 'src/index.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      // No lazy chunk may import the entry: a page that asks for it by another address than the chunk does (a query
      // string, a CDN's redirect to the version) would run a second copy, Lit and registration and all.
      preserveEntrySignatures: 'strict',
      output: {
        minify: false,
        postBanner: licenceBanner,
        entryFileNames: '[name].js',
        // One name for all of a build, in place of a hash in each name: those would be a hundredth of what the first rows wait for.
        chunkFileNames: `chunks/${buildName(import.meta.dirname)}/[name].js`,
        // What the first rows need comes in one piece; cut up by who else needs it, it is an eighth larger.
        // What comes after them does so too: a piece that it imports would be asked for only when it is there itself.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 3 },
            { name: 'further-reports', test: /\/src\/shell\/settings\/further-reports\.ts$/, priority: 2 },
            // Large features have chunks of their own: reports that leave one out do not load it.
            {
              name: 'late',
              test: /\/src\/(shell\/open-features|features\/(?!around\/|compare\/|find\/|live\/|summary\/|timeline\/|values\/)[a-z-]+\/open)\.ts$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
};

/** For a plain page, beside the tag or without it: none of these registers anything, so a copy of their own does no harm. */
const cdnApart: UserConfig = {
  ...cdn,
  plugins: [ownMembers()],
  build: {
    ...cdn.build,
    lib: {
      entry: {
        presets: 'src/presets.ts',
        doctor: 'src/doctor.ts',
        engines: 'src/engines.ts',
        sources: 'src/sources.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        minify: true,
        postBanner: licenceBanner,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/apart-[name]-[hash].js',
      },
    },
  },
};

const CONFIGURATIONS: Readonly<Record<string, UserConfig>> = { cdn, 'cdn-apart': cdnApart };

export default defineConfig(({ mode }) => CONFIGURATIONS[mode] ?? library);
