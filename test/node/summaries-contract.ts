import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { LogField } from '../../demo/logs/log-field.js';
import { timeFieldOf } from '../../demo/logs/log-field.js';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import type { LogSummary, SummaryRow } from '../../demo/server/log-summary.js';
import type { LogStore } from '../../demo/server/log-store.js';
import { createLogsHandler } from '../../demo/server/logs-handler.js';
import { errorResponse } from '../../demo/server/problem-details.js';
import type { Reader } from '../../demo/server/reader.js';

type Row = Readonly<Record<string, unknown>>;

export interface OpenedStore {
  /** Holds the demo's small logs, and those of `summary-logs.ts`. */
  readonly store: LogStore;
  close(): Promise<void> | void;
}

const [ana] = DEMO_READERS;
const bia = DEMO_READERS.find(({ tenant }) => tenant !== ana.tenant)!;

/** The value at index ceil(p / 100 * n) - 1. */
const nearestRank = (sorted: readonly number[], percent: number): number =>
  sorted[Math.ceil((percent * sorted.length) / 100) - 1]!;

/** What a summary says of these rows, by a plain loop. */
const measured = (value: unknown, rows: readonly Row[], fields: readonly LogField[]): SummaryRow => {
  const has = (key: string): boolean => fields.some((field) => field.key === key);
  const classes: Record<string, number> = {};
  const durations: number[] = [];
  const times: number[] = [];
  let failed = 0;
  for (const row of rows) {
    const status = row['status'] as number | undefined;
    if (status !== undefined) {
      const name = `${Math.floor(status / 100)}xx`;
      classes[name] = (classes[name] ?? 0) + 1;
    }
    if ((status ?? 0) >= 400 || row['error'] === true) failed += 1;
    if (typeof row['time'] === 'number') durations.push(row['time']);
    const at = row[timeFieldOf(fields).key];
    if (typeof at === 'string') times.push(Date.parse(at));
  }
  durations.sort((a, b) => a - b);
  times.sort((a, b) => a - b);
  return {
    value,
    count: rows.length,
    ...((has('status') || has('error')) && { failed }),
    ...(has('status') && { classes }),
    ...(durations.length > 0 && {
      p50: nearestRank(durations, 50),
      p95: nearestRank(durations, 95),
      p99: nearestRank(durations, 99),
      max: durations.at(-1)!,
    }),
    ...(times.length > 0 && {
      first: new Date(times[0]!).toISOString(),
      last: new Date(times.at(-1)!).toISOString(),
    }),
  };
};

const groups = (rows: readonly Row[], valueOf: (row: Row) => unknown): Map<unknown, Row[]> => {
  const found = new Map<unknown, Row[]>();
  for (const row of rows) {
    const value = valueOf(row) ?? null;
    const group = found.get(value);
    if (group) group.push(row);
    else found.set(value, [row]);
  }
  return found;
};

/** Bytes of UTF-8, as databases have it; missing ones last. */
const inOrder = (a: unknown, b: unknown): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b as string));
  return Number(a) - Number(b);
};

const formats = new Map<string, Intl.DateTimeFormat>();

const localDate = (zone: string): ((instant: number) => string) => {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return (instant) => format.format(instant);
};

const known = new Map<string, string>();

/** The first instant of the day of an instant, found minute by minute. */
const firstOfDay = (zone: string, instant: number): string => {
  const date = localDate(zone);
  const today = date(instant);
  const key = `${zone} ${today}`;
  if (!known.has(key)) known.set(key, findFirstOfDay(date, instant));
  return known.get(key)!;
};

const findFirstOfDay = (date: (instant: number) => string, instant: number): string => {
  const today = date(instant);
  let at = Math.floor(instant / 60_000) * 60_000;
  // Further than a day back, since clocks that go back at midnight bring the day before back for an hour.
  for (let back = at; back > at - 26 * 3_600_000; back -= 60_000) if (date(back) === today) at = back;
  return new Date(at).toISOString();
};

