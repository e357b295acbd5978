import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import { statusCode } from '../../../src/core/http-status.js';
import { parseInstant } from '../../../src/core/instant.js';
import type { LogEntry } from '../../../src/core/log-entry.js';
import type { SummaryGroup, SummaryQuestion } from '../../../src/core/summary.js';
import { toText } from '../../../src/core/to-text.js';
import { urlPattern } from '../../../src/core/addresses/url-pattern.js';
import { valueAtPath } from '../../../src/core/value-at-path.js';
import { duration } from '../../../src/kinds/duration.js';
import { truthOf } from '../../../src/kinds/yes-no.js';
import { ColumnStore } from '../../../src/rows/column-store.js';
import { columnsFromRows } from '../../../src/rows/columns.js';
import type { Meanings } from '../../../src/rows/kernels/meanings.js';
import { numberSummary } from '../../../src/rows/kernels/number-summary.js';
import { summarise } from '../../../src/rows/kernels/summarise.js';
import { fieldValues, someRows } from '../forms.js';

const pace = { signal: new AbortController().signal, breathe: async () => undefined };

const MEANINGS: Meanings = {
  instant: 'at',
  status: 'status',
  duration: { key: 'time', read: duration.value },
  failed: [
    { key: 'status', read: (raw) => (statusCode(raw) ?? 0) >= 400 },
    { key: 'error', read: (raw) => truthOf(raw) === true },
  ],
};

/** A store that the rows were added to in pages. */
const storeOf = (rows: readonly LogEntry[], size = 7): ColumnStore => {
  const store = new ColumnStore();
  for (let from = 0; from < rows.length; from += size)
    store.append(columnsFromRows(rows.slice(from, from + size)));
  return store;
};

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 4 });

