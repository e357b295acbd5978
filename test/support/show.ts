import { fixture, html } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/index.js';
import {
  ENDPOINT,
  fakeEndpoint,
  type FakeEndpoint,
  type FakeEndpointOptions,
} from '../../stories/support/fake-endpoint.js';
import { logOfLength, type StoryLog, type StoryRow } from '../../stories/support/log-of-rows.js';
import { reportElement, type ReportArguments } from '../../stories/support/report-element.js';

export interface Shown {
  readonly report: ApiLogReport;
  readonly endpoint: FakeEndpoint;
}

/** Every event of the report, in order, as `[name, detail]`. */
export const eventsOf = (target: EventTarget, ...names: string[]): [string, unknown][] => {
  const seen: [string, unknown][] = [];
  for (const name of names)
    target.addEventListener(name, (event) => seen.push([name, (event as CustomEvent).detail]));
  return seen;
};

/** Puts an element into the page until the test is over; the part of the page around it is English. */
export const place = async <Placed extends HTMLElement>(element: Placed): Promise<Placed> => {
  await fixture(html`<div lang="en">${element}</div>`);
  return element;
};

let shown = 0;

/** A report over rows of its own, in UTC unless the test says otherwise. */
export const show = async (
  properties: ReportArguments = {},
  rows: readonly StoryRow[] | StoryLog = logOfLength(1234),
  options: FakeEndpointOptions = {},
): Promise<Shown> => {
  const endpoint = fakeEndpoint(rows, options);
  shown += 1;
  const report = reportElement({
    // Reports of one address share the requests that are under way, and tests shall not.
    endpoint: `${ENDPOINT}/${shown}`,
    fetch: endpoint,
    timeZone: 'UTC',
    cache: 'none',
    ...properties,
  });
  await place(report);
  return { report, endpoint };
};
