import { expect } from '@open-wc/testing';
import type { PageStore, StoredPage } from '../../../src/storage/pages/page-store.js';
import { cachedSource } from '../../../src/storage/cache/cached-source.js';
import { memoryPageStore } from '../../../src/storage/pages/memory-page-store.js';
import { ProblemError } from '../../../src/core/problem.js';
import { entriesOf } from '../../../src/rows/columns.js';
import type { LogPage } from '../../../src/sources/log-source.js';
import { problemFrom } from '../../sources/problem-from.js';
import { asked } from '../../sources/stub-fetch.js';
import { logPage, pause, storedPage, stubSource } from '../stored-pages.js';
import { withFakeTime } from '../../support/fake-time.js';

const HOUR = 3_600_000;
const id = (page: LogPage): unknown => entriesOf(page.rows)[0]?.['id'];
const offline = (): never => {
  throw new ProblemError({ code: 'offline' });
};

/** A store around a store, with some of it replaced. */
const storeWith = (part: Partial<PageStore>, store: PageStore = memoryPageStore()): PageStore => ({
  isOpen: true,
  get clearings() {
    return store.clearings;
  },
  read: (key) => store.read(key),
  readLog: (partition, source) => store.readLog(partition, source),
  write: (page) => store.write(page),
  clear: (partition) => store.clear(partition),
  flush: () => store.flush(),
  close: () => store.close(),
  ...part,
});

