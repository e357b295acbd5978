/* global benchmark */
/** The page of yesterday once more, with rows in the cache: how long until they are there, and until they are true. */
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser, openPage } from '../browser/open-browser.mjs';
import { comparison, comparisonData } from '../report/comparison.mjs';
import { interleaved } from './interleaved.mjs';

/** How long the endpoint takes, in milliseconds. */
const DELAY = 300;
/** Visits before any is measured: rows are kept after the first, the browser keeps compiled code after the second. */
const VISITS = 3;

const FIGURES = [
  { key: 'firstRows', title: 'first 20 rows, ms', isCompared: true },
  { key: 'fromDefinition', title: 'of which since the definition, ms' },
  { key: 'answered', title: "endpoint's answer shown, ms" },
];

/** @param {import('../run.mjs').Bench} bench */
export const warmStart = async ({ contestants, server, rounds }) => {
  const { endpoint } = server;
  const ours = contestants.find(({ build }) => build);
  const address = server.addressOf(ours);
  const browser = await openBrowser();
  let visits = 0;

  const visit = async (place, isAnswered = true) => {
    // Each answer says which visit it is for, so that rows of the cache and of the endpoint differ.
    visits++;
    endpoint.mark = `-visit${visits}`;
    const { page } = await openPage(place);
    await page.goto(address);
    const mark = isAnswered ? `${endpoint.mark}\n` : null;
    const times = await page.evaluate(async (mark) => {
      const firstRows = await benchmark.firstRows;
      const answered = mark ? await benchmark.shown([mark]) : undefined;
      return { firstRows, answered, fromDefinition: firstRows - benchmark.definedAt() };
    }, mark);
    // Rows are written in the background.
    await wait(600);
    await page.close();
    return times;
  };

  const ways = [
    {
      name: 'nothing kept',
      run: async () => {
        const context = await browser.createBrowserContext();
        const times = await visit(context);
        await context.close();
        return times;
      },
    },
    { name: 'rows and code kept', run: () => visit(browser) },
    {
      name: 'rows and code kept, endpoint dead',
      run: async () => {
        endpoint.isDead = true;
        const times = await visit(browser, false);
        endpoint.isDead = false;
        return times;
      },
    },
  ];

  endpoint.delay = DELAY;
  for (let count = 0; count < VISITS; count++) await visit(browser);
  const results = await interleaved(ways, rounds, (way) => way.run());
  await browser.close();
  Object.assign(endpoint, { delay: 0, mark: '' });
  return {
    markdown: `## Start, warm

Ours again in the same profile, with an endpoint that takes ${DELAY} ms; times since navigation; × is to the first row. Rounds: ${rounds}.

${comparison(results, FIGURES, 'nothing kept')}`,
    data: comparisonData(results, FIGURES, 'nothing kept'),
  };
};
