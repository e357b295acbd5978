import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { ApiLogReport } from '../../src/index.js';
import { ENDPOINT, fakeEndpoint, type FakeEndpointOptions } from './fake-endpoint.js';
import { logOfLength, type StoryLog, type StoryRow } from './log-of-rows.js';
import { reportElement, type ReportArguments } from './report-element.js';

export type ReportMeta = Meta<ReportArguments>;
type Story = StoryObj<ReportArguments>;

/** What a story takes from another one may not be there. */
export type ReportStory = { [Key in keyof Story]: Story[Key] | undefined };

/** What every story has unless it says otherwise. Nothing is kept between stories, and the zone is everybody's. */
export const DEFAULTS: ReportArguments = { endpoint: ENDPOINT, timeZone: 'UTC', cache: 'none' };

/** Shows a report of a log; each showing has an endpoint of its own, so that none hears of another's requests. */
export const reportOf =
  (log: StoryLog | (() => readonly StoryRow[]), options: FakeEndpointOptions = {}) =>
  (given: ReportArguments): ApiLogReport =>
    reportElement({ fetch: fakeEndpoint(typeof log === 'function' ? log() : log, options), ...given });

/** What the stories of a file share. */
export const SHARED = {
  component: 'api-log-report',
  args: DEFAULTS,
  render: reportOf(logOfLength(1234)),
} satisfies ReportMeta;
