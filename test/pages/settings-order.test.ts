import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { beforeEach, describe, it } from 'node:test';
import { useBrowser } from './browser.js';
import { CDN } from './host-page.js';
import { faultOf, logOf, parametersOf } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer, type Answer } from './server.js';
import { silent, SwitchedLog } from './switched-log.js';
import { until } from './until.js';

const SCRIPT = '<script type="module" src="/cdn/api-log-report.js"></script>';
const TAG = '<api-log-report endpoint="/logs" cache="none"></api-log-report>';
const REPORT = `document.querySelector('api-log-report')`;
const HEADERS = `${REPORT}.headers = { authorization: 'Bearer token' };`;
const LOCK = `${REPORT}.lockedFilters = { clientId: 'c-1' };`;
const TRANSPORT = `${REPORT}.fetch = (input, init) => fetch(input + '&by=host', init);`;

const page = (...parts: string[]): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>${parts.join('\n')}</html>`;

/** Ways in which a page sets what the tag needs, in its own scripts. */
const inPage = (code: string): Readonly<Record<string, string>> => ({
  '/next-module': page(SCRIPT, TAG, `<script type="module">${code}</script>`),
  '/module-with-imports': page(
    SCRIPT,
    TAG,
    `<script type="module">import '/slow-import.js'; ${code}</script>`,
  ),
  '/before-the-tag': page(SCRIPT, `<script type="module">${code}</script>`, TAG),
  '/async-script': page(
    SCRIPT.replace('<script', '<script async'),
    TAG,
    `<script type="module">${code}</script>`,
  ),
  '/at-content-loaded': page(
    SCRIPT,
    TAG,
    `<script>document.addEventListener('DOMContentLoaded', () => { ${code} })</script>`,
  ),
  '/classic-script': page(SCRIPT, TAG, `<script>${code}</script>`),
});

/** Answers only those who are signed in. */
const signedIn: Answer = (request, response) =>
  (request.headers.authorization === 'Bearer token' ? logOf(300) : faultOf(401))(request, response);

/** What comes in late, after the page was there: hydration, a session that is asked for. */
const later = (code: string, milliseconds: number): string =>
  page(SCRIPT, TAG, `<script type="module">setTimeout(() => { ${code} }, ${milliseconds});</script>`);

describe('settings that a page makes after the tag', () => {
  let log = new SwitchedLog();
  const browser = useBrowser();
  const pages = (name: string, code: string) =>
    Object.fromEntries(Object.entries(inPage(code)).map(([path, text]) => [`/${name}${path}`, text]));
  const server = useServer({
    ...CDN,
    routes: {
      ...pages('headers', HEADERS),
      ...pages('lock', LOCK),
      ...pages('transport', TRANSPORT),
      '/late/headers': later(HEADERS, 600),
      '/late/function': later(`${REPORT}.headers = async () => ({ authorization: 'Bearer token' });`, 600),
      '/late/transport': later(TRANSPORT, 600),
      '/late/same': later(
        `let times = 0; const again = setInterval(() => { ${REPORT}.headers = () => ({}); if (++times > 20) { clearInterval(again); document.title = 'Set often'; } }, 50);`,
        0,
      ),
      '/slow-import.js': (_request, response) => {
        setTimeout(() => {
          response.writeHead(200, { 'content-type': 'text/javascript' });
          response.end('export {};');
        }, 300);
      },
      '/logs': (request, response) => log.route(request, response),
    },
  });

  beforeEach(() => {
    log = new SwitchedLog();
  });

  const seesRows = async (path: string): Promise<void> => {
    const { page: opened } = await browser.open(server.address(path));
    const reader = new ReportReader(opened);
    await reader.seesRows();
    // What the timeline asks goes out behind the rows, by the same settings.
    await reader.hasAllParts();
  };

  /** What requests have, each once; there is one request for rows. */
  const eachOnce = <Value>(valueOf: (request: IncomingMessage) => Value): Value[] => {
    assert.equal(log.requestsForRows.length, 1);
    assert.equal(log.requests[0], log.requestsForRows[0]);
    return [...new Set(log.requests.map(valueOf))];
  };

  for (const path of Object.keys(inPage(''))) {
    it(`count for the first request, headers: ${path}`, async () => {
      log.answer = signedIn;
      await seesRows(`/headers${path}`);
      assert.deepEqual(
        eachOnce(({ headers }) => headers.authorization),
        ['Bearer token'],
      );
    });

    it(`count for the first request, so that no unlocked one goes out: ${path}`, async () => {
      await seesRows(`/lock${path}`);
      assert.deepEqual(
        eachOnce((request) => parametersOf(request).get('clientId')),
        ['c-1'],
      );
    });

    it(`count for the first request, a transport: ${path}`, async () => {
      await seesRows(`/transport${path}`);
      assert.deepEqual(
        eachOnce((request) => parametersOf(request).get('by')),
        ['host'],
      );
    });
  }

  for (const path of ['/late/headers', '/late/function'])
    it(`ask anew where the first request was refused: ${path}`, async () => {
      log.answer = signedIn;
      await seesRows(path);
      assert.equal(log.requests.at(-1)!.headers.authorization, 'Bearer token');
      assert.ok(log.requestsForRows.length <= 3, String(log.requestsForRows.length));
    });

  it('ask anew where the first request has no answer yet', async () => {
    log.answer = (request, response) =>
      (request.headers.authorization ? logOf(300) : silent)(request, response);
    await seesRows('/late/headers');
    log.answer = (request, response) =>
      (parametersOf(request).get('by') ? logOf(300) : silent)(request, response);
    await seesRows('/late/transport');
  });

  it('ask for nothing where they are the same as before, as a framework gives them with each rendering', async () => {
    log.answer = faultOf(401);
    const { page: opened } = await browser.open(server.address('/late/same'));
    await new ReportReader(opened).sees('You are signed out.');
    await until('the last setting', async () => (await opened.title()) === 'Set often');
    await new ReportReader(opened).sees('You are signed out.');
    assert.ok(log.requestsForRows.length <= 2, String(log.requestsForRows.length));
  });
});
