import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { statusCode } from '../../../src/core/http-status.js';
import { parseInstant } from '../../../src/core/instant.js';
import { duration } from '../../../src/kinds/duration.js';
import { countValues } from '../../../src/rows/kernels/count-values.js';
import { histogram } from '../../../src/rows/kernels/histogram.js';
import { percentiles } from '../../../src/rows/kernels/percentiles.js';
import { everyForm, fieldValues, onPage, someRows } from '../forms.js';

const START = Date.UTC(2026, 10, 5);
const WIDTH = 36 * 60 * 60 * 1000;
const BUCKETS = { start: START, width: WIDTH, count: 7 };

/** Every other row, or all. */
const choice = fc.boolean();

const rowsOf = (length: number, isWhole: boolean) =>
  isWhole ? null : someRows(length, (row) => row % 2 === 1);

/** A text that is the same for values that are the same. */
const nameOf = (value: unknown): string => `${typeof value} ${JSON.stringify(value) ?? String(value)}`;

const tally = (values: readonly unknown[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(nameOf(value), (counts.get(nameOf(value)) ?? 0) + 1);
  return counts;
};

describe('the kernel of counts', () => {
  it('counts distinct values as a plain loop does, the most frequent first', () => {
    fc.assert(
      fc.property(fieldValues, choice, (values, isWhole) => {
        const rows = rowsOf(values.length, isWhole);
        const read = onPage(values);
        const wanted = tally(rows ? Array.from(rows, (row) => read[row]) : read);
        for (const column of everyForm(values)) {
          const counted = countValues(column, rows);
          expect(new Map(counted.map(({ value, count }) => [nameOf(value), count]))).to.deep.equal(wanted);
          const counts = counted.map(({ count }) => count);
          expect(counts).to.deep.equal([...counts].sort((a, b) => b - a));
          expect(countValues(column, rows, 2)).to.deep.equal(counted.slice(0, 2));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the kernel of histograms', () => {
  it('counts rows by span and class as a plain loop does', () => {
    const classOf = (raw: unknown): number => Math.floor((statusCode(raw) ?? -1) / 100);
    fc.assert(
      fc.property(fieldValues, fieldValues, choice, (times, statuses, isWhole) => {
        const length = Math.min(times.length, statuses.length);
        const rows = rowsOf(length, isWhole);
        const [when, what] = [onPage(times.slice(0, length)), onPage(statuses.slice(0, length))];
        const wanted = new Uint32Array(7 * 6);
        for (const row of rows ?? when.keys()) {
          const bucket = Math.floor((parseInstant(when[row]) - START) / WIDTH);
          const group = classOf(what[row]);
          if (bucket >= 0 && bucket < 7 && group >= 0) wanted[bucket * 6 + group]!++;
        }
        for (const time of everyForm(times.slice(0, length))) {
          for (const classes of everyForm(statuses.slice(0, length))) {
            const counts = histogram({
              times: time,
              buckets: BUCKETS,
              classes,
              classOf: { read: classOf },
              classCount: 6,
              rows,
            });
            expect([...counts]).to.deep.equal([...wanted]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts what is there: the loop above sees rows in spans', () => {
    const times = ['2026-11-05T00:00:00.000Z', '2026-11-15T11:59:59.999Z', '2026-11-15T12:00:00.000Z', 'x'];
    const [time] = everyForm(times);
    const [classes] = everyForm([200, 404, 500, 200]);
    const options = { times: time!, buckets: BUCKETS, classes: classes!, classCount: 6, rows: null };
    const counts = histogram({
      ...options,
      classOf: { read: (raw) => Number(raw) / 100 - (Number(raw) % 100) / 100 },
    });
    expect(counts.reduce((sum, count) => sum + count)).to.equal(2);
    expect(counts[2]).to.equal(1);
    expect(counts[6 * 6 + 4]).to.equal(1);
  });
});

describe('the kernel of percentiles', () => {
  it('finds the numbers that a plain loop finds in sorted groups', () => {
    const shares = [0.5, 0.95, 1, 0.001];
    fc.assert(
      fc.property(fieldValues, fieldValues, choice, (names, times, isWhole) => {
        const length = Math.min(names.length, times.length);
        const rows = rowsOf(length, isWhole);
        const [who, long] = [
          onPage(names.slice(0, length)),
          onPage(times.slice(0, length)).map(duration.value),
        ];
        const groups = new Map<string, number[]>();
        for (const row of rows ?? who.keys()) {
          if (typeof long[row] !== 'number') continue;
          const name = nameOf(who[row]);
          groups.set(name, [...(groups.get(name) ?? []), long[row]]);
        }
        const wanted = [...groups].map(([name, numbers]) => {
          numbers.sort((a, b) => a - b);
          const found = shares.map((share) => numbers[Math.ceil(share * numbers.length) - 1]! + 0);
          return [name, numbers.length, ...found];
        });
        for (const column of everyForm(names.slice(0, length))) {
          for (const numbers of everyForm(times.slice(0, length))) {
            const found = percentiles({
              groups: column,
              numbers,
              numberOf: { read: duration.value },
              shares,
              rows,
            });
            // One of the two zeros stands for both.
            const plain = found.map(({ group, count, percentiles: ps }) => [
              nameOf(group),
              count,
              ...ps.map((p) => p + 0),
            ]);
            expect(plain).to.have.deep.members(wanted);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('sorts where there are too many numbers to count each', () => {
    const numbers = Array.from({ length: 4000 }, (_, row) => (row * 7919) % 4001);
    const names = numbers.map((_, row) => `g${row % 1000}`);
    const [groups] = everyForm(names);
    const options = { groups: groups!, numberOf: { read: duration.value }, shares: [0.5, 1], rows: null };
    const wanted = [...new Set(names)].map((group) => {
      const own = numbers.filter((_, row) => names[row] === group).sort((a, b) => a - b);
      return { group, count: 4, percentiles: [own[1], own[3]] };
    });
    for (const column of everyForm(numbers))
      expect(percentiles({ ...options, numbers: column })).to.deep.equal(wanted);
  });
});
