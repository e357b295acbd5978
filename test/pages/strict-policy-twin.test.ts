import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled } from './bundled.js';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { assertQuiet } from './in-strict-page.js';
import { useServer } from './server.js';
import { STRICT } from './strict-policy.js';
import { until } from './until.js';

describe('the check of the strict policy', () => {
  const browser = useBrowser();
  const server = useServer({
    ...CDN,
    routes: {
      '/': hostPage({ script: '/twin.js' }),
      '/inline': hostPage({ head: '<script>alert(1)</script>' }),
      '/twin.js': async (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/javascript' });
        response.end(await bundled('test/pages/twins/style-map-tag.ts'));
      },
    },
    pageHeaders: STRICT,
  });

  it('catches a tag that writes styles into attributes', async () => {
    const watched = await browser.open(server.address('/'));
    await until('a violation', async () => watched.violations.length > 0);
    assert.match(watched.violations[0]!, /style-src/);
    assert.throws(() => assertQuiet(watched));
  });

  it('catches an inline script', async () => {
    const watched = await browser.open(server.address('/inline'));
    await until('a violation', async () => watched.violations.length > 0);
    assert.deepEqual(watched.scriptRuns, []);
    assert.throws(() => assertQuiet(watched));
  });
});
