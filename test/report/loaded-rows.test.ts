import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/core/log-entry.js';
import { ProblemError } from '../../src/core/problem.js';
import { queryKey, type Filters, type Query } from '../../src/core/query.js';
import { DEFAULT_PRESET } from '../../src/presets/catalogue.js';
import { completeSource } from '../../src/log/complete-source.js';
import { columnsFromRows, entriesOf } from '../../src/rows/columns.js';
import type {
  KeptAnswer,
  LogPage,
  LogSource,
  PageRequest,
  SourceCapabilities,
} from '../../src/sources/log-source.js';
import { memoryPage } from '../../src/sources/rows-page.js';

const { signal } = new AbortController();
const NEWEST: Query['sort'] = { key: 'dateTime', descending: true };
const START = Date.UTC(2026, 10, 20);

/** Newest first; every tenth failed, every hundredth is of the one resource. */
const log = (count: number): LogEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: count - index,
    dateTime: new Date(START - index * 1000).toISOString(),
    status: index % 10 === 0 ? 500 : 200,
    resource: index % 100 === 0 ? 'invoices' : 'users',
  }));

interface Server {
  readonly source: LogSource;
  readonly asked: { query: Query; offset: number; cursor: string | undefined }[];
  isDown: boolean;
}

/** A server that filters by status and sorts by time, and ignores anything else. */
const server = (
  rows: readonly LogEntry[],
  {
    capabilities = { filters: ['status'], sorts: ['dateTime'] },
    byCursor = false,
    applied = ['status'],
    kept,
  }: {
    capabilities?: SourceCapabilities;
    byCursor?: boolean;
    applied?: readonly string[];
    kept?: readonly KeptAnswer[];
  } = {},
): Server => {
  const state: Server = {
    asked: [],
    isDown: false,
    source: {
      id: 'server',
      capabilities,
      fetchPage: async ({ query, offset, limit, cursor }): Promise<LogPage> => {
        state.asked.push({ query, offset, cursor });
        if (state.isDown) throw new ProblemError({ code: 'offline' });
        const status = applied.includes('status') ? query.filters['status'] : undefined;
        const found = rows.filter((row) => status === undefined || String(row['status']) === status);
        const start = byCursor ? Number(cursor ?? 0) : offset;
        const end = start + Math.min(limit, 10_000);
        const page = memoryPage(columnsFromRows(found.slice(start, end)), found.length);
        return byCursor ? { ...page, total: null, next: end < found.length ? String(end) : null } : page;
      },
      ...(kept && { kept: async () => kept }),
    },
  };
  return state;
};

const query = (filters: Filters, sort = NEWEST): Query => ({ filters, sort });

const ask = (source: LogSource, asked: Query, more: Partial<PageRequest> = {}): Promise<LogPage> =>
  source.fetchPage({ query: asked, offset: 0, limit: 100, signal, ...more });

const idsOf = ({ rows }: LogPage): unknown[] => entriesOf(rows).map(({ id }) => id);

