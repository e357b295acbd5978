import { fakeEndpoint } from './support/fake-endpoint.js';
import { after, body, offline, SIGN_IN_PAGE, status, unreachable, type Failure } from './support/failures.js';
import { logOfLength } from './support/log-of-rows.js';
import { reportElement, type ReportArguments } from './support/report-element.js';
import { until } from './support/until.js';
import { SHARED, type ReportMeta, reportOf, type ReportStory } from './support/story.js';

export default { ...SHARED, title: 'States' } satisfies ReportMeta;

const LOG = logOfLength(1234);

const failing = (failure: Failure): ReportStory => ({ render: reportOf(LOG, { failure }) });

/** Rows were received once; from then on the endpoint fails, and the reader pressed Update. */
const failingLater = (failure: Failure): ReportStory => ({
  render: (given) => {
    const element = reportElement({
      fetch: fakeEndpoint(LOG, { failure: after(1, failure) }),
      // A log that fits one page, so that no second request is made before the update.
      pageSize: 2000,
      ...given,
    });
    element.addEventListener('api-log-load', () => void element.refresh(), { once: true });
    return element;
  },
});

export const FirstLoadSlow: ReportStory = {
  name: 'First load, slow',
  render: reportOf(LOG, { latency: Infinity }),
};

export const Empty: ReportStory = { render: reportOf(() => []) };

export const NoMatch: ReportStory = {
  args: {
    filters: { client: 'nobody of that name', status: '401', 'not.method': 'GET' },
    lockedFilters: { resource: '/api/pam' },
  },
};

/** Rows were received once; the update is never answered. */
export const Updating: ReportStory = {
  render: (given) => {
    const element = reportElement({
      fetch: fakeEndpoint(LOG, { latency: (_call, place) => (place === 0 ? 0 : Infinity) }),
      pageSize: 2000,
      ...given,
    });
    element.addEventListener('api-log-load', () => void element.refresh(), { once: true });
    return element;
  },
};

export const ServerError: ReportStory = failing(
  status(500, 'Database unavailable', { 'X-Request-Id': 'req-7f3a' }),
);

/** Pages fail by the offset that is asked for; the others come. */
const failingAt =
  (failure: Failure, ...offsets: readonly number[]): Failure =>
  (call, place) =>
    offsets.includes(Number(call.url.searchParams.get('offset'))) ? failure(call, place) : undefined;

export const PartlyFailed: ReportStory = {
  name: 'Some rows could not be loaded',
  args: { pageSize: 5 },
  render: reportOf(LOG, {
    failure: failingAt(status(500, 'Shard down', { 'X-Request-Id': 'req-7f3a' }), 5, 10, 20),
  }),
};

export const SignedOut: ReportStory = {
  name: 'Signed out (401)',
  ...failing(status(401, 'Session expired')),
};

export const Forbidden: ReportStory = { name: 'Forbidden (403)', ...failing(status(403, 'Missing role')) };

export const NotFound: ReportStory = { name: 'Not found (404)', ...failing(status(404, 'No such log')) };

export const TooManyRequests: ReportStory = {
  name: 'Too many requests (429), Retry-After 30',
  ...failing(status(429, 'Slow down', { 'Retry-After': '30' })),
};

export const Unreachable: ReportStory = failing(unreachable);

export const Offline: ReportStory = { name: 'Offline, rows kept', ...failingLater(offline) };

export const SignedOutLater: ReportStory = {
  name: 'Signed out, rows kept',
  ...failingLater(status(401, 'Session expired')),
};

/** How long it may take until rows that were received are cached, in milliseconds. */
const KEEPING = 500;

/** A first report, out of sight, put the rows into the cache; the one that is seen cannot reach its endpoint. */
const cachedReport = (given: ReportArguments): HTMLElement => {
  const settings: ReportArguments = { ...given, cache: 'memory', cacheKey: `story-${crypto.randomUUID()}` };
  const place = document.createElement('div');
  const first = reportElement({ ...settings, fetch: fakeEndpoint(LOG) });
  const showSecond = (): void => {
    first.hidden = true;
    place.append(reportElement({ ...settings, fetch: fakeEndpoint(LOG, { failure: offline }) }));
  };
  // Rows are put into the cache once they are painted.
  first.addEventListener('api-log-load', () => void setTimeout(showSecond, KEEPING), { once: true });
  place.append(first);
  return place;
};

export const Cached: ReportStory = {
  name: 'Cached rows, endpoint out of reach',
  render: cachedReport,
  play: async ({ canvasElement }) => {
    await until(() => canvasElement.querySelectorAll('api-log-report').length === 2);
  },
};

export const NotJson: ReportStory = {
  name: 'Not JSON',
  ...failing(body('{"rows": [{"id": 1}, {"id":', 'application/json')),
};

export const NoRows: ReportStory = {
  name: 'JSON without rows',
  ...failing(body('{"message": "hello"}', 'application/json')),
};

export const SignInPage: ReportStory = {
  name: 'A sign-in page in place of JSON',
  ...failing(body(SIGN_IN_PAGE, 'text/html; charset=utf-8')),
};

export const OddRows: ReportStory = {
  name: 'Rows that are not objects',
  render: reportOf(() => ['text', { id: 7, client: 'unharmed', status: 200 }, 42] as never),
};

export const NoEndpoint: ReportStory = { args: { endpoint: null } };

export const BadEndpoint: ReportStory = { args: { endpoint: 'ftp://log.example/logs' } };

export const BadAttribute: ReportStory = {
  args: { attributes: { 'locked-filters': '{"resource": "/api/pam"' } },
};

export const UnknownPreset: ReportStory = { args: { preset: 'no-such-report' } };
