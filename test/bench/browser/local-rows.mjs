/* global benchmark, Blob, document, performance, PerformanceObserver, setTimeout, TextDecoder */
/** What the suites of rows in memory run in their page. The table is there as `localTable`: see adapters/local/offer.mjs. */
import { idOf, rowAt } from '../server/log-rows.mjs';

/** Longest wait for anything that a table is to show, in milliseconds. */
const PATIENCE = 60_000;
const SLICE = 10_000;
/** Rows whose order is looked at; all of them are on the screen. */
const SEEN = 15;

const host = document.getElementById('host');
let rows = [];

/** As they come out of an answer: every text is a string of its own. */
const parsedRows = (offset, limit) =>
  JSON.parse(JSON.stringify(Array.from({ length: limit }, (_, at) => rowAt(offset + at, ''))));

const makeRows = (first, count) => {
  for (let from = first; from < first + count; from += SLICE)
    for (const row of parsedRows(from, Math.min(SLICE, first + count - from))) rows.push(row);
};

const fetchRows = async (offset, limit) =>
  (await (await fetch(`/api/logs?offset=${offset}&limit=${limit}`)).json()).rows;

const within = (promise) =>
  Promise.race([
    promise,
    new Promise((_, reject) =>
      setTimeout(reject, PATIENCE, new Error(`Not shown within ${PATIENCE / 1000} s.`)),
    ),
  ]);

/** Milliseconds until all of these IDs are painted. */
const timed = async (act, ids) => {
  await benchmark.painted();
  const start = performance.now();
  const acting = act();
  const [at] = await within(Promise.all([benchmark.shown(ids), acting]));
  return at - start;
};

const idsOf = (list) => list.slice(0, SEEN).map(({ id }) => id);
const firstIds = (count = SEEN) => Array.from({ length: count }, (_, index) => idOf(index));

/** The first rows of an order without the sorting of all, which would leave its garbage behind; of equals the first first. */
const firstBy = (key) => {
  const found = [];
  for (const row of rows) {
    if (found.length === SEEN && row[key] >= found[SEEN - 1][key]) continue;
    const place = found.findIndex((other) => other[key] > row[key]);
    found.splice(place < 0 ? found.length : place, 0, row);
    found.length = Math.min(found.length, SEEN);
  }
  return found;
};

/** Milliseconds until the first rows are painted; a table that reads on behind them is waited for, and that is not counted. */
const show = async () => {
  const time = await timed(() => globalThis.localTable.show(host, rows), firstIds(10));
  await globalThis.localTable.whole?.(rows.length);
  return time;
};

/** For a table that takes an array: the page keeps none beside it. */
const fetchAll = async (total) => {
  const all = [];
  for (let from = 0; from < total; from += SLICE)
    for (const row of await fetchRows(from, Math.min(SLICE, total - from))) all.push(row);
  return all;
};

/** Milliseconds until a table has all rows, and shows the first. @throws Where it has not. */
const load = async (total) => {
  const { localTable: table } = globalThis;
  const start = performance.now();
  if (table.load) await table.load(host, fetchRows, total);
  else await table.show(host, await fetchAll(total));
  const count = await table.count();
  if (count !== total) throw new Error(`${count} rows were loaded, and it should be ${total}.`);
  return (await within(benchmark.shown(firstIds(10)))) - start;
};

const page = (total) => timed(() => globalThis.localTable.page(host, parsedRows, total), firstIds(10));

/** @throws Where a table has other rows than plain loops find: speed would mean nothing. */
const filter = async (wanted) => {
  const found = wanted
    ? rows.filter(({ status, resource }) => status === wanted.status && resource.includes(wanted.resource))
    : rows;
  const time = await timed(() => globalThis.localTable.filter(wanted), idsOf(found));
  const count = await globalThis.localTable.count();
  if (count !== found.length) throw new Error(`${count} rows match, and it should be ${found.length}.`);
  return time;
};

/** Upwards, from the smallest. */
const sort = (key) => timed(() => globalThis.localTable.sort(key, false), idsOf(firstBy(key)));

/** Lines that hold something, the first and the last of them. */
const linesOf = async (file) => {
  const decoder = new TextDecoder();
  let count = 0;
  let second = '';
  let last = '';
  let rest = '';
  for await (const chunk of file.stream()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line.trim() === '') continue;
      count++;
      if (count === 2) second = line;
      last = line;
    }
  }
  if (rest.trim() !== '') {
    count++;
    last = rest;
  }
  return { count, second, last };
};

let file = null;

/** Milliseconds until the file is there, and the tasks over 50 ms meanwhile. */
const exportCsv = async () => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  await benchmark.painted();
  const start = performance.now();
  const answer = await globalThis.localTable.exportCsv();
  file = answer instanceof Blob ? answer : new Blob([answer]);
  const time = performance.now() - start;
  // Tasks are reported after they end, and this one has not.
  for (let frame = 0; frame < 3; frame++) await benchmark.painted();
  observer.disconnect();
  return {
    time,
    longest: Math.max(0, ...tasks.map(({ duration }) => duration)),
    longTasks: tasks.length,
    megabytes: file.size / 1e6,
  };
};

/** @throws Where the file has not every row, in order. */
const checkFile = async () => {
  const { count, second, last } = await linesOf(file);
  const isWhole =
    count === rows.length + 1 && second.includes(idOf(0)) && last.includes(idOf(rows.length - 1));
  if (!isWhole) throw new Error(`The file has ${count} lines, or not the rows of the log.`);
};

globalThis.localRows = { makeRows, show, load, page, filter, sort, exportCsv, checkFile };
