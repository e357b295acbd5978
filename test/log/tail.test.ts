import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { withFakeTime } from '../support/fake-time.js';
import { around } from '../../src/sources/middleware/around.js';
import type { LogSource } from '../../src/sources/log-source.js';
import { follow, passTime, TailedLog, type Followed, type TailedLogOptions } from './tailed-log.js';

const INTERVAL = 5000;
const PAGE = 100;

const sorted = (urls: readonly string[]): string[] => [...urls].sort();

interface Time {
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** Follows a log while the clock is stopped, and ends. */
const following = (
  log: TailedLog,
  use: (followed: Followed, time: Time) => Promise<void>,
  { wrap, ...options }: Parameters<typeof follow>[1] & { wrap?: (source: LogSource) => LogSource } = {},
): Promise<void> =>
  withFakeTime(async (time) => {
    const followed = follow(log.source(wrap), { pageSize: PAGE, ...options });
    const pass = (milliseconds: number) => passTime(time, milliseconds, log, followed);
    try {
      await pass(0);
      await use(followed, { pass });
    } finally {
      await followed.stop();
    }
  });

/** Known-bad twin: a source of which the first page alone can be had. */
const firstPageOnly = (source: LogSource): LogSource =>
  around(source, {
    fetchPage: async (request) => ({ ...(await source.fetchPage({ ...request, offset: 0 })), next: null }),
  });

/** Lets rows come at 200 a second for so many seconds, and gives those that were not found. */
const lostAt200 = async (
  options: TailedLogOptions,
  wrap?: (source: LogSource) => LogSource,
): Promise<{ lost: string[]; twice: number }> => {
  const log = new TailedLog(300, options);
  let lost: string[] = [];
  let twice = 0;
  await following(
    log,
    async ({ urls }, time) => {
      const came: string[] = [];
      for (let tenth = 0; tenth < 150; tenth++) {
        came.push(...log.grow(20));
        await time.pass(100);
      }
      await time.pass(INTERVAL);
      const found = new Set(urls());
      lost = came.filter((url) => !found.has(url));
      twice = urls().length - found.size;
    },
    wrap && { wrap },
  );
  return { lost, twice };
};

const hide = (isHidden: boolean): void => {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: isHidden ? 'hidden' : 'visible',
  });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('following a log by asking for its first page', () => {
  it('gives rows that come, the newest first and each once', async () => {
    const log = new TailedLog(250);
    await following(log, async ({ steps, urls }, time) => {
      expect(steps).to.deep.equal([{ kind: 'following', by: 'pages' }]);
      const first = log.grow(3);
      await time.pass(INTERVAL);
      expect(urls()).to.deep.equal([...first].reverse());
      await time.pass(INTERVAL);
      const second = log.grow(2);
      await time.pass(INTERVAL);
      expect(urls()).to.deep.equal([...[...first].reverse(), ...[...second].reverse()]);
      expect(steps.at(-1)).to.include({ total: 255, skipped: 0 });
    });
  });

  it('sends the ETag of the page before', async () => {
    const log = new TailedLog(20, { isTagged: true });
    await following(log, async ({ urls }, time) => {
      await time.pass(INTERVAL);
      expect(log.asked.map(({ status }) => status)).to.deep.equal([200, 304]);
      const came = log.grow(1);
      await time.pass(INTERVAL);
      expect(log.asked.at(-1)!.status).to.equal(200);
      expect(urls()).to.deep.equal(came);
    });
  });

  it('asks more seldom where nothing comes, and as often as before once something does', async () => {
    const log = new TailedLog(20);
    await following(log, async (_, time) => {
      await time.pass(60_000);
      const { length } = log.asked;
      await time.pass(60_000);
      const seldom = log.asked.length - length;
      expect(seldom).to.be.within(1, 4);
      log.grow(1);
      await time.pass(60_000);
      const often = log.asked.length;
      await time.pass(3 * INTERVAL);
      expect(log.asked.length - often).to.be.at.least(1);
    });
  });

  for (const [name, options] of Object.entries<TailedLogOptions>({
    'counts its rows': {},
    'pages by cursor': { paging: 'cursor' },
    'counts nothing': { paging: 'unknown' },
    'numbers no entries': { isNumbered: false },
    'numbers no entries and counts nothing': { isNumbered: false, paging: 'unknown' },
  }))
    it(`loses none of 200 rows a second, where it ${name}`, async () => {
      expect(await lostAt200(options)).to.deep.equal({ lost: [], twice: 0 });
    });

  it('would lose rows by the first page alone', async () => {
    const { lost } = await lostAt200({}, firstPageOnly);
    expect(lost).to.have.length.above(1000);
  });

  it('says how many rows it had to skip', async () => {
    const log = new TailedLog(300);
    await following(log, async ({ urls, skipped }, time) => {
      log.grow(7000);
      await time.pass(INTERVAL);
      expect(urls().length + skipped()[0]!).to.equal(7000);
      expect(skipped()[0]).to.equal(2000);
      const next = log.grow(5);
      await time.pass(INTERVAL);
      expect(urls().slice(-5)).to.deep.equal([...next].reverse());
    });
  });

  it('says that it skipped rows where nobody counts them', async () => {
    const log = new TailedLog(300, { paging: 'cursor' });
    await following(log, async ({ skipped }, time) => {
      log.grow(7000);
      await time.pass(INTERVAL);
      expect(skipped()).to.deep.equal([null]);
    });
  });

  it('asks nothing while the page is hidden, and then for all rows that were added', async () => {
    const log = new TailedLog(120);
    await following(log, async ({ urls }, time) => {
      try {
        hide(true);
        const { length } = log.asked;
        const came = log.grow(250);
        await time.pass(60_000);
        expect(log.asked).to.have.length(length);
        hide(false);
        await time.pass(0);
        expect(sorted(urls())).to.deep.equal(sorted(came));
      } finally {
        hide(false);
        Reflect.deleteProperty(document, 'visibilityState');
      }
    });
  });

  it('reports a fault that may pass, and when it tries again, and loses nothing meanwhile', async () => {
    let isDown = false;
    const log = new TailedLog(120, {
      failure: () => (isDown ? new Response('', { status: 503 }) : undefined),
    });
    await following(log, async ({ urls, steps }, time) => {
      isDown = true;
      const came = log.grow(150);
      await time.pass(60_000);
      const faults = steps.filter((step) => step.kind === 'fault');
      expect(faults.length).to.be.at.least(1);
      for (const { problem, retryAt } of faults) {
        expect(problem).to.include({ code: 'server-error', status: 503 });
        expect(retryAt).to.be.a('number');
      }
      isDown = false;
      await time.pass(120_000);
      expect(sorted(urls())).to.deep.equal(sorted(came));
    });
  });

  it('ends where it may not ask any more', async () => {
    let status = 200;
    const log = new TailedLog(20, {
      failure: () => (status === 200 ? undefined : new Response('', { status })),
    });
    await following(log, async ({ steps, stop }, time) => {
      status = 401;
      await time.pass(INTERVAL);
      expect(steps.at(-1)).to.have.nested.property('problem.code', 'unauthorised');
      expect(steps.at(-1)).to.have.property('retryAt', null);
      const { length } = log.asked;
      await time.pass(60_000);
      expect(log.asked).to.have.length(length);
      expect(await stop()).to.equal(undefined);
    });
  });

  it('filters what the endpoint does not', async () => {
    const log = new TailedLog(120);
    await following(
      log,
      async ({ urls }, time) => {
        const came = log.grow(60);
        await time.pass(INTERVAL);
        // It ignores the filter, and gives rows of all clients.
        const wanted = came.filter((url) => Number(url.slice('/things/'.length)) % 3 === 0);
        expect(log.asked.at(-1)!.url.searchParams.get('client')).to.equal('acme');
        expect(sorted(urls())).to.deep.equal(sorted(wanted));
      },
      { filters: { client: 'acme' } },
    );
  });

  it('says where nobody can know what is new, and not for a log that is loaded whole', async () => {
    await following(new TailedLog(250, { isOldestFirst: true }), async ({ steps }) => {
      expect(steps).to.deep.equal([{ kind: 'unordered' }]);
    });
    const whole = new TailedLog(50, { isOldestFirst: true });
    await following(whole, async ({ urls }, time) => {
      const came = whole.grow(3);
      await time.pass(INTERVAL);
      expect(urls()).to.deep.equal([...came].reverse());
    });
  });

  it('stops with the signal, though the endpoint never answers', async () => {
    const silent = (source: LogSource) => around(source, { fetchPage: () => new Promise(() => undefined) });
    const { stop } = follow(new TailedLog(20).source(silent));
    expect(await stop()).to.equal('aborted');
  });

  it('gives every row once, however the log grows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 250 }),
        fc.array(fc.integer({ min: 0, max: 450 }), { maxLength: 4 }),
        fc.constantFrom<TailedLogOptions>(
          {},
          { paging: 'cursor' },
          { paging: 'unknown' },
          { isTagged: true },
        ),
        fc.boolean(),
        async (length, growth, options, isNumbered) => {
          const log = new TailedLog(length, { ...options, isNumbered });
          await following(log, async ({ urls, skipped }, time) => {
            const came: string[] = [];
            for (const count of growth) {
              came.push(...log.grow(count));
              await time.pass(INTERVAL);
            }
            expect(sorted(urls())).to.deep.equal(sorted(came));
            expect(skipped().every((rows) => rows === 0)).to.equal(true);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('following a log by its events', () => {
  it('gives each row when it comes, and asks for one page', async () => {
    const log = new TailedLog(120, { hasEvents: true });
    await following(
      log,
      async ({ steps, urls }, time) => {
        expect(steps).to.deep.equal([{ kind: 'following', by: 'events' }]);
        const came = [...log.grow(1), ...log.grow(1)];
        await time.pass(0);
        expect(sorted(urls())).to.deep.equal(sorted(came));
        await time.pass(4 * INTERVAL);
        expect(log.asked.map(({ url }) => url.pathname)).to.deep.equal(['/log/live', '/log']);
      },
      { filters: {} },
    );
  });

  it('loses nothing where the connection ends, with the last id and by the first page', async () => {
    const log = new TailedLog(120, { hasEvents: true });
    await following(log, async ({ urls }, time) => {
      const came = log.grow(2);
      await time.pass(0);
      for (const error of [undefined, new TypeError('network')]) {
        log.endEvents(error);
        came.push(...log.grow(150, { isSaid: false }));
        await time.pass(60_000 - 1);
        came.push(...log.grow(1));
        await time.pass(0);
      }
      expect(sorted(urls())).to.deep.equal(sorted(came));
      const live = log.asked.filter(({ url }) => url.pathname === '/log/live');
      expect(live.map(({ headers }) => headers.get('Last-Event-ID')).slice(0, 3)).to.deep.equal([
        null,
        '122',
        '273',
      ]);
    });
  });

  it('closes the connection while the page is hidden', async () => {
    const log = new TailedLog(120, { hasEvents: true });
    await following(log, async ({ urls }, time) => {
      try {
        expect(log.followers).to.equal(1);
        hide(true);
        await time.pass(0);
        expect(log.followers).to.equal(0);
        const came = log.grow(4);
        hide(false);
        await time.pass(0);
        expect(log.followers).to.equal(1);
        expect(sorted(urls())).to.deep.equal(sorted(came));
      } finally {
        hide(false);
        Reflect.deleteProperty(document, 'visibilityState');
      }
    });
  });

  it('asks for pages where the address answers no events', async () => {
    const log = new TailedLog(20, { hasEvents: false });
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (text: string) => void warnings.push(text);
    try {
      await following(log, async ({ steps, urls }, time) => {
        expect(steps).to.deep.equal([{ kind: 'following', by: 'pages' }]);
        const came = log.grow(2);
        await time.pass(INTERVAL);
        expect(sorted(urls())).to.deep.equal(sorted(came));
        expect(log.asked.filter(({ url }) => url.pathname === '/log/live')).to.have.length(1);
      });
    } finally {
      console.warn = warn;
    }
    expect(warnings.join()).to.match(/live-endpoint.*text\/plain/);
  });

  it('filters what the events do not', async () => {
    const log = new TailedLog(20, { hasEvents: true });
    await following(
      log,
      async ({ urls }, time) => {
        log.grow(6);
        await time.pass(0);
        expect(log.asked[0]!.url.searchParams.get('client')).to.equal('acme');
        expect(sorted(urls())).to.deep.equal(['/things/21', '/things/24']);
      },
      { filters: { client: 'acme' } },
    );
  });

  it('stops with the connection closed', async () => {
    const log = new TailedLog(20, { hasEvents: true });
    await following(log, async ({ stop }) => {
      expect(log.followers).to.equal(1);
      expect(await stop()).to.equal('aborted');
      expect(log.followers).to.equal(0);
    });
  });
});
