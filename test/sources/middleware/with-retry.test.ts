import { expect } from '@open-wc/testing';
import type { Problem } from '../../../src/core/problem.js';
import { ProblemError } from '../../../src/core/problem.js';
import type { LogSource } from '../../../src/sources/log-source.js';
import { withRetry } from '../../../src/sources/middleware/with-retry.js';
import type { RetryOptions } from '../../../src/sources/middleware/with-retry.js';
import { wait as realWait } from '../../../src/sources/transport/wait.js';
import { logPage, stubSource } from '../../storage/stored-pages.js';
import { withFakeTime } from '../../support/fake-time.js';
import { problemFrom } from '../problem-from.js';
import { asked } from '../stub-fetch.js';

/** Time that passes only where somebody waits. */
const fakeTime = (random = 1) => {
  let time = 1_000_000;
  const waits: number[] = [];
  const options: Required<RetryOptions> = {
    now: () => time,
    random: () => random,
    wait: async (milliseconds, signal) => {
      signal.throwIfAborted();
      waits.push(milliseconds);
      const due = time + milliseconds;
      await new Promise((resolve) => setTimeout(resolve));
      time = Math.max(time, due);
    },
  };
  return { options, waits, now: () => time };
};

const failing = (problem: Problem, retryAfter: number | null = null, failures = Infinity) => {
  let left = failures;
  return stubSource(() => {
    if (left-- > 0) throw new ProblemError(problem, retryAfter);
    return logPage();
  });
};

