import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

/** What the spell check says of a text, as if it was in a file. */
const faultsIn = (text: string, path: string): string[] => {
  const options = ['--no-progress', '--no-summary', '--words-only', `stdin://${path}`];
  const { stdout } = spawnSync('node_modules/.bin/cspell', options, { input: text, encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
};

describe('spelling', () => {
  it('knows words of the project, sorted and each once', async () => {
    const words = (await readFile('cspell-words.txt', 'utf8')).trim().split('\n');
    const lower = words.map((word) => word.toLowerCase());
    assert.deepEqual(lower, [...new Set(lower)].sort());
  });

  it('is looked at in comments, texts and titles, and not in what a test only holds', () => {
    assert.deepEqual(faultsIn('/** Recieves a row. */\nexport {};', 'src/rows/columns.ts'), ['Recieves']);
    assert.deepEqual(faultsIn('The report organises its colums.', 'README.md'), ['colums']);
    const titled = "it('sees a tpyo', () => { const name = 'qwrtyp'; });";
    assert.deepEqual(faultsIn(titled, 'test/rows/columns.test.ts'), ['tpyo']);
  });
});