/** What a store says of a log, and what a plain loop over the same rows does: call it in a test file, for each store. */
export const summariesContract = (open: () => Promise<OpenedStore>, { readsJson = true } = {}): void => {
  let opened: OpenedStore;
  before(async () => (opened = await open()));
  after(() => opened.close());

  const ask = async (log: string, parameters: string, reader: Reader = ana, store = opened.store) => {
    const request = new Request(`http://localhost/?${parameters}`);
    return createLogsHandler(store)(request, reader, log).catch((error: unknown) => errorResponse(error));
  };
  const summary = async (log: string, parameters: string, reader = ana, store = opened.store) => {
    const answer = await ask(log, parameters, reader, store);
    assert.equal(answer.status, 200, `${parameters}: ${await answer.clone().text()}`);
    return (await answer.json()) as LogSummary;
  };
  const kept = new Map<string, Row[]>();
  const everyRow = async (log: string, filters: string, reader: Reader): Promise<Row[]> => {
    const key = [log, filters, reader.name].join(' ');
    if (kept.has(key)) return kept.get(key)!;
    const rows: Row[] = [];
    for (let total = 1; rows.length < total;) {
      const answer = await ask(log, `${filters}&limit=1000&offset=${rows.length}`, reader);
      const page = (await answer.json()) as { rows: Row[]; total: number };
      rows.push(...page.rows);
      total = page.rows.length === 0 ? 0 : page.total;
    }
    kept.set(key, rows);
    return rows;
  };
  const fieldsOf = (log: string): readonly LogField[] => opened.store.fields(log)!;

  const FILTERS = ['', 'status=4xx,5xx', 'not.is.client=acme', 'q=a', 'from=2026-01-01T00:00:00Z'];

  describe('a summary by a field', () => {
    const expected = async (
      [log, filters, reader]: [string, string, Reader],
      valueOf: (row: Row) => unknown,
      top: number,
    ): Promise<LogSummary> => {
      const rows = await everyRow(log, filters, reader);
      const found = [...groups(rows, valueOf)].map(([value, some]) => measured(value, some, fieldsOf(log)));
      const sorted = found.sort((a, b) => b.count - a.count || inOrder(a.value, b.value));
      const distinct = found.filter(({ value }) => value !== null).length;
      return { summary: sorted.slice(0, top), total: rows.length, distinct };
    };

    it('is what a plain loop over the same rows says', async () => {
      const asked = {
        clocks: ['client', 'status', 'error', 'dateTime'],
        apache: ['ip', 'status', 'method', 'url', 'bytes'],
        cloudtrail: ['client', 'errorCode', 'readOnly', 'resource'],
        workato: ['client', 'collection', 'status'],
        'expertsender-logins': ['login', 'country', 'lastFailedLoginDate'],
      };
      for (const [log, keys] of Object.entries(asked))
        for (const key of keys)
          for (const top of [1, 7, 1_000])
            assert.deepEqual(
              await summary(log, `summary=${key}&top=${top}`),
              await expected([log, '', ana], (row) => row[key], top),
              `${log} ${key} ${top}`,
            );
    });

    it('is of the rows that the filters leave, and of ten values where nobody says how many', async () => {
      for (const filters of FILTERS)
        assert.deepEqual(
          await summary('clocks', `${filters}&summary=client&paging=cursor&sort=id&limit=1`),
          await expected(['clocks', filters, ana], ({ client }) => client, 10),
          filters,
        );
      assert.equal((await summary('apache', 'summary=ip')).summary.length, 10);
      assert.deepEqual(await summary('clocks', 'summary=client&id=99999'), {
        summary: [],
        total: 0,
        distinct: 0,
      });
    });

    it('goes by a path into objects, where the database reads them', async () => {
      const parameters = 'summary=requestParameters.bucketName&top=50';
      if (!readsJson) return assert.equal((await ask('cloudtrail', parameters)).status, 400);
      const bucketName = (row: Row): unknown =>
        (row['requestParameters'] as Record<string, unknown> | undefined)?.['bucketName'];
      assert.deepEqual(
        await summary('cloudtrail', parameters),
        await expected(['cloudtrail', '', ana], bucketName, 50),
      );
    });
  });

  describe('a summary by time', () => {
    const expected = async (
      [log, filters, reader]: [string, string, Reader],
      startOf: (instant: number) => string,
    ): Promise<LogSummary> => {
      const rows = await everyRow(log, filters, reader);
      const { key } = timeFieldOf(fieldsOf(log));
      const timed = rows.filter((row) => row[key] !== undefined);
      const found = [...groups(timed, (row) => startOf(Date.parse(row[key] as string)))]
        .map(([value, some]) => measured(value, some, fieldsOf(log)))
        .sort((a, b) => Date.parse(a.value as string) - Date.parse(b.value as string));
      return { summary: found, total: rows.length, distinct: found.length };
    };

    it('is what a plain loop over the same rows says, also before 1970 and without times', async () => {
      for (const length of [60_000, 900_000, 3_600_000, 7 * 86_400_000])
        for (const log of ['clocks', 'apache', 'workato', 'expertsender-logins'])
          assert.deepEqual(
            await summary(log, `summary=time&bucket=${length}`),
            await expected([log, '', ana], (at) => new Date(Math.floor(at / length) * length).toISOString()),
            `${log} ${length}`,
          );
    });

    it('has the days of a zone, whatever its clocks do', async () => {
      for (const zone of [
        'UTC',
        'America/Sao_Paulo',
        'Europe/Warsaw',
        'Australia/Lord_Howe',
        'Pacific/Apia',
        'Asia/Kathmandu',
      ])
        assert.deepEqual(
          await summary('clocks', `summary=time&bucket=day&zone=${zone}`),
          await expected(['clocks', '', ana], (at) => firstOfDay(zone, at)),
          zone,
        );
      const days = await summary('apache', 'summary=time&bucket=day');
      assert.deepEqual(days, await expected(['apache', '', ana], (at) => firstOfDay('UTC', at)));
    });

    it('is of the rows that the filters leave', async () => {
      for (const filters of FILTERS)
        assert.deepEqual(
          await summary('clocks', `summary=time&bucket=86400000&${filters}`),
          await expected(['clocks', filters, ana], (at) =>
            new Date(Math.floor(at / 86_400_000) * 86_400_000).toISOString(),
          ),
          filters,
        );
    });

    it('is refused where it would be too long, and says which bucket would do', async () => {
      const refusal = async (log: string, bucket: number | string) => {
        const answer = await ask(log, `summary=time&bucket=${bucket}`);
        assert.equal(answer.headers.get('content-type'), 'application/problem+json');
        const { bucket: wanted, detail } = (await answer.json()) as { bucket?: number; detail: string };
        return { status: answer.status, wanted, detail };
      };
      const short = await refusal('seconds', 999);
      assert.deepEqual([short.status, short.wanted], [422, 1_000]);
      const many = await refusal('seconds', 1_000);
      assert.deepEqual([many.status, many.wanted], [422, 2_000]);
      assert.match(many.detail, /ask for bucket=2000/);
      assert.equal((await summary('seconds', 'summary=time&bucket=2000')).summary.length, 2_501);
      // One stretch fewer is not too long.
      const last = new Date(Date.parse('2026-11-21T12:00:00Z') + 4_999_000).toISOString();
      assert.equal(
        (await summary('seconds', `summary=time&bucket=1000&until=${last}`)).summary.length,
        5_000,
      );
    });
  });

  describe('a summary', () => {
    it('that is not valid is refused', async () => {
      for (const parameters of [
        'summary=nothing',
        'summary=',
        'summary=constructor',
        'summary=is.client',
        'summary=client&summary=ip',
        'summary=client&top=0',
        'summary=client&top=1001',
        'summary=client&top=x',
        'summary=client&bucket=1000',
        'summary=client&zone=UTC',
        'summary=client&nothing=1',
        'summary=time',
        'summary=time&bucket=-1000',
        'summary=time&bucket=1e3',
        'summary=time&bucket=week',
        'summary=time&bucket=day&zone=Mars/Olympus',
        'summary=time&bucket=day&zone=',
        'summary=time&bucket=1000&zone=UTC',
        'summary=time&bucket=1000&top=5',
        'bucket=1000',
        'top=5',
      ])
        assert.equal((await ask('clocks', parameters)).status, 400, parameters);
      assert.equal((await ask('cloudtrail', 'summary=requestParameters')).status, 400);
    });

    /** Whether a store counts rows of another tenant, by what each tenant's own rows say. */
    const leaks = async (store: LogStore): Promise<boolean> => {
      for (const reader of [ana, bia])
        for (const parameters of [
          'summary=client&top=1000',
          'summary=time&bucket=3600000',
          'summary=client&tenant=x',
        ]) {
          const answer = await ask('cloudtrail', parameters, reader, store);
          if (answer.status !== 200) continue;
          const { summary: found, total } = (await answer.json()) as LogSummary;
          const own = await everyRow('cloudtrail', '', reader);
          const counted = found.reduce((sum, { count }) => sum + count, 0);
          if (total !== own.length || counted !== own.length) return true;
        }
      return false;
    };

    it('is of the reader’s tenant alone', async () => {
      assert.equal(await leaks(opened.store), false);
    });

    it('would be caught where a query is without the tenant', async () => {
      const { store } = opened;
      const others: LogStore = {
        fields: (log) => store.fields(log),
        readPage: (...asked) => store.readPage(...asked),
        summarize: (_, ...asked) => store.summarize(bia.tenant, ...asked),
      };
      const everybody: LogStore = {
        ...others,
        summarize: async (_, ...asked) => {
          const all = await Promise.all([ana, bia].map(({ tenant }) => store.summarize(tenant, ...asked)));
          return {
            summary: all.flatMap(({ summary: found }) => found),
            total: all.reduce((sum, { total }) => sum + total, 0),
            distinct: 0,
          };
        },
      };
      assert.equal(await leaks(others), true);
      assert.equal(await leaks(everybody), true);
    });
  });
};