const row = fc
  .record({
    at: maybe(
      fc.oneof(
        fc
          .date({ min: new Date('2018-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
          .map((at) => at.toISOString()),
        fc.constantFrom<unknown>('2026-11-29T10:00:00+02:00', 1_795_000_000_000, 'yesterday', null),
      ),
    ),
    status: maybe(fc.constantFrom<unknown>(200, '404', 503, 'OK', 301, null, 99)),
    error: maybe(fc.constantFrom<unknown>(true, false, 'true', 'no')),
    time: maybe(
      fc.oneof(fc.nat({ max: 30 }), fc.constantFrom<unknown>('12', 'fast', 1.5, null), fc.double()),
    ),
    who: maybe(
      fc.constantFrom<unknown>('a', 'A', '', 0, '0', true, 'true', null, { b: 1 }, '{"b":1}', [1], 12.5),
    ),
    request: maybe(
      fc.oneof(
        fc.record({ agent: maybe(fc.constantFrom<unknown>('curl', 1, null, { v: 2 })) }),
        fc.constant<unknown>('x'),
      ),
    ),
    'request.agent': fc.option(fc.constantFrom<unknown>('own', null), { nil: undefined, freq: 1 }),
    url: maybe(fc.constantFrom<unknown>('/a/1', '/a/2?x=1', '/a', '/b/77', 5, null)),
  })
  .map((entry) => JSON.parse(JSON.stringify(entry)) as LogEntry);

const rowList = fc.array(row, { maxLength: 80 });

/** By the rank, over a sorted list. */
const percentile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];

/** What is known of some rows, by plain loops. */
const plainGroup = (rows: readonly LogEntry[]): Omit<SummaryGroup, 'value'> => {
  const classes: Record<string, number> = {};
  for (const { status } of rows) {
    const code = statusCode(status);
    if (code !== null)
      classes[`${Math.floor(code / 100)}xx`] = (classes[`${Math.floor(code / 100)}xx`] ?? 0) + 1;
  }
  const durations = rows
    .map(({ time }) => duration.value(time))
    .filter((value): value is number => typeof value === 'number')
    .sort((a, b) => a - b);
  const instants = rows.map(({ at }) => parseInstant(at)).filter((at) => !Number.isNaN(at));
  return {
    count: rows.length,
    failed: rows.filter(({ status, error }) => (statusCode(status) ?? 0) >= 400 || truthOf(error) === true)
      .length,
    classes,
    ...(durations.length > 0 && {
      p50: percentile(durations, 0.5),
      p95: percentile(durations, 0.95),
      p99: percentile(durations, 0.99),
      max: durations.at(-1),
    }),
    ...(instants.length > 0 && { first: Math.min(...instants), last: Math.max(...instants) }),
  };
};

const nameOf = (value: unknown): string =>
  value === null || value === undefined ? 'null' : `"${toText(value)}`;

const grouped = (rows: readonly LogEntry[], name: (entry: LogEntry) => string): Map<string, LogEntry[]> => {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of rows) {
    const own = groups.get(name(entry));
    if (own) own.push(entry);
    else groups.set(name(entry), [entry]);
  }
  return groups;
};

const withoutValue = (group: SummaryGroup) => ({ ...group, value: undefined });

/** The two zeros are one number. */
const tidy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the kernel of summaries by value', () => {
  for (const [by, pattern] of [
    ['who', undefined],
    ['request.agent', undefined],
    ['status', undefined],
    ['time', undefined],
    ['at', undefined],
    ['unknown', undefined],
    ['url', 'url'],
  ] as const)
    it(`gives what plain loops over the rows do: ${by}`, async () => {
      await fc.assert(
        fc.asyncProperty(rowList, fc.boolean(), async (entries, isWhole) => {
          const rows = isWhole ? null : someRows(entries.length, (index) => index % 3 !== 1);
          const own = rows ? entries.filter((_, index) => index % 3 !== 1) : entries;
          const name = (entry: LogEntry): string => {
            const value = valueAtPath(entry, by);
            const text = nameOf(value);
            return pattern && text !== 'null' ? `"${urlPattern(toText(value))}` : text;
          };
          const wanted = grouped(own, name);
          const options = { rows, meanings: MEANINGS, pace };
          const summary = await summarise(storeOf(entries), { by, top: 1000, pattern }, options);
          expect(summary.total).to.equal(own.length);
          expect(summary.distinct).to.equal([...wanted.keys()].filter((key) => key !== 'null').length);
          expect(summary.groups.map(({ value }) => nameOf(value)).sort()).to.deep.equal(
            [...wanted.keys()].sort(),
          );
          for (const group of summary.groups)
            expect(tidy(withoutValue(group))).to.deep.equal(
              tidy(plainGroup(wanted.get(nameOf(group.value))!)),
            );
          const counts = summary.groups.map(({ count }) => count);
          expect(counts).to.deep.equal([...counts].sort((a, b) => b - a));
          const few = await summarise(storeOf(entries), { by, top: 3, pattern }, options);
          expect(few).to.deep.equal({ ...summary, groups: summary.groups.slice(0, 3) });
          const brief = await summarise(
            storeOf(entries),
            { by, top: 1000, pattern },
            { ...options, isBrief: true },
          );
          expect(brief.groups).to.deep.equal(
            summary.groups.map(({ value, count, failed, classes }) => ({ value, count, failed, classes })),
          );
        }),
        { numRuns: 150 },
      );
    });

  it('puts equally common values in order, numbers first and what is missing last', async () => {
    const entries = ['b', 10, null, 9, 'a', '10a'].map((who) => ({ who }));
    const { groups } = await summarise(
      storeOf(entries),
      { by: 'who', top: 9 },
      { rows: null, meanings: MEANINGS, pace },
    );
    expect(groups.map(({ value }) => value)).to.deep.equal([9, 10, '10a', 'a', 'b', null]);
  });

  it('holds columns of every form', async () => {
    await fc.assert(
      fc.asyncProperty(fieldValues, async (values) => {
        const entries = values.map((who) => (who === undefined ? {} : { who }));
        const store = storeOf(entries);
        const read = entries.map((_, index) => ({ who: store.column('who')?.valueAt(index) }));
        const wanted = grouped(read, ({ who }) => nameOf(who));
        const { groups } = await summarise(
          store,
          { by: 'who', top: 1000 },
          { rows: null, meanings: { failed: [] }, pace },
        );
        expect(new Map(groups.map(({ value, count }) => [nameOf(value), count]))).to.deep.equal(
          new Map([...wanted].map(([name, { length }]) => [name, length])),
        );
      }),
    );
  });
});

/** The calendar's day in a zone, as the browser itself says it. */
const calendarDay = (zone: string) => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return (instant: number): string => format.format(instant);
};

const ZONES = [
  'UTC',
  'America/Sao_Paulo',
  'Europe/Warsaw',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/St_Johns',
];

/** Around the days on which clocks of these zones were changed. */
const changes = fc
  .tuple(
    fc.constantFrom(
      '2018-11-04T03:00:00Z', // São Paulo: midnight was left out
      '2018-02-18T02:00:00Z', // São Paulo: the hour before midnight occurred twice
      '2026-10-25T01:00:00Z', // Warsaw
      '2026-03-29T01:00:00Z',
      '2011-12-30T10:00:00Z', // Apia left out a day
      '2026-10-03T15:30:00Z', // Lord Howe, by half an hour
    ),
    fc.integer({ min: -60 * 36, max: 60 * 36 }),
  )
  .map(([text, minutes]) => Date.parse(text) + minutes * 60_000);

