import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { DOCTOR_EXAMPLES } from '../../demo/page/doctor-examples.js';
import { LANGUAGES } from '../../demo/page/words.js';
import { createPageHandler } from '../../demo/server/page-handler.js';
import { SessionStore } from '../../demo/server/session-store.js';
import { useBrowser } from '../pages/browser.js';
import { ReportReader } from '../pages/report-reader.js';
import { until } from '../pages/until.js';
import { useDemo } from './demo-site.js';

describe('the page of the doctor', () => {
  const demo = useDemo(new Date('2026-11-21T12:00:00Z'), 'apache');
  const browser = useBrowser();

  const open = async (search: string): Promise<{ page: Page; reader: ReportReader }> => {
    const { page } = await browser.open(demo.address(`/doctor.html?lang=en${search}`), (created) =>
      created
        .browserContext()
        .overridePermissions(demo.address(''), ['clipboard-read', 'clipboard-sanitized-write']),
    );
    return { page, reader: new ReportReader(page) };
  };

  const textOf = (page: Page, selector: string): Promise<string> =>
    page.$eval(selector, (element) => (element as HTMLElement).innerText);
  const isDone = async (page: Page): Promise<void> =>
    until('the end of the diagnosis', async () =>
      (await textOf(page, '[role="status"]')).startsWith('Done.'),
    );
  const mappingOf = (page: Page): Promise<string> => page.$eval('textarea', (element) => element.value);

  for (const [name] of DOCTOR_EXAMPLES)
    it(`makes out ${name}, and the report shows its rows`, async () => {
      const { page, reader } = await open('');
      await reader.press(name);
      await isDone(page);
      assert.match(await textOf(page, '[role="status"]'), /bad: 0\.$/);
      const mapping = await mappingOf(page);
      assert.equal(mapping === '', name === 'api-log-report');
      if (mapping) assert.ok(Object.hasOwn(JSON.parse(mapping) as object, 'fields'));
      await reader.seesRows();
      await reader.sees('/files/grok/');
      await reader.sees('20/05/2015');
    });

  it('hands the mapping out, and tries another one', async () => {
    const { page, reader } = await open('&endpoint=/api/examples/cursor');
    await isDone(page);
    await reader.press('Copy mapping');
    await until('the copy', async () => (await textOf(page, '[role="status"]')) === 'Mapping copied.');
    const mapping = await mappingOf(page);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), mapping);

    const fill = (text: string): Promise<void> =>
      page.$eval('textarea', (element, value) => (element.value = value), text) as unknown as Promise<void>;
    await fill('{');
    await reader.press('Examine with this mapping');
    await until('a word on it', async () => /not JSON/.test(await textOf(page, '[role="alert"]')));
    await fill(mapping.replace('"next_cursor"', '"no_such_member"').replace('"has_more"', '"no_such"'));
    await reader.press('Examine with this mapping');
    await isDone(page);
    assert.match(await textOf(page, '#doctor-mapping-note'), /As you wrote it/);
    assert.match(await mappingOf(page), /no_such_member/, 'what was written stays');
  });

  it('says what its policy lets it ask, and that it does not let it ask elsewhere', async () => {
    const { page } = await open('&endpoint=https://other.example/logs');
    await until('the policy', async () => /only its own origin/.test(await textOf(page, '#doctor-reach')));
    await isDone(page);
    assert.match(await textOf(page, '#doctor-findings'), /blocks this address \(connect-src\)/);
  });

  describe('whatever it is given', () => {
    const MARKUP = '"><img src=x onerror=alert(1)><script>alert(1)</script>';

    /** What ran, failed or became markup on the page. */
    const watch = async (page: Page): Promise<() => Promise<string[]>> => {
      const found: string[] = [];
      page.on('dialog', (dialog) => {
        found.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('pageerror', (error) => found.push(`error: ${(error as Error).message}`));
      return async () => [
        ...found,
        ...(await page.$$eval('img, main script, iframe', (all) => all.map(({ outerHTML }) => outerHTML))),
      ];
    };

    const { fill, examine } = {
      fill: (page: Page, selector: string, text: string) =>
        page.$eval(selector, (field, value) => ((field as HTMLTextAreaElement).value = value), text),
      examine: async (page: Page): Promise<void> => {
        await page.$eval('[role="status"]', (status) => (status.textContent = ''));
        await page.$eval('#doctor-form', (form) => (form as HTMLFormElement).requestSubmit());
      },
    };

    it('examines no address that is none, and shows it as text', async () => {
      const { page } = await open('');
      const oddities = await watch(page);
      const addresses = [
        'javascript:alert(1)',
        'data:text/html,<img>',
        'http://[',
        'file:///etc/passwd',
        MARKUP,
      ];
      for (const address of addresses) {
        await fill(page, '#doctor-endpoint', address);
        await examine(page);
        await isDone(page);
        assert.ok((await page.$$('#doctor-findings .bad')).length > 0, address);
      }
      assert.deepEqual(await oddities(), []);
      await page.$eval('#doctor-findings', (list) => list.append(document.createElement('img')));
      assert.deepEqual(await oddities(), ['<img>']);
    });

    it('takes any mapping for text, and none of it anywhere else', async () => {
      const { page, reader } = await open('&endpoint=/api/examples/cursor');
      const oddities = await watch(page);
      await isDone(page);
      const asked: string[] = [];
      // The page's icon is part of the page itself, and is read whenever the browser has time for it.
      page.on('request', (request) => {
        if (!request.url().startsWith('data:')) asked.push(new URL(request.url()).origin);
      });
      for (const mapping of [
        '[]',
        '1',
        '"x"',
        '{"__proto__": {"rows": {"at": "data"}}}',
        JSON.stringify({ rows: { at: MARKUP }, fields: { [MARKUP]: MARKUP } }),
        JSON.stringify({ request: { path: 'https://evil.example/' }, rows: { at: 'data' } }),
        JSON.stringify({ request: { headers: { 'x y': MARKUP } }, rows: { at: 'data' } }),
      ]) {
        await page.$eval('[role="status"]', (status) => (status.textContent = ''));
        await fill(page, '#doctor-mapping', mapping);
        await reader.press('Examine with this mapping');
        await isDone(page);
      }
      assert.deepEqual(await oddities(), []);
      assert.deepEqual([...new Set(asked)], [new URL(demo.address('')).origin]);
    });
  });

  it('fits a narrow screen, in every language', async () => {
    for (const language of LANGUAGES) {
      const { page } = await browser.open(
        demo.address(`/doctor.html?lang=${language}&endpoint=/api/examples/lines`),
        (created) => created.setViewport({ width: 360, height: 740 }),
      );
      await until('a report', async () => (await new ReportReader(page).rowCount()) > 0);
      const wide = await page.evaluate(() => document.querySelector('main')!.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `${language}: ${wide} pixels too wide`);
    }
  });
});

describe('the policy of the pages', () => {
  const policyOf = async (connect: readonly string[]): Promise<string> => {
    const handle = createPageHandler('nowhere', new SessionStore(), connect);
    return (await handle(new Request('http://localhost/'))).headers.get('content-security-policy') ?? '';
  };

  it('lets them ask the origins that are set when the demo is started', async () => {
    const named = ['https://logs.example', 'http://localhost:9200', 'https://*.example'];
    assert.ok((await policyOf(named)).includes(`connect-src 'self' ${named.join(' ')};`));
    assert.ok((await policyOf([])).includes(`connect-src 'self';`));
  });

  it('takes nothing else into it', async () => {
    for (const source of [
      'https://a.example;script-src',
      "'unsafe-inline'",
      '*',
      'https://a\r\nX: y',
      'data:',
    ])
      await assert.rejects(policyOf([source]), RangeError, source);
  });
});
