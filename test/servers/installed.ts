import { access, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NotHere } from './live-server.js';

const MODULES = new URL('node_modules/', import.meta.url);

export interface Installed {
  readonly version: string;
  /** Path of a file of the package. */
  file(name: string): string;
}

/** A package of this folder's own `package.json`. */
export const installedPackage = async (name: string): Promise<Installed> => {
  const folder = new URL(`${name}/`, MODULES);
  const text = await readFile(new URL('package.json', folder), 'utf8').catch(() => {
    throw new NotHere('npm ci --prefix test/servers');
  });
  return {
    version: (JSON.parse(text) as { version: string }).version,
    file: (file) => fileURLToPath(new URL(file, folder)),
  };
};

/** The first of these programs that is there. */
export const installedProgram = async (paths: readonly string[], install: string): Promise<string> => {
  for (const path of paths)
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path;
  throw new NotHere(install);
};
