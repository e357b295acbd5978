/** Builds the library and the CDN file when they are missing or older than what they are made from. */
import { spawnSync } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const OUTPUTS = [
  'dist/index.js',
  'dist/element.js',
  'dist/presets.js',
  'dist/cdn/api-log-report.js',
  'dist/sources.js',
  'dist/cdn/presets.js',
];
const INPUTS = ['src', 'scripts', 'package.json', 'tsconfig.json', 'vite.config.ts'];

const changedAt = async (path) => (await stat(path).catch(() => null))?.mtimeMs ?? 0;

/** Folders count too: a file that was removed changes nothing else. */
const newestIn = async (path) => {
  const isFolder = (await stat(path)).isDirectory();
  const names = isFolder ? await readdir(path, { recursive: true }) : [];
  const times = await Promise.all([path, ...names.map((name) => join(path, name))].map(changedAt));
  return Math.max(...times);
};

/** @returns Whether the build is there and up to date. */
export const buildIfStale = async () => {
  const oldestOutput = Math.min(...(await Promise.all(OUTPUTS.map(changedAt))));
  const newestInput = Math.max(...(await Promise.all(INPUTS.map(newestIn))));
  if (oldestOutput > newestInput) return true;
  for (const mode of ['library', 'cdn', 'cdn-apart']) {
    const parameters = ['node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn'];
    const { status } = spawnSync(process.execPath, parameters, { stdio: 'inherit' });
    if (status === 0) continue;
    console.error(`The ${mode} build failed, so the tests of whole pages cannot run.`);
    return false;
  }
  return true;
};
