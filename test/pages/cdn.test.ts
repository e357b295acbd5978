import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
    routes: { '/': page(`${MOUNT}api-log-report.js`), '/versioned': page(`${MOUNT}api-log-report.js?v=1`) },
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
});
