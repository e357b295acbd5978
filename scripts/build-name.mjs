import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built files are made of, relative to the project's folder. */
const SOURCES = ['src', 'scripts', 'vite.config.ts', 'package-lock.json'];

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile())
    : [path];

/**
 * A name for all files of one build: eight hexadecimal digits of what they are made of. Another source gives another name, so
 * that no cache mixes files of two builds.
 */
export const buildName = (root) => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesOf(join(root, path))).sort())
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex').slice(0, 8);
};
