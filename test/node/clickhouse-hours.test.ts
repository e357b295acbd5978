import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../support/property-tests.js';
import { HOUR, inOrder, pageWindow, totalOf, type HourCount } from '../../demo/server/clickhouse/hours.js';
import { NO_TIME } from '../../demo/server/clickhouse/table.js';

interface Row {
  readonly time: number;
  readonly id: number;
}

/** As the database counts them. */
const counted = (rows: readonly Row[]): HourCount[] => {
  const counts = new Map<number, number>();
  for (const { time } of rows)
    counts.set(Math.trunc(time / HOUR), (counts.get(Math.trunc(time / HOUR)) ?? 0) + 1);
  return [...counts].map(([hour, count]) => ({ hour, rows: count }));
};

/** By time and id, those without a time last. */
const sorted = (rows: readonly Row[], descending: boolean): Row[] =>
  rows.toSorted((a, b) => {
    if (a.time !== b.time) {
      if (a.time === NO_TIME || b.time === NO_TIME) return a.time === NO_TIME ? 1 : -1;
      return descending ? b.time - a.time : a.time - b.time;
    }
    return descending ? b.id - a.id : a.id - b.id;
  });

const time = fc.oneof(
  fc.integer({ min: -4 * HOUR, max: 4 * HOUR }),
  fc.integer({ min: 490_000 * HOUR, max: 490_003 * HOUR }),
  fc.constantFrom(NO_TIME, 0, -1, 1, HOUR, HOUR - 1, -HOUR, 1 - HOUR),
);
const log = fc
  .array(time, { maxLength: 60 })
  .map((times) => times.map((each, index): Row => ({ time: each, id: index + 1 })));

type Window = typeof pageWindow;

/** Whether a page that is looked for in its window alone has the rows that it should have. */
const isRight = (
  window: Window,
  rows: readonly Row[],
  offset: number,
  limit: number,
  descending: boolean,
) => {
  const all = sorted(rows, descending);
  const hours = inOrder(counted(rows), descending);
  const within = (found: ReturnType<Window>): Row[] =>
    all.filter(({ time: at }) => found?.ranges.some(([lowest, highest]) => at >= lowest && at <= highest));
  const same = (found: readonly Row[]): boolean =>
    JSON.stringify(found) === JSON.stringify(all.slice(offset, offset + limit));

  const byOffset = window(hours, { offset }, limit, descending);
  const skipped = byOffset?.offset ?? 0;
  if (!same(within(byOffset).slice(skipped, skipped + limit))) return false;
  const last = all[offset - 1];
  if (!last) return true;
  const after = { value: last.time === NO_TIME ? null : last.time, id: last.id };
  const byCursor = within(window(hours, { after }, limit, descending));
  return same(byCursor.slice(byCursor.indexOf(last) + 1).slice(0, limit));
};

const eachPage = (window: Window) =>
  fc.property(
    log,
    fc.nat(70),
    fc.integer({ min: 1, max: 20 }),
    fc.boolean(),
    (rows, offset, limit, descending) => isRight(window, rows, offset, limit, descending),
  );

describe('the window of a page', () => {
  it('holds all of its rows, by offset and by cursor, both ways', () => {
    fc.assert(eachPage(pageWindow), { numRuns: 3_000 });
  });

  it('is found wrong where it ends an hour too early', () => {
    const tooShort: Window = (hours, start, rows, descending) =>
      pageWindow(hours, start, Math.max(1, rows - 1), descending);
    assert.ok(fc.check(eachPage(tooShort), { numRuns: 3_000 }).failed);
  });

  it('is small far down a long log, and open where newer rows may have come', () => {
    const hours = Array.from({ length: 720 }, (_, index) => ({ hour: 490_000 - index, rows: 1_000 }));
    assert.equal(totalOf(hours), 720_000);
    assert.deepEqual(pageWindow(hours, { offset: 500_100 }, 101, true), {
      ranges: [[489_500 * HOUR, 489_501 * HOUR - 1]],
      offset: 100,
    });
    const newest = pageWindow(hours, { offset: 0 }, 101, true);
    assert.deepEqual(newest?.ranges, [[490_000 * HOUR, Number.MAX_SAFE_INTEGER]]);
    assert.equal(pageWindow(hours, { offset: 720_000 }, 101, true), undefined);
  });
});