describe('cached source', () => {
  it('asks once for a page within a minute, and again after it', async () => {
    let time = Date.now() + 10;
    const now = (): number => time;
    const source = stubSource(() => logPage({ fetchedAt: time, etag: '"a"' }));
    const cached = cachedSource(source, { partition: '', store: memoryPageStore(), now });
    expect(await cached.fetchPage(asked())).to.include({ fromCache: false });
    time += 59_000;
    expect(await cached.fetchPage(asked())).to.include({ fromCache: true, etag: '"a"' });
    expect(source.asked).to.have.length(1);
    time += 2000;
    const stale: LogPage[] = [];
    const page = await cached.fetchPage(asked({ onStale: (copy) => stale.push(copy) }));
    expect(page.fromCache).to.equal(false);
    expect(stale).to.have.length(1);
    expect(stale[0]).to.include({ fromCache: true });
    expect(source.asked[1]!.held).to.include({ etag: '"a"' });
  });

  it('shows what was fetched before it began, but asks for it', async () => {
    const store = memoryPageStore();
    await store.write(storedPage({ partition: '' }, { fetchedAt: Date.now() - 5 }));
    const stale: LogPage[] = [];
    const source = stubSource(() => logPage());
    await cachedSource(source, { partition: '', store }).fetchPage(
      asked({ onStale: (copy) => stale.push(copy) }),
    );
    expect(stale).to.have.length(1);
    expect(source.asked).to.have.length(1);
  });

  it('asks for every page on reload, with the copy', async () => {
    const source = stubSource(() => logPage());
    const cached = cachedSource(source, { partition: '', store: memoryPageStore() });
    await cached.fetchPage(asked());
    await cached.fetchPage(asked({ reload: true }));
    expect(source.asked).to.have.length(2);
    expect(source.asked[1]!.held?.total).to.equal(3);
  });

  for (const [what, age] of [
    ['is older than a day', 24 * HOUR + 1],
    ['comes from the future', -1000],
    ['has no age', NaN],
  ] as const) {
    it(`never shows a copy that ${what}`, async () => {
      const store = memoryPageStore();
      await store.write(storedPage({ partition: '' }, { fetchedAt: Date.now() - age }));
      const stale: LogPage[] = [];
      const cached = cachedSource(stubSource(offline), { partition: '', store });
      await problemFrom(cached.fetchPage(asked({ onStale: (copy) => stale.push(copy) })));
      expect(stale).to.have.length(0);
    });
  }

  it('distinguishes pages by every part of their key', async () => {
    let count = 0;
    const source = stubSource(() => logPage({ total: ++count }));
    const store = memoryPageStore();
    const cached = cachedSource(source, { partition: 'a', store });
    const query = { filters: { status: '404' }, sort: null };
    const sorted = { filters: {}, sort: { key: 'id', descending: true } };
    const requests = [{}, { offset: 100 }, { limit: 50 }, { cursor: 'x' }, { query }, { query: sorted }];
    for (const request of requests) await cached.fetchPage(asked(request));
    expect(source.asked).to.have.length(requests.length);
    for (const [index, request] of requests.entries()) {
      expect((await cached.fetchPage(asked(request))).total).to.equal(index + 1);
    }
    const other = stubSource(() => logPage(), 'https://other.example/');
    await cachedSource(other, { partition: 'a', store }).fetchPage(asked());
    expect(other.asked).to.have.length(1);
  });

  describe('partition', () => {
    /** What Bert is shown, offline, after Anna has read the log with a store of this kind. */
    const shownToBert = async (store: PageStore): Promise<LogPage[]> => {
      await cachedSource(
        stubSource(() => logPage()),
        { partition: 'anna', store },
      ).fetchPage(asked());
      const shown: LogPage[] = [];
      const bert = cachedSource(stubSource(offline), { partition: 'bert', store });
      await bert.fetchPage(asked({ onStale: (copy) => shown.push(copy) })).then(
        (page) => shown.push(page),
        () => undefined,
      );
      return shown;
    };
    const kept: { page?: StoredPage } = {};
    const write = async (page: StoredPage): Promise<void> => void (kept.page = page);

    it('keeps the rows of one user from another', async () => {
      expect(await shownToBert(memoryPageStore())).to.have.length(0);
    });

    it('does so even with a store that mixes up its keys', async () => {
      expect(await shownToBert(storeWith({ write, read: async () => kept.page }))).to.have.length(0);
    });

    it('is seen to fail by this test where a store forges the name', async () => {
      const read: PageStore['read'] = async (key) => kept.page && { ...kept.page, key };
      expect(await shownToBert(storeWith({ write, read }))).not.to.have.length(0);
    });
  });

  it('keeps what may not be stored in its own memory only', async () => {
    const store = memoryPageStore();
    const source = stubSource(() => logPage({ storable: false }));
    const cached = cachedSource(source, { partition: '', store });
    await cached.fetchPage(asked());
    const again = await cached.fetchPage(asked());
    expect(again).to.include({ fromCache: true, storable: false });
    expect(source.asked).to.have.length(1);
    await cachedSource(source, { partition: '', store }).fetchPage(asked());
    expect(source.asked).to.have.length(2);
  });

  it('lets the rejection through, after a copy was shown', async () => {
    const store = memoryPageStore();
    await store.write(storedPage({ partition: '' }, { fetchedAt: Date.now() - HOUR }));
    const stale: LogPage[] = [];
    const cached = cachedSource(stubSource(offline), { partition: '', store });
    const { problem } = await problemFrom(cached.fetchPage(asked({ onStale: (copy) => stale.push(copy) })));
    expect(problem.code).to.equal('offline');
    expect(id(stale[0]!)).to.equal('-0');
  });

  describe('a slow store', () => {
    const old = { fetchedAt: Date.now() - HOUR };

    it('that is open is waited for 150 ms, no longer', () =>
      withFakeTime(async (time) => {
        const store = storeWith({ read: () => new Promise(() => undefined) });
        const source = stubSource(() => logPage());
        const page = cachedSource(source, { partition: '', store }).fetchPage(asked());
        await time.pass(149);
        expect(source.asked).to.have.length(0);
        await time.pass(1);
        expect((await page).total).to.equal(3);
      }));

    it('that is being opened is not waited for, but its copy is shown if it comes before the answer', () =>
      withFakeTime(async (time) => {
        const store = storeWith({
          isOpen: false,
          read: () => pause(60).then(() => storedPage({ partition: '' }, old)),
        });
        const stale: string[] = [];
        const slow = stubSource(() => pause(150).then(() => logPage()));
        const request = asked({ onStale: (copy) => stale.push(String(id(copy))) });
        const late = cachedSource(slow, { partition: '', store }).fetchPage(request);
        await time.pass(60);
        expect(stale).to.deep.equal(['-0']);
        await time.pass(100);
        await late;
        const quick = cachedSource(
          stubSource(() => logPage()),
          { partition: '', store },
        ).fetchPage(request);
        await time.pass(0);
        await quick;
        await time.pass(80);
        expect(stale).to.have.length(1);
      }));

    it('is waited for where there is no network', async () => {
      const store = storeWith({
        isOpen: false,
        read: () => pause(60).then(() => storedPage({ partition: '' }, old)),
      });
      const stale: LogPage[] = [];
      const cached = cachedSource(stubSource(offline), { partition: '', store });
      await problemFrom(cached.fetchPage(asked({ onStale: (copy) => stale.push(copy) })));
      expect(stale).to.have.length(1);
    });

    it('that fails is as good as none', async () => {
      const store = storeWith({
        read: () => Promise.reject(new Error('x')),
        write: () => Promise.reject(new Error('y')),
      });
      expect(
        (
          await cachedSource(
            stubSource(() => logPage()),
            { partition: '', store },
          ).fetchPage(asked())
        ).total,
      ).to.equal(3);
    });
  });

  it('writes nothing for a request that nobody waits for any more', () =>
    withFakeTime(async (time) => {
      const store = memoryPageStore();
      const controller = new AbortController();
      const deaf = stubSource(() => pause(30).then(() => logPage()));
      const page = cachedSource(deaf, { partition: '', store }).fetchPage(
        asked({ signal: controller.signal }),
      );
      await time.pass(10);
      expect(deaf.asked).to.have.length(1);
      controller.abort();
      let name = '';
      await page.catch((error: Error) => (name = error.name));
      await time.pass(40);
      expect(name).to.equal('AbortError');
      expect(await store.read(storedPage({ partition: '' }).key)).to.equal(undefined);
    }));

  it('writes nothing that was asked for before the cache was cleared', () =>
    withFakeTime(async (time) => {
      const store = memoryPageStore();
      const source = stubSource(() => pause(30).then(() => logPage()));
      const page = cachedSource(source, { partition: '', store }).fetchPage(asked());
      await time.pass(10);
      expect(source.asked).to.have.length(1);
      await store.clear('');
      await time.pass(30);
      await page;
      expect(await store.read(storedPage({ partition: '' }).key)).to.equal(undefined);
    }));

  describe('two reports of one log', () => {
    it('send one request, and the one that stays gets the answer', async () => {
      const source = stubSource(({ signal }) => pause(30).then(() => (signal.throwIfAborted(), logPage())));
      const store = memoryPageStore();
      const [one, two] = [
        cachedSource(source, { partition: '', store }),
        cachedSource(source, { partition: '', store }),
      ];
      const controller = new AbortController();
      const first = one.fetchPage(asked({ signal: controller.signal })).catch((error: Error) => error.name);
      const second = two.fetchPage(asked());
      await pause(10);
      controller.abort();
      expect(await first).to.equal('AbortError');
      expect((await second).total).to.equal(3);
      expect(source.asked).to.have.length(1);
    });

    it('end the request when both leave', async () => {
      const source = stubSource(() => pause(100).then(() => logPage()));
      const store = memoryPageStore();
      const controller = new AbortController();
      const pages = [1, 2].map(() =>
        cachedSource(source, { partition: '', store })
          .fetchPage(asked({ signal: controller.signal }))
          .catch(() => 'left'),
      );
      await pause(10);
      controller.abort();
      expect(await Promise.all(pages)).to.deep.equal(['left', 'left']);
      expect(source.asked[0]!.signal.aborted).to.equal(true);
    });

    it('do not share a sign-in that ended', async () => {
      const store = memoryPageStore();
      const signedOut = stubSource(() =>
        pause(10).then(() => Promise.reject(new ProblemError({ code: 'unauthorised' }))),
      );
      const signedIn = stubSource(() => logPage());
      const one = cachedSource(signedOut, { partition: '', store }).fetchPage(asked());
      const two = cachedSource(signedIn, { partition: '', store }).fetchPage(asked());
      expect((await problemFrom(one)).problem.code).to.equal('unauthorised');
      expect((await two).total).to.equal(3);
    });
  });

  it('lets the last of 2,000 requests win in any order of answers', async () => {
    let wrong = 0;
    for (let round = 0; round < 200; round += 1) {
      const store = memoryPageStore();
      const source = stubSource(async ({ query }) => {
        await pause(Math.random() * 8);
        return logPage({ total: Number(query.filters['n']) });
      });
      const cached = cachedSource(source, { partition: '', store });
      let controller = new AbortController();
      let shown: number | null = null;
      const all: Promise<unknown>[] = [];
      for (let n = 0; n < 10; n += 1) {
        controller.abort();
        controller = new AbortController();
        const { signal } = controller;
        const request = asked({ query: { filters: { n: String(n) }, sort: null }, signal });
        all.push(
          cached.fetchPage(request).then(
            (page) => (shown = page.total),
            () => undefined,
          ),
        );
        if (Math.random() < 0.5) await pause(Math.random() * 4);
      }
      await Promise.all(all);
      if (shown !== 9) wrong += 1;
    }
    expect(wrong).to.equal(0);
  });
});
