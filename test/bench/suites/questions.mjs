/* global questions */
/** Questions to a million rows in memory, from asking until the answer is painted, beside engines that run in a browser. */
import { cpus, loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { withQuestionsPage } from '../browser/open-local-page.mjs';
import { buildEntries } from '../preparation/build-entries.mjs';
import { markdownTable } from '../report/markdown-table.mjs';
import { median, ratio, summary } from '../report/statistics.mjs';
import { serve } from '../server/serve.mjs';
import { failures, interleaved, unlessItFails } from './interleaved.mjs';

const MILLION = 1_000_000;
/** Rows made between two messages to the page. */
const SLICE = 50_000;
/** How often each is asked on a page, behind the first time. */
const AGAIN = 3;

/** In the order in which they are asked, with what is wanted of a million rows, in milliseconds. */
const QUESTIONS = {
  timeline: { title: 'timeline: classes of the status in 60 spans', aim: 35 },
  values: { title: 'the ten commonest clients, with failures', aim: 35, parameters: ['client', 10] },
  summary: { title: 'summary by resource, with p50, p95 and p99', aim: 120, parameters: ['resource'] },
  causes: { title: 'what failed rows have in common', aim: 300, isOwn: true },
  find: { title: 'a text in any field', aim: 250, texts: ['web-7', 'WEB-7', 'Web-7', 'wEB-7'] },
  findDigits: {
    asks: 'find',
    title: 'digits in any field',
    aim: 250,
    texts: ['1234', '5678', '9012', '3456'],
  },
};

const OURS = 'api-log-report';
const ANSWERERS = [{ name: OURS, build: 'questions' }, { name: 'duckdb-wasm' }, { name: 'perspective' }];

const measure = (server, contestant, answers, found) =>
  withQuestionsPage(server.questionsAddressOf(contestant), async ({ page }) => {
    for (let first = 0; first < MILLION; first += SLICE)
      await page.evaluate((from, count) => questions.add(from, count), first, SLICE);
    await page.evaluate(() => questions.ready());
    for (const [name, { asks = name, parameters = [], texts, isOwn }] of Object.entries(QUESTIONS)) {
      const asked = [];
      for (let time = 0; time <= AGAIN; time++) {
        const given =
          asks === 'timeline'
            ? [await page.evaluate((total) => questions.spanOf(total), MILLION)]
            : parameters;
        const result = await page.evaluate(
          (...all) => questions.ask(...all),
          asks,
          ...(texts ? [texts[time]] : given),
        );
        if (!result) break;
        const { answer, ...figures } = result;
        asked.push(figures);
        // What values in common are is decided otherwise by each.
        if (isOwn) continue;
        const key = `${name} ${time}`;
        answers[key] ??= answer;
        if (!isDeepStrictEqual(answer, answers[key]))
          throw new Error(
            `${name}: ${JSON.stringify(answer).slice(0, 200)}, and it should be ${JSON.stringify(answers[key]).slice(0, 200)}.`,
          );
      }
      const [first, ...rest] = asked;
      if (!first) continue;
      found[name] = {
        first: first.time,
        time: median(rest.map(({ time }) => time)),
        answered: median(rest.map(({ answered }) => answered)),
        longTasks: asked.reduce((sum, { longTasks }) => sum + longTasks, 0) / asked.length,
        longest: Math.max(...asked.map(({ longest }) => longest)),
      };
    }
  });

const figureOf = (results, contestant, question, key) =>
  results[contestant].map((round) => round[question]?.[key] ?? NaN);

const rowOf = (results, question) => {
  const { title, aim } = QUESTIONS[question];
  const of = (name, key) => figureOf(results, name, question, key);
  const own = summary(of(OURS, 'time'));
  const others = ANSWERERS.slice(1).flatMap(({ name }) => {
    const time = median(of(name, 'time'));
    return Number.isNaN(time)
      ? ['–', '–']
      : [time, `×${ratio(of(name, 'time'), of(OURS, 'time')).toFixed(1)}`];
  });
  return [
    title,
    own.median,
    `[${own.low.toFixed(1)} … ${own.high.toFixed(1)}]`,
    median(of(OURS, 'answered')),
    median(of(OURS, 'first')),
    aim,
    median(of(OURS, 'longTasks')),
    Math.max(...of(OURS, 'longest')),
    ...others,
  ];
};

/** What other programs did before the first question: a measured time is theirs, too. */
const busyText = ([load]) =>
  load < 0.5
    ? ''
    : ` The machine was not idle: ${load.toFixed(1)} programs wanted its ${cpus().length} processors in the minute before, so that the times are longer than they would be alone, and the ratios are what counts.`;

/** @param {{ rounds: number }} bench */
export const questionsSuite = async ({ rounds: asked }) => {
  const rounds = Math.ceil(asked / 3);
  await buildEntries(ANSWERERS.map(({ name }) => `questions/${name}`));
  const server = await serve(ANSWERERS);
  const answers = {};
  const before = loadavg();
  try {
    const results = await interleaved(ANSWERERS, rounds, (one) =>
      unlessItFails(one, (found) => measure(server, one, answers, found)),
    );
    const names = ANSWERERS.slice(1).map(({ name }) => name);
    return {
      data: Object.fromEntries(
        Object.keys(QUESTIONS).map((question) => [
          question,
          Object.fromEntries(
            ANSWERERS.map(({ name }) => [
              name,
              Object.fromEntries(
                ['time', 'answered', 'first', 'longTasks', 'longest'].map((key) => [
                  key,
                  summary(figureOf(results, name, question, key)),
                ]),
              ),
            ]),
          ),
        ]),
      ),
      markdown: `## Questions, to paint

Questions to ${MILLION.toLocaleString('en')} rows of 15 fields in memory, from asking until the answer is painted, in the same plain table for all; milliseconds, medians of ${rounds} rounds, each question asked ${AGAIN} times in each behind the first time, which is given by itself. Ours are the sources and kernels that a report asks, on the page's own thread, in slices; DuckDB and Perspective work in a worker. × is how many times as long theirs take, round by round. "Long" are tasks over 50 ms of ours on the page's thread, for each question. Answers are compared, and the suite fails where ours differ; only what failed rows have in common each decides by rules of its own: DuckDB counts, and tests nothing. Perspective has no percentiles and cannot look in all fields at once. Frames are 17 ms apart, and the painting is included.${busyText(before)}${failures(results)}

${markdownTable(
  [
    '',
    'ours',
    'middle half',
    'answered',
    'first time',
    'aim',
    'long tasks',
    'longest',
    ...names.flatMap((name) => [name, `${name}/ours`]),
  ],
  Object.keys(QUESTIONS).map((question) => rowOf(results, question)),
)}`,
    };
  } finally {
    server.close();
  }
};
