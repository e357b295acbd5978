import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../src/core/log-entry.js';
import type { Query } from '../../src/core/query.js';
import { completeSource } from '../../src/log/complete-source.js';
import { openLog } from '../../src/log/log.js';
import { senhasegura } from '../../src/presets/senhasegura.js';
import type { LogPage, LogSource, PageRequest } from '../../src/sources/log-source.js';
import { rowsPage } from '../../src/sources/rows-page.js';
import { plainAnswer } from './plain-answer.js';

const { signal } = new AbortController();

const NOTHING: Query = { filters: {}, sort: null };

const ROWS: readonly LogEntry[] = Array.from({ length: 400 }, (_, id) => ({
  id,
  client: id < 41 ? 'billing-service' : `client-${id % 7}`,
}));

const sourceOf = (fetchPage: LogSource['fetchPage'], more: Partial<LogSource> = {}): LogSource => ({
  id: 'log',
  capabilities: { filters: 'all', sorts: 'all' },
  fetchPage,
  ...more,
});

const complete = (fetchPage: LogSource['fetchPage']) =>
  openLog(completeSource(sourceOf(fetchPage), senhasegura));

/** A source that goes on, and reports how far it is, though its signal is aborted. */
const deafSource = () => {
  const asked: Pick<PageRequest, 'onRead' | 'onRetry' | 'onStale'>[] = [];
  const never = (options: (typeof asked)[number]): Promise<never> => {
    asked.push(options);
    return new Promise(() => undefined);
  };
  const goOn = (): void => {
    for (const { onRead, onRetry, onStale } of asked) {
      onRead?.(7, null);
      onRetry?.({ code: 'offline' }, 0);
      onStale?.({} as LogPage);
    }
  };
  return { source: sourceOf(never, { readAll: (_query, options) => never(options) }), goOn };
};

const nameOf = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'an answer',
    (error: unknown) => (error as DOMException).name,
  );

describe('the door to a log', () => {
  const log = complete(async (request) => ({
    ...rowsPage(plainAnswer(ROWS, request.query, senhasegura), request),
    storable: true,
  }));

  it('gives pages, all rows and counts', async () => {
    const page = await log.page({ query: NOTHING, offset: 0, limit: 5, signal });
    expect([page.rows.length, page.total]).to.deep.equal([5, 400]);
    const lengths: number[] = [];
    for await (const step of log.all(NOTHING, { limit: 150, fallbackLimit: 10, signal }))
      if (step.page) lengths.push(step.page.rows.length);
    expect(lengths).to.deep.equal([150, 150, 100]);
    expect(await log.count({ filters: { client: 'billing' }, sort: null }, { signal })).to.equal(41);
  });

  it('counts nothing that was only looked for among some rows', async () => {
    const many = Array.from({ length: 30_000 }, (_, id) => ({ id, client: 'a' }));
    const source = sourceOf(async (request) => ({ ...rowsPage(many, request), storable: true }), {
      capabilities: { filters: [], sorts: [] },
    });
    const partly = openLog(completeSource(source, senhasegura));
    const query = { filters: { client: 'a' }, sort: null };
    expect(await partly.count(query, { signal })).to.equal(null);
    await partly.readAll(query, { pageSize: 100, signal });
    expect(await partly.count(query, { signal })).to.equal(30_000);
  });

  it('gives up all that is under way when it is closed', async () => {
    const closed = complete(
      ({ signal: own }) =>
        new Promise((_, reject) => {
          own.addEventListener('abort', () => reject(own.reason as Error));
        }),
    );
    const asked = nameOf(closed.count(NOTHING, { signal }));
    closed.close();
    expect(await asked).to.equal('AbortError');
    expect(await nameOf(closed.count(NOTHING, { signal }))).to.equal('AbortError');
  });

  for (const way of ['aborted', 'closed'] as const)
    it(`passes on nothing of a source that does not listen, once it was ${way}`, async () => {
      const { source, goOn } = deafSource();
      const door = openLog(source);
      const asking = new AbortController();
      const heard: string[] = [];
      const options = {
        signal: asking.signal,
        onRead: () => heard.push('read'),
        onRetry: () => heard.push('retry'),
        onStale: () => heard.push('stale'),
      };
      const page = nameOf(door.page({ query: NOTHING, offset: 0, limit: 5, ...options }));
      const all = nameOf(door.readAll(NOTHING, { pageSize: 5, ...options }));
      // As long as somebody waits, all of it is passed on.
      goOn();
      const whileOpen = heard.splice(0);
      expect(whileOpen).to.deep.equal(['read', 'retry', 'stale', 'read', 'retry', 'stale']);
      if (way === 'closed') door.close();
      else asking.abort();
      expect([await page, await all]).to.deep.equal(['AbortError', 'AbortError']);
      goOn();
      expect(heard).to.deep.equal([]);
    });
});
