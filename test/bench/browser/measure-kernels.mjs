/* global AbortController, MessageChannel, performance */
/** What the kernels suite runs in its page: the kernels over a store of columns, and plain loops over row objects. */
import { statusCode } from '../../../src/core/http-status.ts';
import { parseInstant } from '../../../src/core/instant.ts';
import { contains } from '../../../src/filters/contains.ts';
import { status } from '../../../src/filters/status.ts';
import { duration } from '../../../src/kinds/duration.ts';
import { instant } from '../../../src/kinds/instant.ts';
import { text } from '../../../src/kinds/text.ts';
import { ColumnStore } from '../../../src/rows/column-store.ts';
import { columnsFromRows } from '../../../src/rows/columns.ts';
import { filterRows } from '../../../src/rows/kernels/filter-rows.ts';
import { positions } from '../../../src/rows/kernels/positions.ts';
import { findRowsWith } from '../../../src/rows/kernels/rows-with.ts';
import { summarise } from '../../../src/rows/kernels/summarise.ts';
import { sortRows } from '../../../src/rows/kernels/sort-rows.ts';
import { rowAt } from '../server/log-rows.mjs';

const SHARES = [0.5, 0.95, 0.99];
/** Has no common divisor with a number of rows that ends in zeros, so that every row comes once. */
const STRIDE = 7919;

const isWantedStatus = status.matches('500');
const isWantedResource = contains.matches('invoice');
const isWantedUrl = contains.matches('/1234');

/** As they come out of an answer: every text is a string of its own. */
const page = (first, count, total, isShuffled, more) => {
  const rows = Array.from({ length: count }, (_, at) => {
    const index = isShuffled ? ((first + at) * STRIDE) % total : first + at;
    return more ? { ...rowAt(index, ''), ...more(index) } : rowAt(index, '');
  });
  return JSON.parse(JSON.stringify(rows));
};

let store = new ColumnStore();
let objects = [];
let total = 0;
let rounds = 0;

const begin = (count) => {
  store = new ColumnStore();
  objects = [];
  total = count;
};

/**
 * Adds rows, in pages of ten thousand.
 *
 * @returns Milliseconds that it took to make columns of each page, and to append them.
 */
const add = (first, count, { asColumns, asObjects, isShuffled, isUnrounded }) => {
  const times = { toColumns: 0, append: 0 };
  const more = isUnrounded ? (index) => ({ exact: Math.exp(5 + Math.sin(index)) }) : null;
  for (let from = first; from < first + count; from += 10_000) {
    const rows = page(from, Math.min(10_000, first + count - from), total, isShuffled, more);
    if (asObjects) for (const row of rows) objects.push(row);
    if (!asColumns) continue;
    const start = performance.now();
    const columns = columnsFromRows(rows);
    const made = performance.now();
    store.append(columns);
    times.toColumns += made - start;
    times.append += performance.now() - made;
  }
  return times;
};

const compare = (a, b) => (a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1);

/** As the report did before it had columns: a value to compare for each row, then the rows compared by it. */
const sortObjects = (key, kind, sign) =>
  objects
    .map((row) => ({ row, by: kind.value(row[key]) }))
    .sort((a, b) => sign * compare(a.by, b.by))
    .map(({ row }) => row);

const percentilesOfObjects = (key) => {
  const groups = new Map();
  for (const row of objects) {
    const value = duration.value(row[key]);
    if (value === null) continue;
    const own = groups.get(row.resource);
    if (own) own.push(value);
    else groups.set(row.resource, [value]);
  }
  return [...groups].map(([group, values]) => {
    values.sort((a, b) => a - b);
    return { group, found: SHARES.map((share) => values[Math.ceil(share * values.length) - 1]) };
  });
};

const sortColumns = (key, { value: read, isInstant }, descending) =>
  sortRows(positions(store.length), store.column(key), { read, isInstant }, descending);

const idsOfRows = (rows) => Array.from(rows.subarray(0, 1000), (row) => store.column('id').valueAt(row));
const idsOfObjects = (rows) => rows.slice(0, 1000).map(({ id }) => id);

const MEANINGS = {
  instant: 'dateTime',
  status: 'status',
  duration: { key: 'time', read: duration.value },
  failed: [{ key: 'status', read: (raw) => (statusCode(raw) ?? 0) >= 400 }],
};

/** With numbers that never come twice. */
const UNROUNDED = { ...MEANINGS, duration: { key: 'exact', read: duration.value } };

/** A work in pieces, as the report asks; how long the longest was is reported, too. */
const inPieces = async (work) => {
  let longest = 0;
  let last = performance.now();
  const breathe = async () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    if (now - last < 25) return;
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    last = performance.now();
  };
  const pace = { signal: new AbortController().signal, breathe };
  const result = await work(pace);
  return { ...result, longest: Math.max(longest, performance.now() - last) };
};

const summaryOfColumns =
  (question, { isBrief, meanings = MEANINGS } = {}) =>
  () =>
    inPieces((pace) => summarise(store, question, { rows: null, meanings, pace, isBrief }));

/** Rows with a text in any field; it is not known from the round before. */
const anywhereOfColumns = (text) => async () => {
  rounds++;
  return inPieces(async (pace) => {
    // In another case each time, since what was looked for last is known.
    const asked = rounds % 2 === 0 ? text.toLowerCase() : text.toUpperCase();
    return { mask: await findRowsWith(store, asked, pace) };
  });
};

