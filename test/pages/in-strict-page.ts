import assert from 'node:assert/strict';
import { it } from 'node:test';
import { useBrowser } from './browser.js';
import { CDN, hostPage } from './host-page.js';
import { faultOf, logOf } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import type { ReportState } from './report-states.js';
import { useServer, type Route } from './server.js';
import { STRICT } from './strict-policy.js';
import { ownErrors, type WatchedPage } from './watched-page.js';

/** Fails where the policy refused something, something was thrown, or another host was asked. */
export const assertQuiet = (watched: WatchedPage): void => {
  assert.deepEqual(watched.violations, []);
  assert.deepEqual(ownErrors(watched), []);
  assert.deepEqual(watched.foreignRequests, []);
  assert.deepEqual(watched.scriptRuns, []);
};

const addressed = (state: ReportState, place: number): [string, Route][] => {
  const logs = `/${place}/logs`;
  const schedules = `/${place}/schedules`;
  const attributes = { ...(state.host?.attributes ?? { endpoint: '/logs' }) } as Record<string, string>;
  if (attributes.endpoint === '/logs') attributes.endpoint = logs;
  if (state.schedules) attributes['schedule-endpoint'] = schedules;
  return [
    [`/${place}`, hostPage({ ...state.host, attributes: { 'cache-key': 'a reader', ...attributes } })],
    [logs, state.logs ?? logOf(1000)],
    [schedules, state.schedules ?? faultOf(404)],
  ];
};

/** A test for each state: reached in a page under the strict policy, which has nothing to say about it. */
export const inStrictPage = (states: readonly ReportState[]): void => {
  const browser = useBrowser();
  const server = useServer({
    ...CDN,
    routes: Object.fromEntries(states.flatMap(addressed)),
    pageHeaders: STRICT,
  });

  for (const [place, state] of states.entries()) {
    it(state.name, async () => {
      const watched = await browser.open(server.address(`/${place}`), state.prepare);
      await state.reach(new ReportReader(watched.page), watched.page);
      assertQuiet(watched);
      await watched.page.browserContext().close();
    });
  }
};
