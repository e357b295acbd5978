/** Installs what only the benchmark needs, on its first run, so that nobody who runs the tests has to. */
import { spawnSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BENCH } from '../places.mjs';

const MARK = join(BENCH, 'node_modules/.installed');

const installed = async () => {
  const [lock, mark] = await Promise.all(
    [join(BENCH, 'package-lock.json'), MARK].map((path) => stat(path).catch(() => null)),
  );
  if (!mark || lock.mtimeMs > mark.mtimeMs) return null;
  return readFile(MARK, 'utf8');
};

/** @param {boolean} withOptional Whether the optional peers are asked for: they are a hundred times as much. */
export const installDependencies = async (withOptional) => {
  const known = await installed();
  if (known === 'all' || (known && !withOptional)) return;
  console.error('Installing what the benchmark needs …');
  const parameters = ['ci', ...(withOptional ? [] : ['--omit=optional'])];
  const { status } = spawnSync('npm', parameters, { cwd: BENCH, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error('npm ci in test/bench failed.');
  await writeFile(MARK, withOptional ? 'all' : 'default');
};