describe('a filter that the source does not answer', () => {
  it('is answered among the rows loaded, and says how many those are of how many', async () => {
    const { source, asked } = server(log(30_000));
    const page = await ask(completeSource(source, DEFAULT_PRESET), query({ resource: 'invoices' }));
    expect(page.among).to.deep.equal({ rows: 10_000, total: 30_000, isAll: false });
    expect(page.total).to.equal(100);
    expect(idsOf(page)[1]).to.equal(29_900);
    expect(asked.length).to.equal(1);
  });

  it('leaves what the source does answer to the source', async () => {
    const { source, asked } = server(log(30_000));
    const complete = completeSource(source, DEFAULT_PRESET);
    const page = await ask(complete, query({ resource: 'invoices', status: '500' }));
    expect(asked.every(({ query: sent }) => queryKey(sent) === queryKey(query({ status: '500' })))).to.equal(
      true,
    );
    expect(page.among).to.deep.equal({ rows: 3000, total: 3000, isAll: true });
    expect(page.total).to.equal(300);
  });

  for (const byCursor of [false, true]) {
    it(`asks for nothing when it is lifted, ${byCursor ? 'by cursor' : 'by offset'}`, async () => {
      const { source, asked } = server(log(30_000), { byCursor });
      const complete = completeSource(source, DEFAULT_PRESET);
      await ask(complete, query({ resource: 'invoices' }));
      const before = asked.length;
      const page = await ask(complete, query({}));
      expect(idsOf(page).slice(0, 2)).to.deep.equal([30_000, 29_999]);
      expect(page.total).to.equal(byCursor ? null : 30_000);
      expect(page.among).to.equal(undefined);
      expect(asked.length).to.equal(before);
      // Past the rows that are held, by either kind of paging, the next ones come.
      const next = await ask(complete, query({}), { offset: 10_000 });
      expect(idsOf(next)[0]).to.equal(20_000);
    });
  }

  it('is answered over all rows where all are wanted, as for a file', async () => {
    const { source } = server(log(30_000));
    const complete = completeSource(source, DEFAULT_PRESET);
    expect((await ask(complete, query({ resource: 'invoices' }))).total).to.equal(100);
    const page = await ask(complete, query({ resource: 'invoices' }), { whole: true });
    expect(page).to.include({ total: 300 });
    expect(page.among).to.deep.equal({ rows: 30_000, total: 30_000, isAll: true });
  });

  it('reads anew for an Update of several pages at once, but once', async () => {
    const { source, asked } = server(log(30_000));
    const complete = completeSource(source, DEFAULT_PRESET);
    await ask(complete, query({ resource: 'invoices' }));
    const before = asked.length;
    const pages = [0, 10, 20].map((offset) =>
      ask(complete, query({ resource: 'invoices' }), { offset, limit: 10, reload: true }),
    );
    await Promise.all(pages);
    expect(asked.length).to.equal(before + 1);
  });

  it('goes on from where a fault stopped it', async () => {
    const rows = log(29_900);
    const one = server(rows);
    const complete = completeSource(one.source, DEFAULT_PRESET);
    await ask(complete, query({ resource: 'invoices' }));
    one.isDown = true;
    const fault = await complete.readAll!(query({}), { signal, pageSize: 100 }).catch(
      (error: unknown) => error,
    );
    expect(fault).to.be.instanceOf(ProblemError);
    one.isDown = false;
    await complete.readAll!(query({}), { signal, pageSize: 100 });
    expect(one.asked.map(({ offset }) => offset)).to.deep.equal([0, 10_000, 10_000, 20_000]);
    expect((await ask(complete, query({ resource: 'invoices' }))).total).to.equal(299);
  });
});

describe('a log that was loaded whole', () => {
  it('answers everything from then on, also what the source could', async () => {
    const { source, asked } = server(log(30_000));
    const complete = completeSource(source, DEFAULT_PRESET);
    const told: (readonly [number, number | null])[] = [];
    await complete.readAll!(query({}), { signal, pageSize: 100, onRead: (...read) => told.push(read) });
    expect(told[0]).to.deep.equal([10_000, 30_000]);
    expect(told.at(-1)).to.deep.equal([30_000, 30_000]);
    const before = asked.length;
    expect((await ask(complete, query({ status: '500' }))).total).to.equal(3000);
    expect((await ask(complete, query({ status: '500', resource: 'invoices' }))).total).to.equal(300);
    const oldest = await ask(complete, query({}, { key: 'id', descending: false }));
    expect(idsOf(oldest).slice(0, 2)).to.deep.equal([1, 2]);
    expect(asked.length).to.equal(before);
  });

  it('keeps what was read when the reading is given up', async () => {
    const { source } = server(log(30_000));
    const complete = completeSource(source, DEFAULT_PRESET);
    const given = new AbortController();
    const reading = complete.readAll!(query({}), {
      signal: given.signal,
      pageSize: 100,
      onRead: () => given.abort(),
    });
    expect(await reading.catch((error: unknown) => error)).to.have.property('name', 'AbortError');
    const page = await ask(complete, query({ resource: 'invoices' }));
    expect(page.among).to.deep.equal({ rows: 10_000, total: 30_000, isAll: false });
  });

  it('is nobody’s any more when the host forgets it', async () => {
    const { source, asked } = server(log(300));
    const complete = completeSource(source, DEFAULT_PRESET);
    await complete.readAll!(query({}), { signal, pageSize: 100 });
    const before = asked.length;
    complete.forget!();
    await ask(complete, query({ resource: 'invoices' }));
    expect(asked.length).to.be.greaterThan(before);
  });
});