const anywhereOfObjects = (text) => () => {
  const wanted = text.toLowerCase();
  return objects.filter((row) =>
    Object.values(row).some((value) => String(value).toLowerCase().includes(wanted)),
  );
};

const idsOfMask = ({ mask }) => idsOfRows(Uint32Array.from(mask.keys()).filter((row) => mask[row] === 1));

/** Rows counted by what is read of each, with those that failed. */
const countObjects = (nameOf) => {
  const groups = new Map();
  for (const row of objects) {
    const value = nameOf(row);
    let own = groups.get(value);
    if (!own) groups.set(value, (own = { value, count: 0, failed: 0 }));
    own.count++;
    if ((statusCode(row.status) ?? 0) >= 400) own.failed++;
  }
  return groups;
};

const SPAN = 900_000;

const spansOfObjects = () => ({
  groups: [...countObjects((row) => Math.floor(parseInstant(row.dateTime) / SPAN) * SPAN).values()].sort(
    (a, b) => a.value - b.value,
  ),
});

const valuesOfObjects = (key) => () => ({
  groups: [...countObjects((row) => row[key]).values()].sort(
    (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  ),
});

const resourcesOfObjects = (key) => () => {
  const times = new Map(percentilesOfObjects(key).map(({ group, found }) => [group, found]));
  const { groups } = valuesOfObjects('resource')();
  return { groups: groups.map((group) => ({ ...group, p95: times.get(group.value)[1] })) };
};

const countsOf = ({ groups }) => groups.map(({ value, count, failed }) => [value, count, failed]);
const timesOf = ({ groups }) => groups.map(({ value, count, failed, p95 }) => [value, count, failed, p95]);

/** Each question as the kernels and as plain loops answer it, and what of an answer is to be the same. */
const QUESTIONS = {
  filter: {
    columns: () =>
      filterRows(store.length, [
        { column: store.column('status'), read: isWantedStatus },
        { column: store.column('resource'), read: isWantedResource },
      ]),
    objects: () => objects.filter((row) => isWantedStatus(row.status) && isWantedResource(row.resource)),
    told: [idsOfRows, idsOfObjects],
  },
  filterUrl: {
    columns: () => filterRows(store.length, [{ column: store.column('url'), read: isWantedUrl }]),
    objects: () => objects.filter((row) => isWantedUrl(row.url)),
    told: [idsOfRows, idsOfObjects],
  },
  anywhere: {
    columns: anywhereOfColumns('/1234'),
    objects: anywhereOfObjects('/1234'),
    told: [idsOfMask, idsOfObjects],
  },
  anywhereDigits: {
    columns: anywhereOfColumns('401'),
    objects: anywhereOfObjects('401'),
    told: [idsOfMask, idsOfObjects],
  },
  sortTime: {
    columns: () => sortColumns('dateTime', instant, true),
    objects: () => sortObjects('dateTime', instant, -1),
    told: [idsOfRows, idsOfObjects],
  },
  sortTimeUp: {
    columns: () => sortColumns('dateTime', instant, false),
    objects: () => sortObjects('dateTime', instant, 1),
    told: [idsOfRows, idsOfObjects],
  },
  sortResource: {
    columns: () => sortColumns('resource', text, false),
    objects: () => sortObjects('resource', text, 1),
    told: [idsOfRows, idsOfObjects],
  },
  sortUrl: {
    columns: () => sortColumns('url', text, false),
    objects: () => sortObjects('url', text, 1),
    told: [idsOfRows, idsOfObjects],
  },
  summaryByTime: {
    columns: summaryOfColumns({ by: 'time', bucket: SPAN }),
    objects: spansOfObjects,
    told: [countsOf, countsOf],
  },
  summaryByValue: {
    columns: summaryOfColumns({ by: 'resource', top: 100 }, { isBrief: true }),
    objects: valuesOfObjects('resource'),
    told: [countsOf, countsOf],
  },
  summaryByResource: {
    columns: summaryOfColumns({ by: 'resource', top: 100 }),
    objects: resourcesOfObjects('time'),
    told: [timesOf, timesOf],
  },
  summaryUnrounded: {
    columns: summaryOfColumns({ by: 'resource', top: 100 }, { meanings: UNROUNDED }),
    objects: resourcesOfObjects('exact'),
    told: [timesOf, timesOf],
  },
};

const timed = async (work) => {
  const start = performance.now();
  const answer = await work();
  return { answer, time: performance.now() - start };
};

/** One question, once each way. @returns Milliseconds. @throws Where the answers differ: speed would mean nothing. */
const ask = async (name, withObjects) => {
  const { columns, objects: loop, told } = QUESTIONS[name];
  const ours = await timed(columns);
  if (!withObjects) return { columns: ours.time };
  const plain = await timed(loop);
  if (JSON.stringify(told[0](ours.answer)) !== JSON.stringify(told[1](plain.answer)))
    throw new Error(`${name}: columns and objects answer differently.`);
  return { columns: ours.time, objects: plain.time, longest: ours.answer.longest };
};

globalThis.kernelBench = { begin, add, trim: () => store.trim(), ask };
