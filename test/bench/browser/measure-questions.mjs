/* global benchmark, document, performance, PerformanceObserver */
/** What the suite of questions runs in its page. What answers is there as `answerer`: see adapters/questions/offer.mjs. */
import { BETWEEN, NEWEST, rowAt } from '../server/log-rows.mjs';

const host = document.getElementById('host');
const SPANS = 60;

/** The length of spans of which so many hold a log of so many rows, in milliseconds. */
const spanOf = (total) => ({ length: Math.ceil((total * BETWEEN) / SPANS / 60_000) * 60_000, until: NEWEST });

/** As they come out of an answer: every text is a string of its own. */
const add = (first, count) =>
  globalThis.answerer.add(
    JSON.parse(JSON.stringify(Array.from({ length: count }, (_, at) => rowAt(first + at, '')))),
  );

/** Draws an answer as plainly as can be, the same for all. */
const draw = (answer) => {
  const table = document.createElement('table');
  for (const cells of answer) {
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().textContent = String(cell);
  }
  host.replaceChildren(table);
};

const tasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) tasks.push(duration);
}).observe({ type: 'longtask' });

/** Milliseconds from the question until its answer is painted, and the tasks over 50 ms meanwhile. */
const ask = async (name, ...parameters) => {
  if (!globalThis.answerer[name]) return null;
  await benchmark.painted();
  await benchmark.painted();
  tasks.length = 0;
  const start = performance.now();
  const answer = await globalThis.answerer[name](...parameters);
  const answered = performance.now() - start;
  draw(answer);
  const time = (await benchmark.painted()) - start;
  await benchmark.painted();
  return { answered, time, longTasks: tasks.length, longest: Math.max(0, ...tasks), answer };
};

globalThis.questions = { add, ready: () => globalThis.answerer.ready(), ask, spanOf };
