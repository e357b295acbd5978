import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';

/** A sign-on of another origin, which lets no other page read it. */
const signOn = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<h1>Sign in</h1>');
});
const originOf = (server: Server): string => `http://localhost:${(server.address() as AddressInfo).port}`;

describe('a session that ended', () => {
  const browser = useBrowser();
  const page = (endpoint: string) => hostPage({ attributes: { endpoint, cache: 'none' } });
  const asked: string[] = [];
  const server = useServer({
    ...CDN,
    routes: {
      '/': page('/logs'),
      '/strict': (_request, response) => {
        response.writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': "default-src 'self'; connect-src 'self'",
        });
        response.end(page('/logs'));
      },
      '/strict-refused': (_request, response) => {
        response.writeHead(200, {
          'content-type': 'text/html',
          'content-security-policy': "default-src 'self'; connect-src 'self'",
        });
        response.end(page('http://refused.example/logs'));
      },
      '/logs': ({ method }, response) => {
        asked.push(method ?? '');
        response.writeHead(302, { location: `${originOf(signOn)}/sign-on` }).end();
      },
    },
  });
  before(() => new Promise<void>((resolve) => signOn.listen(0, 'localhost', resolve)));
  after(() => {
    signOn.closeAllConnections();
    signOn.close();
  });

  for (const path of ['/', '/strict']) {
    it(`is reported as a sign-in that is needed, where the redirect leads to another origin: ${path}`, async () => {
      asked.length = 0;
      const { page } = await browser.open(server.address(path));
      const reader = new ReportReader(page);
      await reader.sees('The server redirects to another page instead of sending log data.');
      assert.ok(!(await reader.text()).includes('policy'));
      assert.deepEqual([...new Set(asked)], ['GET']);
    });
  }

  it('is not reported where the policy refuses the endpoint itself', async () => {
    const { page } = await browser.open(server.address('/strict-refused'));
    await new ReportReader(page).sees('The security policy of this page blocks it');
  });
});