describe('retry source', () => {
  for (const [what, problem, waits] of [
    ['a 500', { code: 'server-error', status: 500 }, [1000, 2000, 4000]],
    ['a 503 without Retry-After', { code: 'server-error', status: 503 }, [1000, 2000, 4000]],
    ['a 408', { code: 'time-out', status: 408 }, [1000, 2000, 4000]],
    ['a time-out', { code: 'time-out' }, [1000, 2000, 4000]],
    ['a 429 without Retry-After', { code: 'too-many-requests', status: 429 }, [1000, 2000, 4000]],
    ['a body that was cut off', { code: 'network', status: 200 }, [1000, 2000, 4000]],
    ['a refused request', { code: 'network' }, [1000]],
    ['being offline', { code: 'offline' }, []],
    ['a 400', { code: 'bad-request', status: 400 }, []],
    ['a 401', { code: 'unauthorised', status: 401 }, []],
    ['a 403', { code: 'forbidden', status: 403 }, []],
    ['a 404', { code: 'not-found', status: 404 }, []],
    ['a sign-in page', { code: 'sign-in-page', status: 200 }, []],
    ['broken JSON', { code: 'not-json', status: 200 }, []],
    ['a body that is too large', { code: 'too-large', status: 200 }, []],
    ['the host’s fault', { code: 'host-error' }, []],
  ] as const) {
    it(`asks ${waits.length + 1} times after ${what}`, async () => {
      const time = fakeTime();
      const source = failing(problem);
      expect((await problemFrom(withRetry(source, time.options).fetchPage(asked()))).problem).to.deep.equal(
        problem,
      );
      expect(source.asked).to.have.length(waits.length + 1);
      expect(time.waits).to.deep.equal(waits);
    });
  }

  it('asks once for what has to be searched for and took too long, and again for what may have been lost', async () => {
    const query = { filters: { q: 'acme' }, sort: null };
    const requests = [
      [asked({ query }), { code: 'time-out' }, 1],
      [asked({ query, offset: 100 }), { code: 'time-out' }, 4],
      [asked({ query, cursor: 'next' }), { code: 'time-out' }, 4],
      [asked(), { code: 'time-out' }, 4],
      [asked({ query }), { code: 'time-out', status: 408 }, 4],
      [asked({ query }), { code: 'server-error', status: 503 }, 4],
    ] as const;
    for (const [request, problem, times] of requests) {
      const source = failing(problem);
      await problemFrom(withRetry(source, fakeTime().options).fetchPage(request));
      expect(source.asked, JSON.stringify([request.query, problem])).to.have.length(times);
    }
    for (const [problem, times] of [
      [{ code: 'time-out' }, 1],
      [{ code: 'server-error', status: 503 }, 4],
    ] as const) {
      let count = 0;
      const source = {
        ...failing(problem),
        summarise: () => {
          count++;
          return Promise.reject(new ProblemError(problem));
        },
      };
      const retried = withRetry(source, fakeTime().options);
      await problemFrom(retried.summarise!(query, { by: 'client', top: 5 }, asked()));
      expect(count, problem.code).to.equal(times);
    }
  });

  it('spreads its tries, and gives the page when one succeeds', async () => {
    const time = fakeTime(0.25);
    const told: [Problem, number][] = [];
    const source = failing({ code: 'server-error', status: 502 }, null, 2);
    const page = await withRetry(source, time.options).fetchPage(
      asked({ onRetry: (problem, at) => told.push([problem, at]) }),
    );
    expect(page.total).to.equal(3);
    expect(time.waits).to.deep.equal([250, 500]);
    expect(told).to.deep.equal([
      [{ code: 'server-error', status: 502 }, 1_000_250],
      [{ code: 'server-error', status: 502 }, 1_000_750],
    ]);
  });

  it('passes on what is not a problem at once', async () => {
    const source = stubSource(() => {
      throw new RangeError('x');
    });
    let name = '';
    await withRetry(source, fakeTime().options)
      .fetchPage(asked())
      .catch((error: Error) => (name = error.name));
    expect(name).to.equal('RangeError');
    expect(source.asked).to.have.length(1);
  });

  it('keeps the methods of a source that is an instance of a class', async () => {
    class Own implements LogSource {
      readonly id = 'own';
      readonly capabilities = { filters: [], sorts: [] };
      fetchPage = (): Promise<ReturnType<typeof logPage>> => Promise.resolve(logPage());
    }
    const source = withRetry(new Own(), fakeTime().options);
    expect(source.id).to.equal('own');
    expect((await source.fetchPage(asked())).total).to.equal(3);
  });

  describe('Retry-After', () => {
    /** Requests that went out before the instant that the server named, of 20 that were made meanwhile. */
    const early = async (
      around: (source: LogSource, options: RetryOptions) => LogSource,
    ): Promise<number> => {
      const time = fakeTime();
      let openAt = 0;
      let tooEarly = 0;
      const source = stubSource(() => {
        if (openAt === 0) {
          openAt = time.now() + 120_000;
          throw new ProblemError({ code: 'too-many-requests', status: 429 }, 120);
        }
        if (time.now() < openAt) tooEarly += 1;
        return logPage();
      });
      const log = around(source, time.options);
      const first = log.fetchPage(asked()).catch(() => undefined);
      while (openAt === 0) await Promise.resolve();
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      const others = Array.from({ length: 20 }, (_, n) =>
        log.fetchPage(asked({ offset: n * 100 })).catch(() => undefined),
      );
      await Promise.all([first, ...others]);
      return tooEarly;
    };

    it('holds for every request of the source', async () => {
      expect(await early((source, options) => withRetry(source, options))).to.equal(0);
    });

    it('is seen to be broken by this test where requests do not wait for each other', async () => {
      const separate = (source: LogSource, options: RetryOptions): LogSource => ({
        ...source,
        fetchPage: (request) => withRetry(source, options).fetchPage(request),
      });
      expect(await early(separate)).to.be.greaterThan(0);
    });

    it('counts as a try, says when the next one follows, and also delays the next click', async () => {
      const time = fakeTime();
      const told: number[] = [];
      const source = failing({ code: 'server-error', status: 503 }, 60);
      const log = withRetry(source, time.options);
      const request = asked({ onRetry: (_, at) => told.push(at) });
      await problemFrom(log.fetchPage(request));
      expect(source.asked).to.have.length(4);
      expect(time.waits).to.deep.equal([60_000, 60_000, 60_000]);
      expect(told).to.deep.equal([1_060_000, 1_120_000, 1_180_000]);
      await problemFrom(log.fetchPage(request));
      expect(time.waits[3]).to.equal(60_000);
    });

    it('does not loop where the clock is stopped', async () => {
      const options = { now: () => 5, random: () => 1, wait: () => Promise.resolve() };
      const source = failing({ code: 'server-error', status: 503 }, 60, 1);
      expect((await withRetry(source, options).fetchPage(asked())).total).to.equal(3);
    });
  });

  it('gives up with the signal, while it waits for a try or for a server', async () => {
    for (const retryAfter of [null, 600]) {
      const controller = new AbortController();
      const source = failing({ code: 'server-error', status: 503 }, retryAfter);
      const page = withRetry(source, { random: () => 1 }).fetchPage(asked({ signal: controller.signal }));
      const ended = page.then(
        () => 'a page',
        (error: Error) => error.name,
      );
      await withFakeTime((time) => time.pass(20));
      controller.abort();
      expect(await ended).to.equal('AbortError');
      expect(source.asked).to.have.length(1);
    }
  });

  it('waits as long as it says', () =>
    withFakeTime(async (time) => {
      let isOver = false;
      const waiting = realWait(30, new AbortController().signal).then(() => (isOver = true));
      await time.pass(29);
      expect(isOver).to.equal(false);
      await time.pass(1);
      await waiting;
    }));
});
