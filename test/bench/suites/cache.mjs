/* global benchmark, document, HTMLAnchorElement, performance, setTimeout */
/** A log that was read whole, kept in IndexedDB, after the browser was closed: with an endpoint that is dead. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser, openPage } from '../browser/open-browser.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { idOf, KEPT, rowAt } from '../server/log-rows.mjs';
import { failures, interleaved } from './interleaved.mjs';

/** Visits before any is measured: the browser keeps compiled code after the second. */
const VISITS = 2;
/** Rows are written in the background, and late parts loaded, in milliseconds. */
const SETTLING = 3000;
/** Longest wait for the answer to a filter, in milliseconds. */
const PATIENCE = 3000;
const FILTERS = { status: '500', resource: 'invoice' };
const FILTERS_NEXT = { status: '404', resource: 'order' };

const FIGURES = [
  { key: 'fromDefinition', title: 'first 20 rows since the definition, ms', isCompared: true },
  { key: 'firstRows', title: 'since navigation, ms' },
  { key: 'filter', title: 'filter over all, ms', isCompared: true },
  { key: 'filterAgain', title: 'another filter, ms', isCompared: true },
  { key: 'far', title: 'a far page, ms' },
];
const AIMS = { fromDefinition: 60, filter: 150, filterAgain: 150 };

/** The newest rows that match and how many there are, as a loop finds them. */
const matching = (filters) => {
  const found = [];
  for (let index = 0; index < KEPT; index++) {
    const { id, status, resource } = rowAt(index, '');
    if ((filters.status ?? `${status}`) === `${status}` && resource.includes(filters.resource ?? ''))
      found.push(id);
  }
  return { ids: found.slice(0, 15), count: found.length };
};

const visit = async (profile, address, use) => {
  const browser = await openBrowser({ profile });
  const { page } = await openPage(browser);
  await page.goto(address);
  const result = await use(page);
  await browser.close();
  return result;
};

/** Exports the log, which reads it whole, and throws the file away. */
const readWhole = async (page) => {
  await page.evaluate(async () => {
    await benchmark.firstRows;
    HTMLAnchorElement.prototype.click = () => {};
    await document.querySelector('api-log-report').exportCsv();
  });
  await wait(SETTLING);
};

const firstRows = (page) =>
  page.evaluate(async () => {
    const firstRows = await benchmark.firstRows;
    return { firstRows, fromDefinition: firstRows - benchmark.definedAt() };
  });

/** Milliseconds until these IDs are painted, among so many rows; NaN where that is not in time. */
const timeUntil = (page, { ids, count }, what) =>
  page.evaluate(
    async (wanted, total, { filters, scrolledTo }, patience) => {
      const report = document.querySelector('api-log-report');
      const { shadowRoot } = report;
      const scroller = shadowRoot.querySelector('.scroller');
      // The heading is a row too.
      const isWhole = () => shadowRoot.querySelector(`[aria-rowcount="${total + 1}"]`) !== null;
      await benchmark.painted();
      const start = performance.now();
      if (filters) report.filters = filters;
      else scroller.scrollTop = scrolledTo * scroller.scrollHeight;
      const answered = async () => {
        let at = await benchmark.shown(wanted);
        while (!isWhole()) at = await benchmark.painted();
        return at;
      };
      const late = new Promise((resolve) => setTimeout(resolve, patience, NaN));
      return (await Promise.race([answered(), late])) - start;
    },
    ids,
    count,
    what,
    PATIENCE,
  );

const reopen = async (page) => {
  const first = await firstRows(page);
  await wait(SETTLING);
  const filterBy = (filters) => timeUntil(page, matching(filters), { filters });
  const filter = await filterBy(FILTERS);
  const filterAgain = await filterBy(FILTERS_NEXT);
  await filterBy({});
  const far = await timeUntil(page, { ids: [idOf(KEPT - 1)], count: KEPT }, { scrolledTo: 1 });
  const failure = Number.isNaN(filter)
    ? `the rows that match were not shown within ${PATIENCE / 1000} s.`
    : undefined;
  return { ...first, filter, filterAgain, far, ...(failure && { failure }) };
};

/** @param {import('../run.mjs').Bench} bench */
export const cache = async ({ contestants, server, rounds }) => {
  const builds = contestants.filter(({ build }) => build);
  const profiles = {};
  for (const one of builds) {
    const profile = await mkdtemp(join(tmpdir(), 'bench-cache-'));
    profiles[one.name] = profile;
    await visit(profile, server.keptAddressOf(one), readWhole);
    server.endpoint.isDead = true;
    for (let count = 0; count < VISITS; count++) await visit(profile, server.keptAddressOf(one), firstRows);
    server.endpoint.isDead = false;
  }
  server.endpoint.isDead = true;
  const results = await interleaved(builds, rounds, ({ name }) =>
    visit(profiles[name], server.keptAddressOf({ name }), reopen),
  );
  server.endpoint.isDead = false;
  for (const profile of Object.values(profiles)) await rm(profile, { recursive: true, force: true });
  return {
    markdown: `## Cache

${KEPT.toLocaleString('en')} rows kept in IndexedDB, in pages of 1000; the browser closed and opened anew on its profile for each round, and no answer from the endpoint. The first 20 rows are those of a page whose compiled code is kept too; the filter is status ${FILTERS.status} and "${FILTERS.resource}" in the resource, over all rows, the first on its page, and timed until rows and count are right; "a far page" is the last one, after the thumb was dragged to it. Rounds: ${rounds}.${failures(results)}

${comparison(results, FIGURES, builds[0].name, AIMS)}`,
    data: comparisonData(results, FIGURES, builds[0].name),
  };
};
