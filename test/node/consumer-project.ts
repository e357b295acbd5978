import { copyFile, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { bundleTypes } from '../../scripts/bundle-types.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Lays the package's own declarations out as a build does, without the rest of it. */
const layOutPackage = async (): Promise<string> => {
  const into = await mkdtemp(join(tmpdir(), 'package-'));
  await bundleTypes(pathToFileURL(join(into, 'dist/')));
  await cp(join(ROOT, 'typings'), join(into, 'typings'), { recursive: true });
  await copyFile(join(ROOT, 'package.json'), join(into, 'package.json'));
  return into;
};

/** Laid out once for all projects of a test file. */
let laidOut: Promise<string> | undefined;

/** The compiler's own libraries, read once. */
const libraries = new Map<string, ts.SourceFile | undefined>();

const hostFor = (options: ts.CompilerOptions): ts.CompilerHost => {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...more) => {
    if (!/typescript\/lib\/lib\.[^/]*$/.test(name)) return read(name, ...more);
    if (!libraries.has(name)) libraries.set(name, read(name, ...more));
    return libraries.get(name);
  };
  return host;
};

/** What the package's types lean on; an embedder's package manager brings them with it. */
const DEPENDENCIES = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  '@lit/localize',
  '@lit-labs/ssr-dom-shim',
  '@types/trusted-types',
];

/** React's own types; those of other frameworks are stubs here, and their own in test/hosts. */
const REACT = ['@types/react', 'csstype'];

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: ['trusted-types'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: false,
  noEmit: true,
  // Dependencies lie there as if they were installed; followed, the links would lead out of the project.
  preserveSymlinks: true,
};

/** Forgets what was laid out; for the end of a test file. */
export const clearAway = async (): Promise<void> => {
  if (laidOut) await rm(await laidOut, { recursive: true, force: true });
};

/**
 * Compiles a strict project that has the package installed, by the files given; declarations of all of the package
 * and of its dependencies are checked too.
 *
 * @returns What the compiler has to say, a line each.
 */
export const compileConsumer = async (
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions = {},
): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'consumer-'));
  try {
    const modules = join(folder, 'node_modules');
    await mkdir(modules);
    await symlink(await (laidOut ??= layOutPackage()), join(modules, 'api-log-report'));
    for (const name of [...DEPENDENCIES, ...REACT]) {
      await mkdir(dirname(join(modules, name)), { recursive: true });
      await symlink(join(ROOT, 'node_modules', name), join(modules, name));
    }
    const paths = Object.keys(files).map((name) => join(folder, name));
    for (const [place, text] of Object.values(files).entries()) {
      await mkdir(dirname(paths[place]!), { recursive: true });
      await writeFile(paths[place]!, text);
    }
    const all = { ...OPTIONS, ...options, typeRoots: [join(modules, '@types')] };
    const roots = paths.filter((path) => !path.includes('node_modules'));
    const program = ts.createProgram(roots, all, hostFor(all));
    return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      const name = file?.fileName.replace(folder, '') ?? '';
      return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
