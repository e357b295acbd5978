/** Questions to a million rows in memory: kernels over columns, beside plain loops over row objects. */
import { openBrowser } from '../browser/open-browser.mjs';
import { buildKernels } from '../preparation/build-kernels.mjs';
import { markdownTable } from '../report/markdown-table.mjs';
import { median, ratio, summary } from '../report/statistics.mjs';

const MILLION = 1_000_000;
/** Rows made between two messages to the page, so that none of them takes longer than the patience for one. */
const SLICE = 100_000;
const SIZES = [MILLION, 2 * MILLION, 3 * MILLION];

const TITLES = {
  filter: 'filter: status 500 and a word in the resource',
  filterUrl: 'filter: a word in the URL, mostly distinct',
  anywhere: 'a text in any field, in pieces',
  anywhereDigits: 'digits in any field, in pieces',
  sortTime: 'sort by time, the newest first',
  sortTimeUp: 'sort by time, the oldest first',
  sortResource: 'sort by resource, 36 distinct texts',
  sortUrl: 'sort by URL, mostly distinct texts',
  summaryByTime: 'summary by quarter hours, in pieces',
  summaryByValue: 'summary by one field, counts and failures, in pieces',
  summaryByResource: 'summary by resource with p50, p95, p99, in pieces',
  summaryUnrounded: 'the same of numbers that never come twice',
};

/** What was wanted of a million rows, in milliseconds. */
const AIMS = {
  filter: 35,
  anywhere: 250,
  anywhereDigits: 250,
  sortTime: 120,
  summaryByTime: 35,
  summaryByValue: 35,
  summaryByResource: 120,
};
const HEAP_AIM = 130;

/** A page with so many rows in it, alone in a browser of its own, so that no other page's garbage is counted. */
const withRows = async (script, total, options, use) => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    await page.evaluate((count) => globalThis.kernelBench.begin(count), total);
    const times = { toColumns: 0, append: 0 };
    for (let first = 0; first < total; first += SLICE) {
      const part = await page.evaluate(
        (from, count, how) => globalThis.kernelBench.add(from, count, how),
        first,
        Math.min(SLICE, total - first),
        options,
      );
      for (const key of Object.keys(times)) times[key] += part[key];
    }
    await page.evaluate(() => globalThis.kernelBench.trim());
    return await use(page, times);
  } finally {
    await browser.close();
  }
};

/** Megabytes in use after a collection, of objects and of buffers. */
const memoryOf = async (page) => {
  const session = await page.createCDPSession();
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return {
    heap: usedSize / 1e6,
    buffers: backingStorageSize / 1e6,
    sum: (usedSize + backingStorageSize) / 1e6,
  };
};

const emptyMemory = (script) => withRows(script, 0, {}, memoryOf);

const ask = (page, name, withObjects) =>
  page.evaluate((...parameters) => globalThis.kernelBench.ask(...parameters), name, withObjects);

/** Rounds of each question; the first one, before the engine knows the code, is reported apart. */
const measureQuestions = (script, rounds) =>
  withRows(
    script,
    MILLION,
    { asColumns: true, asObjects: true, isShuffled: true, isUnrounded: true },
    async (page) => {
      const results = {};
      for (let round = 0; round <= rounds; round++) {
        for (const name of Object.keys(TITLES)) (results[name] ??= []).push(await ask(page, name, true));
        console.error(`  ${round}/${rounds} questions`);
      }
      return results;
    },
  );

const questionData = ([name, [first, ...rest]]) => {
  const columns = rest.map((round) => round.columns);
  const objects = rest.map((round) => round.objects);
  return [
    name,
    {
      aim: AIMS[name] ?? null,
      first: first.columns,
      columns: summary(columns),
      objects: summary(objects),
      ratio: ratio(objects, columns),
    },
  ];
};

const questionRow = ([name, { aim, first, columns, objects, ratio: times }]) => [
  TITLES[name],
  columns.median,
  `[${columns.low.toFixed(1)} … ${columns.high.toFixed(1)}]`,
  first,
  aim ?? '–',
  objects.median,
  `×${times.toFixed(1)}`,
];

/** What a log of so many rows, in order as most come, takes and how long the questions that grow with it do. */
const measureGrowth = async (script, rounds, total, empty) =>
  withRows(script, total, { asColumns: true }, async (page, times) => {
    const memory = await memoryOf(page);
    const medians = {};
    for (const name of ['filter', 'summaryByTime', 'sortTime', 'sortTimeUp']) {
      const list = [];
      for (let round = 0; round <= rounds; round++) list.push((await ask(page, name, false)).columns);
      medians[name] = median(list.slice(1));
    }
    console.error(`  ${total} rows: ${memory.sum.toFixed(0)} MB`);
    return { ...times, ...medians, heap: memory.heap - empty.heap, buffers: memory.buffers - empty.buffers };
  });

/** @param {{ rounds: number }} bench */
export const kernels = async ({ rounds }) => {
  const script = await buildKernels();
  const empty = await emptyMemory(script);
  const growth = {};
  for (const total of SIZES) growth[total] = await measureGrowth(script, rounds, total, empty);
  const questions = Object.fromEntries(
    Object.entries(await measureQuestions(script, rounds)).map(questionData),
  );
  return {
    data: { questions, growth },
    markdown: `## Kernels

Questions to ${MILLION.toLocaleString('en')} rows of 15 fields in the memory of a page, in no order, answered over columns and by plain loops over row objects, in turn, ${rounds} rounds; milliseconds, medians. The first round, before the engine has compiled anything, is given by itself. "Objects" are the same filters and kinds, called for each row; ×: how many times as long they take, round by round. Answers are compared, and the suite fails where they differ.

${markdownTable(
  ['', 'columns', 'middle half', 'first time', 'aim', 'objects', 'objects/columns'],
  Object.entries(questions).map(questionRow),
)}

Memory of the columns after a collection, without that of an empty page; aim: ${HEAP_AIM} MB for the first. "To columns" makes columns of pages of 10,000 row objects, "append" adds those to the store.

${markdownTable(
  [
    'rows, in the order of time',
    'filter, ms',
    'summary by quarter hours, ms',
    'newest first, ms',
    'oldest first, ms',
    'to columns, ms',
    'append, ms',
    'heap, MB',
    'buffers, MB',
    'together, MB',
  ],
  Object.entries(growth).map(([total, row]) => [
    Number(total).toLocaleString('en'),
    row.filter,
    row.summaryByTime,
    row.sortTime,
    row.sortTimeUp,
    row.toColumns,
    row.append,
    row.heap,
    row.buffers,
    row.heap + row.buffers,
  ]),
)}`,
  };
};
