import { expect } from '@open-wc/testing';
import { SharedWorks } from '../../../src/core/shared-work.js';
import { atOnce, inTurns, sliced, type Steps } from '../../../src/core/steps.js';
import { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
import { answerQuery, answerQueryInTurns } from '../../../src/query/answer-query.js';
import { ColumnStore } from '../../../src/rows/column-store.js';
import { columnsFromRows } from '../../../src/rows/columns.js';
import { commonest } from '../../../src/rows/kernels/commonest.js';
import { compareValues } from '../../../src/rows/kernels/compare-values.js';
import { filterSteps } from '../../../src/rows/kernels/filter-rows.js';
import { sortRowsSteps } from '../../../src/rows/kernels/sort-rows.js';
import { sortSteps } from '../../../src/rows/kernels/sort-steps.js';
import { TextMap } from '../../../src/rows/kernels/text-map.js';
import { fc } from '../../support/property-tests.js';

const LENGTH = 20_000;
/** Rows that may be looked at between two turns of the page. */
const MOST_AT_ONCE = 8192;

/** Names that seldom come twice, long ones that begin alike, addresses, and objects that paths lead into. */
const ROWS = Array.from({ length: LENGTH }, (_, place) => {
  const number = (place * 7919) % LENGTH;
  return {
    id: `request-${number}`,
    client: `${'a client with a long name that others have, too, up to its number: '}${number % 15_000}`,
    ip: `10.0.${number % 256}.${number >> 8}`,
    status: number % 9 === 0 ? 500 : 200,
    request: { userAgent: `curl/${number % 12_000}` },
    dateTime: new Date(1.7e12 + number * 1000).toISOString().replace('Z', '+00:00'),
  };
});

const storeOf = (rows: readonly Record<string, unknown>[]): ColumnStore => {
  const store = new ColumnStore();
  for (let from = 0; from < rows.length; from += 5000)
    store.append(columnsFromRows(rows.slice(from, from + 5000)));
  return store;
};
const STORE = storeOf(ROWS);

/** How often something was done between two turns, at most. */
const mostAtOnce = (make: (count: () => void) => Steps<unknown>): number => {
  let [count, most] = [0, 0];
  const steps = make(() => count++);
  for (let step = steps.next(); ; step = steps.next()) {
    most = Math.max(most, count);
    count = 0;
    if (step.done) return most;
  }
};

const QUERIES = [
  { filters: { ip: '10.0.7.0/24' }, sort: null },
  { filters: { client: 'number: 12' }, sort: { key: 'client', descending: true } },
  { filters: { q: 'curl/11' }, sort: { key: 'id', descending: false } },
  { filters: { 'not.q': 'curl/11', status: '5xx' }, sort: { key: 'dateTime', descending: true } },
  { filters: { 'is.request.userAgent': 'curl/77' }, sort: { key: 'ip', descending: false } },
  { filters: {}, sort: { key: 'request.userAgent', descending: true } },
];

describe('long work in turns with the page', () => {
  for (const query of QUERIES)
    it(`answers as without a stop: ${JSON.stringify(query)}`, async () => {
      let turns = 0;
      const pace = { signal: new AbortController().signal, breathe: async () => void turns++ };
      const found = await answerQueryInTurns(storeOf(ROWS), query, DEFAULT_PRESET, pace);
      expect([...found]).to.deep.equal([...answerQuery(STORE, query, DEFAULT_PRESET)]);
      expect(turns).to.be.greaterThan(LENGTH / MOST_AT_ONCE);
    });

  it('looks at few rows between two turns, where it filters and where it sorts', () => {
    const column = STORE.column('id');
    const all = Uint32Array.from(ROWS, (_, row) => row);
    const filtering = (count: () => void) =>
      filterSteps(LENGTH, [{ column, read: (raw) => (count(), raw === 'request-7') }]);
    const sorting = (count: () => void) =>
      sortRowsSteps(all, column, { read: (raw) => (count(), String(raw)) }, false);
    const comparing = (count: () => void) => sortSteps(all.slice().reverse(), (a, b) => (count(), a - b));
    expect(mostAtOnce(filtering)).to.be.within(1, MOST_AT_ONCE);
    expect(mostAtOnce(sorting)).to.be.within(1, MOST_AT_ONCE);
    expect(mostAtOnce(comparing)).to.be.within(1, 16 * MOST_AT_ONCE);
    // One that never stops is found out.
    const withoutStop = function* (count: () => void): Steps<void> {
      for (let row = 0; row < LENGTH; row++) count();
      yield;
    };
    expect(mostAtOnce(withoutStop)).to.equal(LENGTH);
  });

  it('ends with the signal, between two pieces', async () => {
    const controller = new AbortController();
    let pieces = 0;
    const work = inTurns(
      sliced(LENGTH, () => ++pieces === 2 && controller.abort('enough')),
      { signal: controller.signal, breathe: async () => undefined },
    );
    expect(await work.catch((error: unknown) => error)).to.equal('enough');
    expect(pieces).to.equal(2);
  });

  it('does not look at rows that are added meanwhile', async () => {
    for (const query of QUERIES) {
      const store = storeOf(ROWS.slice(0, 6000));
      const wanted = [...answerQuery(store, query, DEFAULT_PRESET)];
      const asked = storeOf(ROWS.slice(0, 6000));
      const breathe = async () => {
        if (asked.length === 6000) asked.append(columnsFromRows(ROWS.slice(6000, 9000)));
      };
      const { signal } = new AbortController();
      const found = await answerQueryInTurns(asked, query, DEFAULT_PRESET, { signal, breathe });
      expect([...found]).to.deep.equal(wanted);
      expect(asked.length).to.equal(9000);
    }
  });
});

describe('a work that several wait for', () => {
  it('is done once, and given up only when nobody waits any more', async () => {
    const works = new SharedWorks<string>();
    let [begun, isGivenUp, finish] = [0, false, null as ((result: string) => void) | null];
    const begin = (signal: AbortSignal): Promise<string> => {
      begun++;
      signal.addEventListener('abort', () => (isGivenUp = true));
      return new Promise((resolve, reject) => {
        finish = resolve;
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    };
    const [one, other, third] = [new AbortController(), new AbortController(), new AbortController()];
    const first = works.share('a', one.signal, begin).catch((error: unknown) => error);
    const second = works.share('a', other.signal, begin);
    expect(begun).to.equal(1);
    one.abort('gone');
    expect(await first).to.equal('gone');
    expect(isGivenUp).to.equal(false);
    finish!('done');
    expect(await second).to.equal('done');
    const again = works.share('a', third.signal, begin).catch((error: unknown) => error);
    expect(begun).to.equal(2);
    third.abort('gone, too');
    expect(await again).to.equal('gone, too');
    expect(isGivenUp).to.equal(true);
    // A question after that begins anew.
    const anew = works.share('a', other.signal, begin);
    finish!('anew');
    expect(await anew).to.equal('anew');
  });
});

describe('parts of long work', () => {
  it('sort as the language does, equal ones in their order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 50 }), (length, kinds) => {
        const keys = Array.from({ length }, (_, at) => (Math.imul(at, 0x9e3779b1) >>> 8) % kinds);
        const compare = (a: number, b: number) => keys[a]! - keys[b]!;
        const places = Uint32Array.from(keys, (_, at) => at);
        const wanted = [...places].sort(compare);
        atOnce(sortSteps(places, compare));
        expect([...places]).to.deep.equal(wanted);
      }),
      { numRuns: 30 },
    );
  });

  it('find the commonest groups as a sort of all does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 3 }), fc.oneof(fc.integer(), fc.string(), fc.constant(null)))),
        fc.integer({ min: 0, max: 6 }),
        (groups, top) => {
          const counts = Uint32Array.from(groups, ([count]) => count);
          const values = groups.map(([, value]) => value);
          const wanted = [...counts.keys()]
            .filter((number) => counts[number]! > 0)
            .sort((a, b) => counts[b]! - counts[a]! || compareValues(values[a], values[b]))
            .slice(0, top);
          const named = (numbers: Iterable<number>) =>
            Array.from(numbers, (number) => [counts[number], values[number]] as const);
          const found = atOnce(commonest(counts, values, top));
          expect(named(found)).to.deep.equal(named(wanted));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('know texts apart, the shortest too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 4 })), (texts) => {
        const map = new TextMap<number>();
        texts.forEach((text, at) => map.set(text, at));
        expect(texts.map((text) => map.get(text))).to.deep.equal([...texts.keys()]);
        expect(map.get('not among them')).to.equal(undefined);
      }),
    );
  });
});
