import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { logOf } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { ownErrors } from './watched-page.js';

const TOTAL = 1500;

/** What pages with a history have done to the language: old libraries, and polyfills of their own. */
const CHANGES: Readonly<Record<string, string>> = {
  'a method on Object.prototype': 'Object.prototype.extendBy = function () {};',
  'a text on Object.prototype': "Object.prototype.extra = 'x';",
  'a method on Array.prototype': 'Array.prototype.remove = function () {};',
  'a method on String.prototype': 'String.prototype.contains = function () {};',
  'an Array.from that knows no function and no iterable':
    'Array.from = function (list) { return Array.prototype.slice.call(list); };',
  'a Promise with more': 'Promise.prototype.done = function () {};',
  'a JSON with another toJSON': 'Array.prototype.toJSON = undefined;',
};

/** Lines of the file that the export hands over. */
const exportedLines = async (page: Page): Promise<string[]> => {
  const text = await page.evaluate(async () => {
    const handed = new Promise<Blob>((resolve) => {
      const { createObjectURL } = URL;
      URL.createObjectURL = (file) => {
        resolve(file as Blob);
        return createObjectURL.call(URL, file);
      };
    });
    HTMLAnchorElement.prototype.click = () => {};
    const report = document.querySelector('api-log-report') as HTMLElement & { exportCsv(): Promise<void> };
    await report.exportCsv();
    return (await handed).text();
  });
  return text.split('\r\n').slice(0, -1);
};

describe('a report in a page with a history', () => {
  const browser = useBrowser();
  const server = useServer({
    ...CDN,
    routes: {
      '/': hostPage({ attributes: { endpoint: '/logs', 'cache-key': 'ana' } }),
      '/filtered': hostPage({
        attributes: {
          endpoint: '/logs',
          'cache-key': 'ana',
          'locked-filters': '{"not.status": ["999", "998"]}',
        },
      }),
      '/sandbox': (_request, response) => {
        response.writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': 'sandbox allow-scripts allow-downloads',
        });
        response.end(hostPage({ attributes: { endpoint: '/logs' } }));
      },
      '/logs': (request, response) => {
        response.setHeader('access-control-allow-origin', '*');
        return logOf(TOTAL)(request, response);
      },
    },
  });

  for (const [name, code] of Object.entries(CHANGES))
    for (const path of ['/', '/filtered'])
      it(`shows and exports all of its rows: ${name}, ${path}`, async () => {
        const watched = await browser.open(server.address(path), (page) => page.evaluateOnNewDocument(code));
        await new ReportReader(watched.page).seesRows();
        const lines = await exportedLines(watched.page);
        assert.equal(lines.length, TOTAL + 1);
        assert.equal(lines.filter((line) => /undefined|NaN|\[object/.test(line)).length, 0);
        assert.deepEqual(ownErrors(watched), []);
      });

  it('shows and exports all of its rows in a frame without an origin, and leaves no rejection behind', async () => {
    const watched = await browser.open(server.address('/sandbox'));
    await new ReportReader(watched.page).seesRows();
    assert.equal((await exportedLines(watched.page)).length, TOTAL + 1);
    assert.deepEqual(ownErrors(watched), []);
  });

  it('is drawn without the lines that the page draws through its own text', async () => {
    const pictures = await Promise.all(
      ['none', 'underline line-through 3px red'].map(async (decoration) => {
        const { page } = await browser.open(server.address('/'));
        const reader = new ReportReader(page);
        await reader.seesRows();
        await reader.hasAllParts();
        await page.evaluate((line) => {
          const around = document.createElement('div');
          around.style.textDecoration = line;
          document.body.append('Text of the page', around);
          around.textContent = 'Text that is struck through';
          around.append(document.querySelector('api-log-report')!);
        }, decoration);
        const box = await page.evaluate(() => {
          const { x, y, width } = document.querySelector('api-log-report')!.getBoundingClientRect();
          // The page's own lines reach to the first pixels.
          return { x, y: y + 8, width };
        });
        // The bar and the headings: the footer shows the time.
        const picture = await page.screenshot({ clip: { ...box, height: 90 } });
        return createHash('sha256').update(picture).digest('hex');
      }),
    );
    assert.equal(pictures[1], pictures[0]);
  });
});
