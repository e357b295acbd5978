/* global performance, questions */
/** The longest task of the page's thread while each question to a million rows is answered, by the processor's time. */
import { withQuestionsPage } from '../browser/open-local-page.mjs';
import { longestTasks } from '../browser/longest-tasks.mjs';
import { buildEntries } from '../preparation/build-entries.mjs';
import { markdownTable } from '../report/markdown-table.mjs';
import { median, summary } from '../report/statistics.mjs';
import { serve } from '../server/serve.mjs';

const MILLION = 1_000_000;
/** Rows made between two messages to the page. */
const SLICE = 50_000;
const AIM = 50;
const OURS = { name: 'api-log-report', build: 'questions' };

/** In the order in which they are asked; the first time of each reads what the later ones find done. */
const QUESTIONS = [
  ['timeline', 'timeline', []],
  ['values', 'values of a field', ['client', 10]],
  ['summary', 'summary by resource, with p50, p95 and p99', ['resource']],
  ['causes', 'what failed rows have in common', []],
  ['find', 'a text in any field', ['web-7']],
  ['find', 'the same text again', ['WEB-7']],
  ['find', 'digits in any field', ['1234']],
  ['timeline', 'timeline, again', []],
  ['summary', 'summary by client, again', ['client']],
  ['causes', 'what failed rows have in common, again', []],
];

/** A task that is too long, in milliseconds by the clock: what does not see it sees none. */
const KNOWN = 400;
const busy = (milliseconds) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

const measure = (server) =>
  withQuestionsPage(server.questionsAddressOf(OURS), async ({ page }) => {
    for (let first = 0; first < MILLION; first += SLICE)
      await page.evaluate((from, count) => questions.add(from, count), first, SLICE);
    await page.evaluate(() => questions.ready());
    const known = await longestTasks(page, () => page.evaluate(busy, KNOWN));
    if (known.longest < AIM) throw new Error(`A task of ${KNOWN} ms is taken for one of ${known.longest}.`);
    const found = [];
    for (const [name, , given] of QUESTIONS) {
      const parameters =
        name === 'timeline' ? [await page.evaluate((total) => questions.spanOf(total), MILLION)] : given;
      found.push(
        await longestTasks(page, () =>
          page.evaluate((...all) => questions.ask(...all).then(() => null), name, ...parameters),
        ),
      );
    }
    return found;
  });

/** @param {{ rounds: number }} bench */
export const tasksSuite = async ({ rounds: asked }) => {
  await buildEntries([`questions/${OURS.name}`]);
  const server = await serve([OURS]);
  try {
    const rounds = [];
    for (let round = 0; round < Math.ceil(asked / 3); round++) rounds.push(await measure(server));
    const of = (place) => rounds.map((round) => round[place].longest);
    return {
      data: QUESTIONS.map(([, title], place) => ({ title, longest: summary(of(place)) })),
      markdown: `## Longest tasks

The longest task of the page's thread while a question to ${MILLION.toLocaleString('en')} rows in memory is answered and painted, in milliseconds of the processor's time, which does not go on while other programs have it: medians and most of ${rounds.length} rounds. Aim: none over ${AIM}. Collections of garbage that stop the thread are within the tasks.

${markdownTable(
  ['', 'longest', 'most', 'aim', 'longest, by the clock'],
  QUESTIONS.map(([, title], place) => [
    title,
    median(of(place)),
    Math.max(...of(place)),
    AIM,
    median(rounds.map((round) => round[place].byClock)),
  ]),
)}`,
    };
  } finally {
    server.close();
  }
};
