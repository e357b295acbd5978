import { expect } from '@open-wc/testing';
import { status } from '../../stories/support/failures.js';
import { ENDPOINT, fakeEndpoint, type FakeEndpointOptions } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { reportElement, type ReportArguments } from '../../stories/support/report-element.js';
import { place, show } from '../support/show.js';
import { keyboardReady, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

/** Everything that the page runs later, by the functions that start it; counted while somebody looks. */
class Watch {
  readonly #timers = new Set<unknown>();
  readonly #real = { setTimeout, setInterval, clearTimeout, clearInterval };
  readonly #added: string[] = [];
  #undo: (() => void)[] = [];

  start(): void {
    const { setTimeout: later, setInterval: every, clearTimeout: stop } = this.#real;
    const global = globalThis as unknown as Record<string, unknown>;
    global['setTimeout'] = (run: () => void, milliseconds?: number) => {
      const timer = later(() => {
        this.#timers.delete(timer);
        run();
      }, milliseconds);
      this.#timers.add(timer);
      return timer;
    };
    global['setInterval'] = (run: () => void, milliseconds?: number) => {
      const timer = every(run, milliseconds);
      this.#timers.add(timer);
      return timer;
    };
    for (const name of ['clearTimeout', 'clearInterval'])
      global[name] = (timer: number) => {
        this.#timers.delete(timer);
        stop(timer);
      };
    for (const target of [window, document]) {
      const { addEventListener: add, removeEventListener: remove } = target;
      const forget = (type: string): void => {
        const at = this.#added.indexOf(type);
        if (at >= 0) this.#added.splice(at, 1);
      };
      target.addEventListener = (type: string, ...others: [never, AddEventListenerOptions?]) => {
        this.#added.push(type);
        others[1]?.signal?.addEventListener('abort', () => forget(type));
        add.call(target, type, ...others);
      };
      target.removeEventListener = (type: string, ...others: [never]) => {
        forget(type);
        remove.call(target, type, ...others);
      };
      this.#undo.push(() => {
        delete (target as { addEventListener?: unknown }).addEventListener;
        delete (target as { removeEventListener?: unknown }).removeEventListener;
      });
    }
  }

  stop(): void {
    Object.assign(globalThis, this.#real);
    for (const undo of this.#undo) undo();
    this.#undo = [];
  }

  get timers(): number {
    return this.#timers.size;
  }

  /** Kinds of listeners on window and document that nobody removed. */
  get listeners(): readonly string[] {
    return this.#added;
  }
}

interface State {
  readonly name: string;
  readonly given?: ReportArguments;
  readonly options?: FakeEndpointOptions;
}

const STATES: readonly State[] = [
  { name: 'with rows' },
  { name: 'that updates by itself', given: { refreshInterval: 1 } },
  { name: 'with its search fields open', given: { filtersOpen: true, refreshInterval: 1 } },
  { name: 'that takes files', given: { acceptFiles: true, refreshInterval: 1 } },
  { name: 'that waits for its rows', given: { refreshInterval: 1 }, options: { latency: 400 } },
  { name: 'without an answer', given: { refreshInterval: 1 }, options: { latency: Infinity } },
  { name: 'that failed', given: { refreshInterval: 1 }, options: { failure: status(500, 'x') } },
  { name: 'that waits to try again', options: { failure: status(429, 'x', { 'Retry-After': '1' }) } },
  { name: 'with a cache on disk', given: { cache: 'indexeddb', cacheKey: 'removed', refreshInterval: 1 } },
];

let made = 0;

describe('a report that was taken out of the page', () => {
  const watch = new Watch();

  // What is there once for all reports of a page, such as the connection to the disk, is there before anything is counted.
  before(async () => {
    await import('dexie');
    const { report } = await show({ cache: 'indexeddb', cacheKey: 'removed', filtersOpen: true });
    await loaded(report);
    await report.clearCache();
    report.remove();
    await quiet(500);
  });
  afterEach(() => watch.stop());

  for (const { name, given = {}, options = {} } of STATES)
    it(`does nothing any more: one ${name}`, async function () {
      this.timeout(60_000);
      const holder = await place(document.createElement('div'));
      const endpoints = [];
      watch.start();
      const removals: Promise<void>[] = [];
      for (let after = 0; after <= 1500; after += 20) {
        const endpoint = fakeEndpoint(logOfLength(50), options);
        const report = reportElement({
          endpoint: `${ENDPOINT}/removed/${++made}`,
          fetch: endpoint,
          cache: 'none',
          ...given,
        });
        endpoints.push({ endpoint, report, updates: 0 });
        holder.append(report);
        removals.push(quiet(after).then(() => report.remove()));
      }
      await Promise.all(removals);
      await quiet(300);
      const asked = endpoints.map(({ endpoint }) => endpoint.calls.length);
      for (const one of endpoints) {
        const { performUpdate } = one.report as unknown as { performUpdate(): void };
        (one.report as unknown as { performUpdate(): void }).performUpdate = function (this: void) {
          one.updates += 1;
          performUpdate.call(one.report);
        };
      }
      await quiet(2500);
      expect(endpoints.map(({ endpoint }) => endpoint.calls.length)).to.deep.equal(asked);
      expect(endpoints.filter(({ updates }) => updates > 0)).to.have.lengthOf(0);
      expect(watch.listeners).to.deep.equal([]);
      expect(watch.timers, 'timers').to.be.at.most(1);
    });

  it('is the same for features that are taken out of a report that stays', async () => {
    const holder = await place(document.createElement('div'));
    watch.start();
    const restOf = async (begunWith: readonly string[] | null): Promise<string> => {
      const report = reportElement({
        endpoint: `${ENDPOINT}/features/${++made}`,
        fetch: fakeEndpoint(logOfLength(50)),
        cache: 'none',
        refreshInterval: 1,
        acceptFiles: true,
      });
      report.features = begunWith;
      holder.append(report);
      await keyboardReady(report);
      const before = [...watch.listeners];
      report.features = [];
      await report.updateComplete;
      await quiet(100);
      const rest = [...watch.listeners].sort().join(' ');
      report.remove();
      // What was under way ends by itself; nothing begins anew.
      await until(
        () => watch.timers === 0,
        () => `${watch.timers} timers`,
      );
      if (begunWith === null) expect(before.length, 'listened at all').to.be.above(rest.split(' ').length);
      return rest;
    };
    expect(await restOf(null)).to.equal(await restOf([]));
  });

  it('goes on when it is put back, with what was set meanwhile', async () => {
    const holder = await place(document.createElement('div'));
    const endpoint = fakeEndpoint(logOfLength(50));
    const report = reportElement({ endpoint: `${ENDPOINT}/back`, fetch: endpoint, cache: 'none' });
    holder.append(report);
    await loaded(report);
    report.remove();
    await quiet(50);
    report.filtersOpen = true;
    report.pageSize = 10;
    await quiet(100);
    const asked = endpoint.calls.length;
    holder.append(report);
    await until(() => endpoint.calls.length > asked);
    expect(endpoint.asked()[asked]).to.include({ limit: '10' });
    expect(report.filtersOpen).to.equal(true);
    expect(await report.updateComplete).to.equal(true);
  });

  it('settles what a host still asks of it', async () => {
    const report = reportElement({
      endpoint: `${ENDPOINT}/never`,
      fetch: fakeEndpoint(logOfLength(5)),
      cache: 'none',
    });
    await report.refresh();
    const holder = await place(document.createElement('div'));
    holder.append(report);
    await loaded(report);
    report.remove();
    await Promise.all([report.refresh(), report.exportCsv(), report.clearCache()]);
  });
});
