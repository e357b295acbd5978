/**
 * Writes the declarations of the package: one file for each thing that is imported, and what they share. What the compiler
 * writes, a file for every source file, would be taken for something to import, and is three times as large.
 */
import { rm } from 'node:fs/promises';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

/** What is imported from the package: the files of `dist/` that `exports` of package.json names. */
export const ENTRIES = [
  'index',
  'element',
  'presets',
  'doctor',
  'engines',
  'sources',
  'report-file',
  'react',
  'framework-types',
];

const root = new URL('../', import.meta.url);

const emit = (from) => {
  const { config } = ts.readConfigFile(new URL('tsconfig.build.json', root).pathname, ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root.pathname);
  const program = ts.createProgram(fileNames, { ...options, outDir: from.pathname });
  const { diagnostics } = program.emit();
  const all = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (all.length === 0) return;
  console.error(ts.formatDiagnostics(all, { ...ts.createCompilerHost(options) }));
  process.exit(1);
};

/**
 * Bundles what the compiler writes into a folder, which is taken away afterwards.
 *
 * @template T
 * @param {URL} from
 * @param {import('rollup').RollupOptions} options
 * @param {(bundle: import('rollup').RollupBuild) => Promise<T>} use
 */
export const withBundle = async (from, options, use) => {
  await rm(from, { recursive: true, force: true });
  emit(from);
  const bundle = await rollup({
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    ...options,
    plugins: [...(options.plugins ?? []), dts()],
  });
  const result = await use(bundle);
  await bundle.close();
  await rm(from, { recursive: true, force: true });
  return result;
};

/**
 * Writes the bundled declarations into a folder.
 *
 * @param {URL} into
 */
export const bundleTypes = async (into) => {
  // Beside them, since what lies in node_modules is taken for a package of its own.
  const from = new URL('.declarations/', into);
  const input = Object.fromEntries(ENTRIES.map((name) => [name, new URL(`${name}.d.ts`, from).pathname]));
  await withBundle(from, { input }, (bundle) =>
    bundle.write({
      dir: into.pathname,
      format: 'es',
      entryFileNames: '[name].d.ts',
      // What it takes for a name ends in `.d`.
      chunkFileNames: ({ name }) => `types/${name.replace(/\.d$/, '')}.d.ts`,
    }),
  );
};

if (process.argv[1] === new URL(import.meta.url).pathname) await bundleTypes(new URL('dist/', root));