describe('the kernel of summaries by time', () => {
  it('counts in spans that begin at multiples of their length, as a plain loop does', async () => {
    await fc.assert(
      fc.asyncProperty(
        rowList,
        fc.constantFrom(1000, 60_000, 900_000, 7 * 3_600_000, 86_400_000, 7),
        fc.boolean(),
        async (entries, bucket, isWhole) => {
          const rows = isWhole ? null : someRows(entries.length, (index) => index % 2 === 0);
          const own = rows ? entries.filter((_, index) => index % 2 === 0) : entries;
          const timed = own.filter(({ at }) => !Number.isNaN(parseInstant(at)));
          const wanted = grouped(timed, ({ at }) => String(Math.floor(parseInstant(at) / bucket) * bucket));
          const summary = await summarise(
            storeOf(entries),
            { by: 'time', bucket },
            { rows, meanings: MEANINGS, pace },
          );
          expect(summary.total).to.equal(own.length);
          const starts = summary.groups.map(({ value }) => value as number);
          expect(starts).to.deep.equal([...wanted.keys()].map(Number).sort((a, b) => a - b));
          for (const { value, ...group } of summary.groups) {
            const { count, failed, classes } = plainGroup(wanted.get(String(value))!);
            expect(group).to.deep.equal({ count, failed, classes });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const zone of ZONES)
    it(`counts by the days of a zone's calendar, over clock changes: ${zone}`, async () => {
      const dayOf = calendarDay(zone);
      await fc.assert(
        fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 60 }), async (instants) => {
          const entries = instants.map((at) => ({ at: new Date(at).toISOString() }));
          const { groups } = await summarise(
            storeOf(entries),
            { by: 'time', bucket: 'day', zone },
            { rows: null, meanings: MEANINGS, pace },
          );
          const wanted = grouped(entries, ({ at }) => dayOf(Date.parse(at as string)));
          expect(groups.map(({ value, count }) => [dayOf(value as number), count])).to.deep.equal(
            [...wanted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, { length }]) => [day, length]),
          );
          // A day begins at its first instant: a millisecond before it was another.
          for (const { value } of groups)
            expect(dayOf((value as number) - 1)).not.to.equal(dayOf(value as number));
        }),
        { numRuns: 60 },
      );
    });

  it('takes rows from all times, without room for all spans between', async () => {
    const entries = ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z', 8e15, -8e15].map((at) => ({ at }));
    for (const bucket of [1, 'day'] as const) {
      const options = { rows: null, meanings: MEANINGS, pace };
      const { groups } = await summarise(
        storeOf(entries),
        { by: 'time', bucket, zone: 'Europe/Warsaw' },
        options,
      );
      expect(groups.map(({ count }) => count)).to.deep.equal([1, 1, 1, 1]);
    }
  });

  it('has nothing to say of a log without instants, or without rows', async () => {
    const options = { rows: null, meanings: MEANINGS, pace };
    const question = { by: 'time', bucket: 'day' } as const;
    expect(await summarise(storeOf([]), question, options)).to.deep.equal({ groups: [], total: 0 });
    expect(await summarise(storeOf([{ who: 1 }]), question, options)).to.deep.equal({ groups: [], total: 1 });
    expect(await summarise(storeOf([{ at: 'x' }]), question, options)).to.deep.equal({
      groups: [],
      total: 1,
    });
  });

  it('refuses a length that is none', async () => {
    for (const bucket of [0, -1, NaN, Infinity]) {
      const error = await summarise(
        storeOf([]),
        { by: 'time', bucket },
        { rows: null, meanings: MEANINGS, pace },
      ).catch((thrown: unknown) => thrown);
      expect(error).to.be.instanceOf(RangeError);
    }
  });
});

