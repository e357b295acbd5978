import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { SMALL_LOGS } from '../../demo/logs/small-logs.js';
import { LANGUAGES, WORDS } from '../../demo/page/words.js';
import { allLocales } from '../../src/i18n/locale-codes.js';

const page = async (path: string): Promise<string> =>
  readFile(new URL(`../../demo/${path}`, import.meta.url), 'utf8');

const options = (html: string): string[] =>
  [...html.matchAll(/<option value="([^"]+)"/g)].map(([, value]) => value!);

describe('the words of the demo page', () => {
  it('are there in every language of the report, and the page offers each', async () => {
    assert.deepEqual([...LANGUAGES].sort(), [...allLocales].sort());
    const offered = options(await page('partials/appearance-fields.html'));
    assert.deepEqual(
      offered.filter((value) => LANGUAGES.some((tag) => tag === value)),
      [...LANGUAGES],
    );
  });

  it('are other words in each, and none is left out', () => {
    const { en, ...others } = WORDS;
    // Names and words that are the same in two of the languages.
    const same = new Set(['gridMenu', 'demo', 'general', 'failure500']);
    for (const [language, words] of Object.entries(others)) {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(en).sort());
      for (const [key, word] of Object.entries(words)) {
        assert.notEqual(word.trim(), '', `${language} ${key}`);
        if (!same.has(key)) assert.notEqual(word, en[key as keyof typeof en], `${language} ${key}`);
      }
    }
  });

  it('name every log that there is', async () => {
    const offered = options(await page('partials/log-options.html'));
    assert.deepEqual(
      offered,
      SMALL_LOGS.map(({ name }) => name),
    );
    for (const log of ['million', 'own-requests'])
      assert.ok(options(await page('index.html')).includes(log), log);
    for (const path of ['index.html', 'static.html'])
      assert.match(await page(path), /<!-- include log-options -->/);
  });

  it('are known wherever the page asks for one', async () => {
    const paths = [
      'index.html',
      'static.html',
      'doctor.html',
      'partials/log-options.html',
      'partials/appearance-fields.html',
    ];
    for (const html of await Promise.all(paths.map(page)))
      for (const [, key] of html.matchAll(/data-(?:word|label)="([^"]+)"/g)) assert.ok(key! in WORDS.en, key);
  });
});
