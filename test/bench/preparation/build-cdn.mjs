/** Builds the CDN files as they are published, into a folder that holds nothing of earlier builds. */
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_CDN, ROOT } from '../places.mjs';

const INPUTS = ['src', 'package.json', 'tsconfig.json', 'vite.config.ts'];

const changedAt = async (path) => (await stat(path).catch(() => null))?.mtimeMs ?? 0;

/** Folders count too: a file that was removed changes nothing else. */
const newestIn = async (path) => {
  const isFolder = (await stat(path)).isDirectory();
  const names = isFolder ? await readdir(path, { recursive: true }) : [];
  return Math.max(...(await Promise.all([path, ...names.map((name) => join(path, name))].map(changedAt))));
};

/** @returns {Promise<string>} The folder. */
export const buildCdn = async () => {
  const newest = Math.max(...(await Promise.all(INPUTS.map((name) => newestIn(join(ROOT, name))))));
  if ((await changedAt(join(BUILT_CDN, 'api-log-report.js'))) > newest) return BUILT_CDN;
  console.error('Building the CDN files …');
  const parameters = ['--mode', 'cdn', '--outDir', BUILT_CDN, '--emptyOutDir', '--logLevel', 'warn'];
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const { status } = spawnSync(process.execPath, [vite, 'build', ...parameters], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build of the CDN files failed.');
  return BUILT_CDN;
};
