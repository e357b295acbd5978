import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as doctor from '../../src/doctor.js';
import { allLocales } from '../../src/i18n/locale-codes.js';
import { useBrowser } from './browser.js';
import { useServer } from './server.js';

const MOUNT = '/some/folder/';

const page = (script: string) => `<!doctype html>
<html lang="en">
  <link rel="icon" href="data:," />
  <title>A plain page</title>
  <script type="module" src="${script}"></script>
  <api-log-report></api-log-report>
</html>`;

describe('the CDN file on a plain page', () => {
  const browser = useBrowser();
  const server = useServer({
    folder: 'dist/cdn',
    mount: MOUNT,
    routes: {
      '/': page(`${MOUNT}api-log-report.js`),
      '/versioned': page(`${MOUNT}api-log-report.js?v=1`),
      '/bare': '<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>Bare</title></html>',
    },
  });

  for (const path of ['/', '/versioned']) {
    it(`registers the tag from any folder, alone: ${path}`, async () => {
      const { page, errors, foreignRequests } = await browser.open(server.address(path));
      await page.waitForFunction(() => customElements.get('api-log-report'));
      const isUpgraded = await page.evaluate(() => !!document.querySelector('api-log-report')?.shadowRoot);
      assert.equal(isUpgraded, true);
      assert.deepEqual(errors, []);
      assert.deepEqual(foreignRequests, []);
    });
  }

  it('has the doctor beside it, in each language of the report, which registers nothing', async () => {
    const { page, errors } = await browser.open(server.address('/bare'));
    const texts = await page.evaluate(
      async (script, locales) => {
        const { diagnoseAnswer } = (await import(script)) as typeof doctor;
        const answer = JSON.stringify({ rows: [{ id: 1, dateTime: '2026-11-20T09:30:12' }] });
        return Promise.all(
          locales.map(async (locale) => (await diagnoseAnswer(answer, { locale })).map(({ text }) => text)),
        );
      },
      `${MOUNT}doctor.js`,
      [...allLocales],
    );
    for (const own of texts) assert.ok(own.length > 2, JSON.stringify(texts));
    assert.equal(new Set(texts.map(([first]) => first)).size, allLocales.length, JSON.stringify(texts));
    assert.equal(await page.evaluate(() => customElements.get('api-log-report') === undefined), true);
    assert.deepEqual(errors, []);
  });
});