describe('an endpoint that is a file', () => {
  const file = (rows: readonly LogEntry[]) => {
    const state = { asked: 0 };
    const source: LogSource = {
      id: 'file',
      capabilities: { filters: 'all', sorts: 'all' },
      fetchPage: async () => {
        state.asked++;
        return { ...memoryPage(columnsFromRows(rows), rows.length), total: null };
      },
    };
    return { state, complete: completeSource(source, DEFAULT_PRESET) };
  };

  it('is filtered and sorted here, though it ignores being asked', async () => {
    const { state, complete } = file(log(1000));
    expect((await ask(complete, query({}))).total).to.equal(1000);
    expect((await ask(complete, query({ status: '500' }))).total).to.equal(100);
    const oldest = await ask(complete, query({ status: '500' }, { key: 'dateTime', descending: false }));
    expect(idsOf(oldest)[0]).to.equal(10);
    expect(state.asked).to.equal(1);
  });

  it('is so also where the first question has a filter', async () => {
    const { complete } = file(log(1000));
    expect((await ask(complete, query({ status: '500' }))).total).to.equal(100);
    expect((await ask(complete, query({ status: '500' }), { offset: 90 })).rows.length).to.equal(10);
    expect((await ask(complete, query({}))).total).to.equal(1000);
  });
});

describe('a source whose totals cannot be relied on', () => {
  it('is not said to have them, until its rows were counted here', async () => {
    const capabilities = { filters: 'all', sorts: 'all', totals: false } as const;
    const complete = completeSource(server(log(300), { capabilities }).source, DEFAULT_PRESET);
    expect((await ask(complete, query({}))).total).to.equal(null);
    await complete.readAll!(query({}), { signal, pageSize: 100 });
    expect((await ask(complete, query({}))).total).to.equal(300);
  });
});

describe('rows that are kept', () => {
  const pageOf = (rows: readonly LogEntry[]): LogPage => ({
    ...memoryPage(columnsFromRows(rows), 30_000),
    fetchedAt: START,
    fromCache: true,
  });
  const all = log(1000);
  const kept: KeptAnswer[] = [
    {
      query: query({}),
      // Out of order, one of them twice, and in two sizes.
      pages: [
        { offset: 100, page: pageOf(all.slice(100, 200)) },
        { offset: 0, page: pageOf(all.slice(0, 100)) },
        { offset: 0, page: pageOf(all.slice(0, 200)) },
        { offset: 500, page: pageOf(all.slice(500, 600)) },
      ],
    },
    { query: query({ client: 'somebody' }), pages: [{ offset: 0, page: pageOf(all) }] },
  ];

  /** What is shown, and what becomes of the asking. */
  const dead = async (
    asked: Query,
    answers: readonly KeptAnswer[] = kept,
    more: Partial<PageRequest> = {},
  ) => {
    const one = server([], { capabilities: { filters: 'all', sorts: 'all' }, kept: answers });
    one.isDown = true;
    let shown: LogPage | null = null as LogPage | null;
    const complete = completeSource(one.source, DEFAULT_PRESET);
    const fault = await ask(complete, asked, { onStale: (page) => (shown = page), ...more }).catch(
      (error: unknown) => error,
    );
    expect(fault).to.be.instanceOf(ProblemError);
    return shown;
  };

  it('are filtered where the source fails, each once, and the fault is reported all the same', async () => {
    const page = await dead(query({ status: '500' }));
    expect(idsOf(page!)).to.deep.equal(
      [...all.slice(0, 200), ...all.slice(500, 600)]
        .filter(({ status }) => status === 500)
        .map(({ id }) => id),
    );
    expect(page!.among).to.deep.equal({ rows: 300, total: 30_000, isAll: false });
    expect(page!.fetchedAt).to.equal(START);
  });

  it('are sorted as asked', async () => {
    const page = await dead(query({ status: '500' }, { key: 'dateTime', descending: false }));
    expect(idsOf(page!)[0]).to.equal(all[590]!['id']);
  });

  it('of a narrower question do not answer a wider one', async () => {
    expect(await dead(query({ status: '500' }), [kept[1]!])).to.equal(null);
  });

  it('are not asked for where nobody would be shown them', async () => {
    let asked = 0;
    const one = server([]);
    one.isDown = true;
    const source: LogSource = {
      ...one.source,
      kept: async () => {
        asked++;
        return [];
      },
    };
    await ask(completeSource(source, DEFAULT_PRESET), query({})).catch(() => undefined);
    expect(asked).to.equal(0);
  });
});

