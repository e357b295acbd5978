/** Finds the test files and says who runs each: the browser runner, or Node (alone, or driving whole pages). */
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';

const runnerOf = (file) => {
  if (file.startsWith('test/node/')) return 'node';
  return file.startsWith('test/pages/') ? 'pages' : 'browser';
};

/**
 * With parts of paths given, only the files that one of them matches; without those that a part behind `!` matches. No match is an
 * error, not an empty success.
 */
export const findTests = async (parts) => {
  const all = (await readdir('test', { recursive: true }))
    .map((name) => join('test', name).split(sep).join('/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const wanted = parts.filter((part) => !part.startsWith('!')).map((part) => part.replace(/^\.\//, ''));
  const unwanted = parts.filter((part) => part.startsWith('!')).map((part) => part.slice(1));
  const unknown = [...wanted, ...unwanted].filter((part) => !all.some((file) => file.includes(part)));
  if (unknown.length > 0) throw new Error(`No test file matches ${unknown.join(', ')}.`);
  const isIn = (file, some) => some.some((part) => file.includes(part));
  const chosen = all.filter((file) => (wanted.length === 0 || isIn(file, wanted)) && !isIn(file, unwanted));
  const groups = { browser: [], node: [], pages: [] };
  for (const file of chosen) groups[runnerOf(file)].push(file);
  return groups;
};
