import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../../src/core/log-entry.js';
import type { Filters } from '../../../src/core/query.js';
import { askSide, placeOf, type Side, type SideAnswer } from '../../../src/features/around/ask-around.js';
import type { Log } from '../../../src/log/log.js';
import { senhasegura } from '../../../src/presets/senhasegura.js';
import { columnsFromRows } from '../../../src/rows/columns.js';
import type { LogPage, PageRequest } from '../../../src/sources/log-source.js';
import { fc } from '../../support/property-tests.js';

/** The night in which clocks in Warsaw were put back: a text with an offset means one instant all the same. */
const START = Date.UTC(2026, 9, 25, 0, 30);

interface Row extends LogEntry {
  readonly client: string;
  readonly dateTime: string | number;
}

const instantOf = ({ dateTime }: Row): number =>
  typeof dateTime === 'number' ? dateTime : Date.parse(dateTime);

/** Few instants, so that many entries share one; some are finer than milliseconds, some were written with an offset. */
const rowsOf = fc
  .array(
    fc.record({
      at: fc.integer({ min: 0, max: 12 }),
      client: fc.constantFrom('acme', 'billing'),
      form: fc.constantFrom('utc', 'offset', 'fine'),
      hasId: fc.boolean(),
    }),
    { minLength: 1, maxLength: 160, size: 'max' },
  )
  .map((all) =>
    all.map(({ at, client, form, hasId }, place): Row => {
      const instant = START + at * 250;
      const dateTime =
        form === 'offset'
          ? new Date(instant + 7_200_000).toISOString().replace('Z', '+02:00')
          : new Date(instant).toISOString().replace('Z', form === 'fine' ? '500Z' : 'Z');
      return { ...(hasId && { id: place + 1 }), client, dateTime };
    }),
  );

const isWithin = (row: Row, { from, until, client }: Filters): boolean =>
  (from === undefined || instantOf(row) >= Date.parse(from)) &&
  (until === undefined || instantOf(row) <= Date.parse(until)) &&
  (client === undefined || row.client === client);

/** How a log pages: by offsets with a total or without, in short pages, by cursors, or over some rows that were read. */
type Paging = 'total' | 'open' | 'short' | 'cursor' | 'part';

const logOf = (rows: readonly Row[], paging: Paging, isUnordered = false): Log => {
  const page = async ({ query, offset, limit, cursor }: PageRequest): Promise<LogPage> => {
    const sign = query.sort?.descending ? -1 : 1;
    const found = rows.filter((row) => isWithin(row, query.filters));
    if (!isUnordered) found.sort((a, b) => sign * (instantOf(a) - instantOf(b)));
    const start = paging === 'cursor' ? Number(cursor ?? 0) : offset;
    const end = start + (paging === 'short' ? Math.min(7, limit) : limit);
    return {
      rows: columnsFromRows(found.slice(start, end)),
      total: paging === 'total' || paging === 'part' ? found.length : null,
      next: paging === 'cursor' ? (end < found.length ? String(end) : null) : undefined,
      problems: [],
      fetchedAt: 0,
      fromCache: false,
      storable: false,
      etag: null,
      ...(paging === 'part' && { among: { rows: rows.length, total: null, isAll: false } }),
    };
  };
  return { page } as unknown as Log;
};

interface Asked {
  readonly entry: Row;
  readonly locked: Filters;
  readonly reach: number | null;
}

/** All entries of one side, as a reader gets them who asks for more until there are none. */
const wholeSide = async (
  log: Log,
  side: Side,
  asked: Asked,
  ask: typeof askSide = askSide,
): Promise<LogEntry[]> => {
  const question = { preset: senhasegura, time: 'dateTime', filters: {}, ...asked };
  const { signal } = new AbortController();
  let answer: SideAnswer | null = null;
  let entries: readonly LogEntry[] = [];
  for (let times = 0; times < 100 && (answer === null || answer.beyond); times++) {
    const next: SideAnswer = await ask(log, side, question, answer && { ...answer, entries }, signal);
    entries = side === 'before' ? [...next.entries, ...entries] : [...entries, ...next.entries];
    answer = next;
  }
  expect(answer!.beyond).to.equal(null);
  return [...entries];
};

const byLoop = (rows: readonly Row[], side: Side, { entry, locked, reach }: Asked): Row[] => {
  const center = Math.floor(instantOf(entry));
  return rows.filter((row) => {
    const away = instantOf(row) - center;
    const isNear = reach === null || Math.abs(away) <= reach;
    return isNear && isWithin(row, locked) && (side === 'before' ? away < 0 : away >= 0);
  });
};

/** Each with its fields in one order, whatever order a page has them in. */
const sorted = (entries: readonly LogEntry[]): string[] =>
  entries.map((one) => JSON.stringify(Object.entries(one).sort())).sort();

