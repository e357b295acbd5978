import type { Page } from 'puppeteer-core';
import type { HostPage } from './host-page.js';
import { untilKept } from './kept-records.js';
import { faultOf, logOf, sendJson } from './log-rows.js';
import type { ReportReader } from './report-reader.js';
import type { Answer } from './server.js';

/** A state that the report can be in: how its page and its endpoint bring it about, and how it is known. */
export interface ReportState {
  readonly name: string;
  /** Answers at the endpoint; a log of a thousand rows by default. */
  readonly logs?: Answer;
  readonly schedules?: Answer;
  readonly host?: HostPage;
  prepare?(page: Page): Promise<unknown>;
  reach(reader: ReportReader, page: Page): Promise<unknown>;
}

const message = (name: string, logs: Answer, text: string): ReportState => ({
  name,
  logs,
  reach: (reader) => reader.sees(text),
});

const hang: Answer = () => undefined;

const problem = (status: number, headers: Record<string, string> = {}): Answer =>
  faultOf(
    status,
    { 'content-type': 'application/problem+json', 'x-request-id': 'request-7', ...headers },
    JSON.stringify({ type: 'about:blank', title: 'A fault', detail: 'It is made for this test.', status }),
  );

const cutOff: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"rows": [{"id": 1');
  setTimeout(() => response.destroy(), 20);
};

/** Answers once, and fails from then on. */
const onceThen = (first: Answer, then: Answer): Answer => {
  let isFirst = true;
  return (request, response) => {
    const answer = isFirst ? first : then;
    isFirst = false;
    return answer(request, response);
  };
};

const ofUnknownTotal: Answer = (_request, response) =>
  sendJson(response, { rows: Array.from({ length: 20 }, (_, index) => ({ id: index })), next: 'more' });

const loading: ReportState[] = [
  message('waiting for its first rows, and offering to stop', hang, 'The server is slow.'),
  message('with rows', logOf(1000), '1–'),
  message('with rows of unknown total', ofUnknownTotal, '1–'),
  message('without rows', logOf(0), 'There are no entries yet.'),
  {
    name: 'without a row that matches',
    logs: (request, response) => logOf(request.url!.includes('client=') ? 0 : 50)(request, response),
    async reach(reader) {
      await reader.press('Show filters');
      await reader.fill('Client', 'nobody');
      await reader.press('Filter');
      await reader.sees('No entries match the filters.');
    },
  },
];

const faults: ReportState[] = [
  message('after 500', problem(500), 'The server failed. (500)'),
  message('after 503', problem(503, { 'retry-after': '60' }), '(503)'),
  message('after 400', problem(400), 'It is made for this test.'),
  message('after 401', problem(401), 'You are signed out. (401)'),
  message('after 403', problem(403), 'You are not allowed to see this log. (403)'),
  message('after 404', problem(404), 'There is no log at this address. (404)'),
  message('after 429', problem(429, { 'retry-after': '60' }), 'Trying again in'),
  message(
    'after a login page in HTML',
    faultOf(
      200,
      { 'content-type': 'text/html' },
      '<!doctype html><form><img src="/x" onerror="alert(1)"></form>',
    ),
    'The server sent a web page instead of log data.',
  ),
  message(
    'after an answer that is not JSON',
    faultOf(200, { 'content-type': 'text/plain' }, 'rows: none'),
    'The server’s answer is not JSON.',
  ),
  message(
    'after an answer without rows',
    faultOf(200, { 'content-type': 'application/json' }, '{"hello": 1}'),
    'The server’s answer has no rows.',
  ),
  message('after a body that was cut off', cutOff, 'The answer was cut off.'),
  {
    name: 'offline, with the rows from before',
    async reach(reader, page) {
      await reader.seesRows();
      await reader.hasAllParts();
      await page.setOfflineMode(true);
      await reader.press('Update');
      await reader.sees('You are offline.');
      await reader.sees('Showing rows loaded');
    },
  },
  {
    name: 'failing, with rows out of its cache',
    logs: onceThen(logOf(50), problem(500)),
    async reach(reader, page) {
      await reader.seesRows();
      await untilKept(page);
      await page.reload();
      await reader.sees('The server failed. (500)');
      await reader.sees('Showing rows loaded');
    },
  },
];

const setup: ReportState[] = [
  {
    name: 'without an endpoint',
    host: { attributes: {} },
    reach: (reader) => reader.sees('This report has no endpoint.'),
  },
  {
    name: 'with an endpoint that is no URL',
    host: { attributes: { endpoint: 'javascript:alert(1)' } },
    reach: (reader) => reader.sees('The endpoint is not a URL'),
  },
  {
    name: 'with an attribute that does not parse',
    host: { attributes: { endpoint: '/logs', 'locked-filters': '{"client": ' } },
    reach: (reader) => reader.sees('The attribute locked-filters is not valid JSON.'),
  },
  {
    name: 'with a name that nobody knows',
    host: { attributes: { endpoint: '/logs', preset: '<img src=x onerror=alert(1)>' } },
    reach: (reader) => reader.sees('Use one of: expertsender-api'),
  },
  {
    name: 'with a locked filter',
    host: { attributes: { endpoint: '/logs', 'locked-filters': '{"tenant": "a"}', 'filters-open': '' } },
    reach: (reader) => reader.finds('tenant', 'textbox'),
  },
];

export const displayStates: readonly ReportState[] = [...loading, ...faults, ...setup];
