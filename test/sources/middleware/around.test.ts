import { expect } from '@open-wc/testing';
import { withCache } from '../../../src/storage/cache/with-cache.js';
import { ProblemError } from '../../../src/core/problem.js';
import { senhasegura } from '../../../src/presets/senhasegura.js';
import { completeSource } from '../../../src/log/complete-source.js';
import type { LogSource } from '../../../src/sources/log-source.js';
import { around } from '../../../src/sources/middleware/around.js';
import { withRenewal } from '../../../src/sources/middleware/with-renewal.js';
import { withRetry } from '../../../src/sources/middleware/with-retry.js';
import { logPage } from '../../../src/sources/rows-page.js';

/** A class, as an embedder may write it: its members lie on its prototype and need their `this`. */
class OwnSource implements LogSource {
  readonly id = 'own';
  readonly capabilities = { filters: 'all', sorts: 'all' } as const;
  readonly heard: string[] = [];

  async fetchPage() {
    this.heard.push('fetchPage');
    return logPage([{ id: 1 }], { total: 1 });
  }
  async kept() {
    this.heard.push('kept');
    return [];
  }
  takeOver() {
    this.heard.push('takeOver');
  }
  forget() {
    this.heard.push('forget');
  }
  async readAll() {
    this.heard.push('readAll');
  }
  async summarise() {
    this.heard.push('summarise');
    return { groups: [], total: 0 };
  }
}

const query = { filters: {}, sort: null };
const { signal } = new AbortController();

/** Whatever goes around a source. */
const MIDDLEWARE: Readonly<Record<string, (source: LogSource) => LogSource>> = {
  around: (source) => around(source, {}),
  withRetry: (source) => withRetry(source),
  withRenewal: (source) => withRenewal(source, async () => false),
  'withCache in memory': (source) => withCache(source, { mode: 'memory', partition: 'ana' }),
  'withCache of none': (source) => withCache(source, { mode: 'none', partition: 'ana' }),
  completeSource: (source) => completeSource(source, senhasegura),
};

const MEMBERS = ['fetchPage', 'takeOver', 'forget', 'readAll', 'summarise'] as const;

const hearAll = async (source: LogSource): Promise<void> => {
  await source.fetchPage({ query, offset: 0, limit: 100, signal });
  source.takeOver?.();
  source.forget?.();
  await source.readAll?.(query, { signal, pageSize: 100 });
  await source.summarise?.(query, { by: 'client', top: 10 }, { signal });
};

describe('what goes around a source', () => {
  for (const [name, go] of Object.entries(MIDDLEWARE))
    it(`passes on every member: ${name}`, async () => {
      const own = new OwnSource();
      const source = go(own);
      expect(source.id).to.equal('own');
      await hearAll(source);
      expect(own.heard.filter((member) => member !== 'kept')).to.deep.equal([...MEMBERS]);
    });

  it('passes on every member through all of it at once', async () => {
    const own = new OwnSource();
    const all = Object.values(MIDDLEWARE).reduce((source, go) => go(source), own as LogSource);
    await hearAll(all);
    expect([...new Set(own.heard)].filter((member) => member !== 'kept')).to.deep.equal([...MEMBERS]);
  });

  it('would be caught listing its members itself (the known-bad twin)', async () => {
    const own = new OwnSource();
    await hearAll({ id: own.id, capabilities: own.capabilities, fetchPage: () => own.fetchPage() });
    expect(own.heard).to.deep.equal(['fetchPage']);
  });

  it('has no member that the source has not', () => {
    const { id, capabilities, fetchPage } = new OwnSource();
    expect(Object.keys(around({ id, capabilities, fetchPage }, {}))).to.deep.equal([
      'id',
      'capabilities',
      'fetchPage',
    ]);
  });
});

describe('withRenewal', () => {
  const refusing = (times: number): LogSource & { readonly asked: () => number } => {
    let asked = 0;
    return {
      id: 'refusing',
      capabilities: { filters: 'all', sorts: 'all' },
      asked: () => asked,
      fetchPage: async () => {
        asked += 1;
        if (asked <= times) throw new ProblemError({ code: 'unauthorised', status: 401 });
        return logPage([{ id: 1 }], { total: 1 });
      },
    };
  };
  const request = { query, offset: 0, limit: 100, signal };

  it('asks once more when the sign-in was renewed', async () => {
    const source = refusing(1);
    const page = await withRenewal(source, async () => true).fetchPage(request);
    expect(page.rows.length).to.equal(1);
    expect(source.asked()).to.equal(2);
  });

  it('asks no third time, and not at all where nothing was renewed', async () => {
    for (const [renewed, asked] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const source = refusing(9);
      const failed = await withRenewal(source, async () => renewed)
        .fetchPage(request)
        .then(
          () => null,
          (error: unknown) => error,
        );
      expect(failed).to.be.instanceOf(ProblemError);
      expect(source.asked()).to.equal(asked);
    }
  });
});