const reaches = fc.constantFrom(null, 1000, 60_000);
const instants = fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined });
const locks = fc
  .tuple(instants, instants, fc.option(fc.constantFrom('acme', 'billing'), { nil: undefined }))
  .map(([from, until, client]): Filters => ({
    ...(from !== undefined && { from: new Date(START + from * 250).toISOString() }),
    ...(until !== undefined && { until: new Date(START + until * 250).toISOString() }),
    ...(client !== undefined && { client }),
  }));

/** Whether every entry is found once, and in the order of time, as a plain loop finds them. */
const agrees = (paging: Paging, ask: typeof askSide = askSide) =>
  fc.check(
    fc.asyncProperty(rowsOf, fc.nat(), reaches, locks, async (rows, place, reach, locked) => {
      const asked = { entry: rows[place % rows.length]!, reach, locked };
      for (const side of ['before', 'after'] as const) {
        const found = await wholeSide(logOf(rows, paging), side, asked, ask);
        const times = found.map((one) => instantOf(one as Row));
        expect(times).to.deep.equal([...times].sort((a, b) => a - b));
        expect(sorted(found)).to.deep.equal(sorted(byLoop(rows, side, asked)));
      }
    }),
    { numRuns: 30, endOnFailure: true },
  );

describe('entries around one', () => {
  for (const paging of ['total', 'open', 'short', 'cursor', 'part'] as const)
    it(`are those that a plain loop finds, of a log that pages so: ${paging}`, async () => {
      const { failed, counterexample, errorInstance } = await agrees(paging);
      expect(failed, `${JSON.stringify(counterexample)} ${String(errorInstance)}`).to.equal(false);
    });

  it('are not where locked filters are left out, nor where only the first page is taken', async () => {
    const withoutLock: typeof askSide = (log, side, question, ...others) =>
      askSide(log, side, { ...question, locked: {} }, ...others);
    expect((await agrees('total', withoutLock)).failed).to.equal(true);
    const firstPage: typeof askSide = async (...all) => ({ ...(await askSide(...all)), beyond: null });
    expect((await agrees('total', firstPage)).failed).to.equal(true);
    const twice: typeof askSide = async (log, side, question, known, signal) =>
      askSide(log, side, question, known && { ...known, beyond: { offset: 1 }, entries: [] }, signal);
    expect((await agrees('cursor', twice)).failed).to.equal(true);
  });

  it('are found behind thousands of one instant, without asking for all of those', async () => {
    const at = (instant: number, id: number): Row => ({
      id,
      client: 'acme',
      dateTime: new Date(instant).toISOString(),
    });
    const rows = Array.from({ length: 9000 }, (_, place) => at(place < 3 ? START - 1000 : START, place + 1));
    let pages = 0;
    const whole = logOf(rows, 'total');
    const log = { page: (request: PageRequest) => (pages++, whole.page(request)) } as unknown as Log;
    const entry = rows[5000]!;
    const before = await wholeSide(log, 'before', { entry, locked: {}, reach: null });
    expect(sorted(before)).to.deep.equal(sorted(rows.slice(0, 3)));
    expect(pages).to.be.at.most(4);
  });

  it('are said to be in no order where the server sorts otherwise, and may be others', async () => {
    const rows = Array.from({ length: 200 }, (_, place): Row => {
      const dateTime = new Date(START + ((place * 37) % 200) * 1000).toISOString();
      return { id: place + 1, client: 'acme', dateTime };
    });
    const question = { preset: senhasegura, time: 'dateTime', locked: {}, filters: {}, reach: null };
    const ask = (log: Log): Promise<SideAnswer> =>
      askSide(log, 'after', { ...question, entry: rows[0]! }, null, new AbortController().signal);
    expect((await ask(logOf(rows, 'total', true))).isUnordered).to.equal(true);
    expect((await ask(logOf(rows, 'total'))).isUnordered).to.equal(false);
    // Few enough to be all there: in whatever order they come, they are put in order here.
    const few = await ask(logOf(rows.slice(0, 20), 'total', true));
    expect(few.isUnordered).to.equal(false);
    expect(few.entries).to.have.length(20);
  });

  it('hold the entry itself once, of several that have its name the one that says the same', () => {
    const one = { id: 7, client: 'acme', dateTime: new Date(START).toISOString() };
    const others = [{ ...one, client: 'crm' }, { ...one }, { ...one, client: 'shop' }];
    expect(placeOf(senhasegura, one, others)).to.equal(1);
    expect(placeOf(senhasegura, { ...one, client: 'changed since' }, others)).to.equal(0);
    expect(placeOf(senhasegura, { ...one, id: 8 }, others)).to.equal(-1);
  });
});
