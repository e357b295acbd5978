import { expect } from '@open-wc/testing';
import Dexie from 'dexie';
import type { PageStore } from '../../../src/storage/pages/page-store.js';
import { dropBases, newBase } from '../bases.js';
import { keyOf, storedPage } from '../stored-pages.js';
import { withFakeTime } from '../../support/fake-time.js';

describe('a failing IndexedDB', () => {
  let base = newBase();

  beforeEach(() => {
    base = newBase();
  });

  after(dropBases);

  describe('goes on from memory, and says so once,', () => {
    const works = async (store: PageStore): Promise<void> => {
      await store.write(storedPage());
      await store.flush();
      expect((await store.read(keyOf()))?.total).to.equal(100_000);
      await store.write(storedPage({ offset: 100 }));
      await store.flush();
      expect(await store.read(keyOf({ offset: 100 }))).not.to.equal(undefined);
      await store.clear();
      expect(await store.read(keyOf())).to.equal(undefined);
      expect(base.warnings).to.have.length(1);
      expect(base.warnings[0]).to.match(/^api-log-report: .*cache="memory"/);
    };
    const withIndexedDb = async (value: PropertyDescriptor, run: () => Promise<void>): Promise<void> => {
      // Dexie notes the browser's IndexedDB when it is loaded.
      const { indexedDB: dexies } = Dexie.dependencies;
      const original = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
      Object.defineProperty(globalThis, 'indexedDB', { configurable: true, ...value });
      Dexie.dependencies.indexedDB = value.value as IDBFactory;
      try {
        await run();
      } finally {
        Object.defineProperty(globalThis, 'indexedDB', original);
        Dexie.dependencies.indexedDB = dexies;
      }
    };

    it('where there is no IndexedDB', () =>
      withIndexedDb({ value: undefined }, async () => works(base.open())));

    it('where touching it throws', () =>
      withIndexedDb(
        {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
        },
        async () => works(base.open()),
      ));

    it('where opening never answers, and nothing waits for it', () =>
      withIndexedDb(
        {
          value: {
            open: () => ({}),
            databases: () => new Promise(() => undefined),
            deleteDatabase: () => ({}),
          },
        },
        async () => {
          const store = await withFakeTime(async (time) => {
            const opening = base.open({ patience: 300 });
            await opening.write(storedPage());
            expect(await opening.read(keyOf())).not.to.equal(undefined);
            expect(time.ran).to.equal(0);
            await time.pass(300);
            return opening;
          });
          await works(store);
        },
      ));

    it('where opening fails with an unknown error, after deleting the base once', async () => {
      let opened = 0;
      const real = indexedDB;
      const failing = {
        databases: () => real.databases(),
        deleteDatabase: (name: string) => real.deleteDatabase(name),
        open: () => {
          opened += 1;
          const request: EventTarget & { error?: DOMException; onerror?: (event: Event) => void } =
            new EventTarget();
          setTimeout(() => {
            request.error = new DOMException('Internal error', 'UnknownError');
            const event = new Event('error');
            request.dispatchEvent(event);
            request.onerror?.(event);
          });
          return request;
        },
      };
      await withIndexedDb({ value: failing }, async () => works(base.open()));
      expect(opened).to.be.within(1, 8);
    });

    it('where the disk is full twice', async () => {
      const store = base.open();
      await store.write(storedPage());
      await store.flush();
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        await works(store);
      } finally {
        IDBObjectStore.prototype.put = put;
      }
    });
  });

  it('makes room once where the disk is full, and goes on', async () => {
    const store = base.open();
    for (let offset = 0; offset < 10_000; offset += 1000)
      await store.write(storedPage({ offset, limit: 1000 }));
    await store.flush();
    const put = IDBObjectStore.prototype.put;
    let full = 1;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...values: [unknown]) {
      if (full-- > 0) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, values);
    };
    try {
      await store.write(storedPage({ offset: 10_000, limit: 1000 }));
      await store.flush();
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(base.warnings).to.deep.equal([]);
    expect(await base.raw((database) => database.table('records').count())).to.be.within(4, 7);
    expect(await base.open().read(keyOf({ offset: 10_000, limit: 1000 }))).not.to.equal(undefined);
  });

  it('lets another tab delete the base, and begins anew', async () => {
    const store = base.open();
    await store.write(storedPage());
    await store.flush();
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(base.name);
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    expect(await store.read(keyOf())).not.to.equal(undefined);
    await store.write(storedPage({ offset: 100 }));
    await store.flush();
    expect(base.warnings).to.deep.equal([]);
    expect(await base.raw((database) => database.table('records').count())).to.equal(1);
  });

  it('opens a lost connection again', async () => {
    const store = base.open();
    await store.write(storedPage());
    await store.flush();
    const transaction = IDBDatabase.prototype.transaction;
    let lost = 1;
    IDBDatabase.prototype.transaction = function (
      this: IDBDatabase,
      ...values: [string[], IDBTransactionMode]
    ) {
      if (lost-- > 0) throw new DOMException('The database connection is closing.', 'InvalidStateError');
      return transaction.apply(this, values);
    };
    try {
      await store.write(storedPage({ offset: 2000 }));
      await store.flush();
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(base.warnings).to.deep.equal([]);
    expect(await base.open().read(keyOf({ offset: 2000 }))).not.to.equal(undefined);
  });
});
