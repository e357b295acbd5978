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

/** Logs that the page links to; `data-needs="server"` are those that a page without one removes. */
const linkedLogs = (html: string): { log: string; needsServer: boolean }[] =>
  [...html.matchAll(/(<li[^>]*>)?\s*<a href="\?(?:log=([^"]+))?" data-log="([^"]+)"/g)].map(
    ([, item, asked, log]) => {
      assert.equal(asked ?? 'day', log);
      return { log: log!, needsServer: item?.includes('data-needs="server"') ?? false };
    },
  );

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
    const same = new Set(['gridMenu', 'demo', 'general', 'failure500', 'logExpertsenderPanel']);
    const sameInFrench = new Set(['services', 'applications', 'sessions', 'docs']);
    for (const [language, words] of Object.entries(others)) {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(en).sort());
      for (const [key, word] of Object.entries(words)) {
        assert.notEqual(word.trim(), '', `${language} ${key}`);
        if (same.has(key) || (language === 'fr' && sameInFrench.has(key))) continue;
        assert.notEqual(word, en[key as keyof typeof en], `${language} ${key}`);
      }
    }
  });

  it('name every log that there is', async () => {
    const linked = linkedLogs(await page('partials/log-links.html'));
    const named = (needsServer: boolean): string[] =>
      linked.filter((link) => link.needsServer === needsServer).map(({ log }) => log);
    assert.deepEqual(
      named(false),
      SMALL_LOGS.map(({ name }) => name),
    );
    assert.deepEqual(named(true), ['million', 'own-requests']);
    for (const path of ['index.html', 'static.html'])
      assert.match(await page(path), /<!-- include log-links -->/);
  });

  it('are known wherever the page asks for one', async () => {
    const paths = [
      'index.html',
      'static.html',
      'doctor.html',
      'partials/log-links.html',
      'partials/appearance-fields.html',
      'partials/crumbs.html',
      'partials/side-menu.html',
      'partials/top-bar.html',
    ];
    for (const html of await Promise.all(paths.map(page)))
      for (const [, key] of html.matchAll(/data-(?:word|label)="([^"]+)"/g)) assert.ok(key! in WORDS.en, key);
  });
});