describe('a source that ignores what it is asked', () => {
  const ignoring = (rows: readonly LogEntry[], applied: readonly string[] = []) =>
    server(rows, { capabilities: { filters: 'all', sorts: 'all' }, applied });

  /** As after the reader pressed the button beside its message. */
  const takenOver = async (source: LogSource): Promise<LogSource> => {
    const complete = completeSource(source, DEFAULT_PRESET);
    await ask(complete, query({ resource: 'invoices' }));
    complete.takeOver!();
    return complete;
  };

  it('is found out by its rows: those received are shown, and it is said', async () => {
    const { source, asked } = ignoring(log(2000));
    const page = await ask(completeSource(source, DEFAULT_PRESET), query({ resource: 'invoices' }));
    expect(page.total).to.equal(2000);
    expect(page.problems.map(({ code }) => code)).to.deep.equal(['ignored']);
    expect(asked.length).to.equal(1);
  });

  it('is answered for where the reader wants it', async () => {
    const { source } = ignoring(log(2000));
    const complete = await takenOver(source);
    const page = await ask(complete, query({ resource: 'invoices' }));
    expect(page.total).to.equal(20);
    expect(page.problems).to.deep.equal([{ code: 'done-here', filters: ['resource'], sort: null }]);
    expect(idsOf(page)[1]).to.equal(1900);
  });

  it('is asked all the same, once for each search, since it may apply the rest', async () => {
    const { source, asked } = ignoring(log(2000), ['status']);
    const complete = await takenOver(source);
    asked.length = 0;
    const wanted = query({ resource: 'invoices', status: '500' });
    const page = await ask(complete, wanted);
    expect(page.total).to.equal(20);
    expect(page.among).to.deep.equal({ rows: 200, total: 200, isAll: true });
    expect(asked.every(({ query: sent }) => queryKey(sent) === queryKey(wanted))).to.equal(true);
    const before = asked.length;
    expect((await ask(complete, wanted, { offset: 10 })).rows.length).to.equal(10);
    expect(asked.length).to.equal(before);
  });

  it('is not accused where its rows do not have what they are filtered by', async () => {
    const rows = log(500).map((row) => ({ ...row, resource: null }));
    const complete = completeSource(ignoring(rows).source, DEFAULT_PRESET);
    const page = await ask(complete, query({ resource: 'invoices' }));
    expect(page.problems).to.deep.equal([]);
    expect(page.total).to.equal(500);
  });

  it('is sorted here where it was asked for an order and gave another', async () => {
    const { source } = ignoring(log(2000));
    const complete = await takenOver(source);
    const page = await ask(complete, query({ status: '500' }, { key: 'dateTime', descending: false }));
    expect(idsOf(page)[0]).to.equal(10);
    const byTime = await ask(complete, query({}, { key: 'time', descending: true }));
    expect(byTime.problems).to.deep.equal([]);
  });
});

describe('a long log that is all here', () => {
  it('shows what its first rows answer while the others are read', async () => {
    const { source } = server(log(30_000), { capabilities: { filters: [], sorts: [], isWhole: true } });
    const shown: LogPage[] = [];
    const page = await ask(completeSource(source, DEFAULT_PRESET), query({ resource: 'invoices' }), {
      onStale: (early) => shown.push(early),
    });
    expect(shown.map(({ among }) => among)).to.deep.equal([{ rows: 10_000, total: 30_000, isAll: false }]);
    expect(shown[0]).to.include({ total: 100, fromCache: false });
    expect(page.among).to.deep.equal({ rows: 30_000, total: 30_000, isAll: true });
  });

  it('keeps its rows while it is read anew', async () => {
    const { source } = server(log(30_000), { capabilities: { filters: [], sorts: [], isWhole: true } });
    const complete = completeSource(source, DEFAULT_PRESET);
    await ask(complete, query({}));
    await ask(complete, query({}), {
      reload: true,
      onStale: () => expect.fail('A part replaced the whole.'),
    });
  });
});