describe('a summary in pieces', () => {
  const entries = Array.from({ length: 40_000 }, (_, index) => ({
    at: new Date(Date.UTC(2026, 10, 5) + index * 1000).toISOString(),
    who: `w${index % 50}`,
    time: index % 300,
  }));
  const store = storeOf(entries, 10_000);

  it('lets the page have its turn, and gives up when its signal is aborted', async () => {
    const questions: SummaryQuestion[] = [
      { by: 'who', top: 5 },
      { by: 'at', top: 5 },
      { by: 'time', bucket: 60_000 },
    ];
    for (const question of questions) {
      const controller = new AbortController();
      let turns = 0;
      const breathe = async () => {
        if (++turns === 2) controller.abort();
      };
      const options = { rows: null, meanings: MEANINGS, pace: { signal: controller.signal, breathe } };
      const error = await summarise(store, question, options).catch((thrown: unknown) => thrown);
      expect(error).to.equal(controller.signal.reason);
      expect(turns).to.equal(2);
    }
  });

  it('counts rows that were added later', async () => {
    const growing = storeOf(entries.slice(0, 10));
    const options = { rows: null, meanings: MEANINGS, pace };
    await summarise(growing, { by: 'who', top: 5 }, options);
    growing.append(columnsFromRows([{ who: 'w0', status: 500, at: '2026-11-06T00:00:00Z', time: 1 }]));
    const { groups, total } = await summarise(growing, { by: 'who', top: 1 }, options);
    expect(total).to.equal(11);
    expect(groups[0]).to.include({ value: 'w0', count: 2, failed: 1, last: Date.UTC(2026, 10, 6) });
  });

  for (const [title, urlOf] of [
    ['seldom come twice', (index: number) => `/a/${index}`],
    ['come often', (index: number) => `/a/${index % 7}`],
  ] as const)
    it(`keeps patterns of addresses that ${title}, and goes on where rows were added or it was given up`, async () => {
      const count = 40_000;
      const urls = Array.from({ length: count }, (_, index) => ({
        url: index % 3 ? urlOf(index) : `/b/${index}/c`,
      }));
      const question = { by: 'url', top: 5, pattern: 'url' } as const;
      const growing = storeOf(urls.slice(0, count - 5), 10_000);
      const controller = new AbortController();
      const given = { signal: controller.signal, breathe: async () => controller.abort() };
      const ended = await summarise(growing, question, { rows: null, meanings: MEANINGS, pace: given }).catch(
        (thrown: unknown) => thrown,
      );
      expect(ended).to.equal(controller.signal.reason);
      const grow = { signal: pace.signal, breathe: async () => undefined };
      const first = summarise(growing, question, { rows: null, meanings: MEANINGS, pace: grow });
      growing.append(columnsFromRows(urls.slice(count - 5)));
      const [, all] = await Promise.all([
        first,
        summarise(growing, question, { rows: null, meanings: MEANINGS, pace }),
      ]);
      const counts = (list: typeof urls) => [
        ['/a/{id}', list.filter(({ url }) => url.startsWith('/a')).length],
        ['/b/{id}/c', list.filter(({ url }) => url.startsWith('/b')).length],
      ];
      expect(all.groups.map(({ value, count: own }) => [value, own])).to.deep.equal(counts(urls));
      const some = Uint32Array.from({ length: 1000 }, (_, at) => at * 40);
      const { groups } = await summarise(growing, question, { rows: some, meanings: MEANINGS, pace });
      expect(groups.map(({ value, count: own }) => [value, own])).to.deep.equal(
        counts([...some].map((row) => urls[row]!)),
      );
    });
});

describe('the kernel of numbers', () => {
  it('gives what plain loops do', async () => {
    await fc.assert(
      fc.asyncProperty(fieldValues, fc.boolean(), async (values, isWhole) => {
        const rows = isWhole ? null : someRows(values.length, (index) => index % 2 === 0);
        const store = storeOf(values.map((time) => (time === undefined ? {} : { time })));
        const numbers = values
          .map((_, index) => duration.value(store.column('time')?.valueAt(index)))
          .filter(
            (value, index): value is number => typeof value === 'number' && (isWhole || index % 2 === 0),
          )
          .sort((a, b) => a - b);
        const found = await numberSummary(store, { key: 'time', read: duration.value }, rows, pace);
        if (numbers.length === 0) {
          expect(found).to.equal(null);
          return;
        }
        const [min, max] = [numbers[0]!, numbers.at(-1)!];
        expect(tidy({ ...found!, bars: [] })).to.deep.equal(
          tidy({
            count: numbers.length,
            min,
            median: percentile(numbers, 0.5),
            p95: percentile(numbers, 0.95),
            max,
            bars: [],
          }),
        );
        expect(found!.bars).to.have.length(max > min ? 20 : 1);
        expect(found!.bars.reduce((sum, bar) => sum + bar)).to.equal(numbers.length);
        if (max > min) for (const end of [0, -1]) expect(found!.bars.at(end)).to.be.at.least(1);
      }),
      {
        numRuns: 400,
        examples: [
          [[0, 5e-324], true],
          [[-Number.MAX_VALUE, Number.MAX_VALUE], true],
        ],
      },
    );
  });

  it('counts in twenty equal parts', async () => {
    const store = storeOf(Array.from({ length: 100 }, (_, time) => ({ time })));
    const found = await numberSummary(store, { key: 'time', read: duration.value }, null, pace);
    expect(found!.bars).to.deep.equal(new Array(20).fill(5));
  });
});
