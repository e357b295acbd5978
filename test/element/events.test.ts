import { expect } from '@open-wc/testing';
import { after, status } from '../../stories/support/failures.js';
import { ENDPOINT, fakeEndpoint } from '../../stories/support/fake-endpoint.js';
import { logOfLength } from '../../stories/support/log-of-rows.js';
import { reportElement } from '../../stories/support/report-element.js';
import { sampleRow, sampleRows } from '../../stories/support/sample-rows.js';
import { find, findText } from '../support/screen.js';
import { eventsOf, place, show } from '../support/show.js';
import { columnTexts, counted, dataRows, loaded } from '../support/table.js';
import { quiet, until } from '../support/until.js';

describe('events', () => {
  it('bubble out of every shadow root, with a detail that nobody can change', async () => {
    const host = await place(document.createElement('div'));
    const root = host.attachShadow({ mode: 'open' });
    const heard: CustomEvent[] = [];
    document.addEventListener('api-log-load', (event) => heard.push(event as CustomEvent), { once: true });
    const report = reportElement({
      endpoint: `${ENDPOINT}/bubbling`,
      fetch: fakeEndpoint(sampleRows(7)),
      cache: 'none',
      locale: 'en',
    });
    root.append(report);
    await loaded(report);
    expect(heard).to.have.lengthOf(1);
    expect(heard[0]!.target).to.equal(host);
    expect(Object.isFrozen(heard[0]!.detail)).to.equal(true);
    expect(heard[0]!.detail).to.deep.include({ total: 7, rows: 7, fromCache: false });
    expect((heard[0]!.detail as { age: number }).age).to.be.within(0, 5000);
  });

  it('carry no row values but where a row is opened', async () => {
    const secret = 'kept-to-the-row';
    const seen = eventsOf(
      document,
      'api-log-load',
      'api-log-error',
      'api-log-filter-change',
      'api-log-sort-change',
    );
    const rows = sampleRows(20).map((row) => ({ ...row, client: secret }));
    const { report } = await show({}, rows, { failure: after(1, status(500, secret)) });
    await loaded(report);
    void report.refresh();
    await findText(report, /The server failed/);
    expect(seen.length).to.be.above(1);
    expect(JSON.stringify(seen)).to.not.contain(secret);
  });

  it('report no filter and no order that the host set', async () => {
    const { report, endpoint } = await show();
    await loaded(report);
    const seen = eventsOf(report, 'api-log-filter-change', 'api-log-sort-change');
    report.filters = { client: 'ana' };
    await until(() => endpoint.asked().at(-1)!.client === 'ana');
    report.lockedFilters = { resource: '/api' };
    await until(() => endpoint.asked().at(-1)!.resource === '/api');
    await quiet(50);
    expect(seen).to.deep.equal([]);
  });
});

describe('a session that ended', () => {
  it('gets one more try once the host has renewed it', async () => {
    let isSignedIn = false;
    let asked = 0;
    const listener = (event: Event) => {
      asked += 1;
      (event as CustomEvent<{ respondWith(promise: Promise<unknown>): void }>).detail.respondWith(
        quiet(20).then(() => (isSignedIn = true)),
      );
    };
    document.addEventListener('api-log-auth-required', listener);
    try {
      const { report, endpoint } = await show(
        { headers: () => ({ 'X-Session': String(isSignedIn) }) },
        undefined,
        {
          failure: (call, at) => (isSignedIn ? undefined : status(401, 'x')(call, at)),
        },
      );
      await loaded(report);
      expect(asked).to.equal(1);
      expect(endpoint.calls.map(({ headers }) => headers.get('X-Session'))).to.deep.equal(['false', 'true']);
    } finally {
      document.removeEventListener('api-log-auth-required', listener);
    }
  });

  it('is reported, and asked for no second time, where the host does nothing', async () => {
    const { report, endpoint } = await show({}, undefined, { failure: status(401, 'x') });
    await findText(report, /You are signed out/);
    await quiet(100);
    expect(endpoint.calls).to.have.lengthOf(1);
  });

  it('ends in words where the renewal did not help, and never in a circle', async () => {
    const listener = (event: Event) =>
      (event as CustomEvent<{ respondWith(promise: Promise<unknown>): void }>).detail.respondWith(
        Promise.resolve(),
      );
    document.addEventListener('api-log-auth-required', listener);
    try {
      const { report, endpoint } = await show({}, undefined, { failure: status(401, 'x') });
      await findText(report, /You are signed out/);
      await quiet(100);
      expect(endpoint.calls).to.have.lengthOf(2);
    } finally {
      document.removeEventListener('api-log-auth-required', listener);
    }
  });
});

describe('what the host sets', () => {
  it('reaches every request: headers, asked for anew, and credentials', async () => {
    let token = 0;
    const sent: (RequestInit | undefined)[] = [];
    const endpoint = fakeEndpoint(sampleRows(5));
    const { report } = await show({
      headers: async () => ({ Authorization: `Bearer ${++token}` }),
      credentials: 'include',
      fetch: (input, init) => {
        sent.push(init);
        return endpoint(input, init);
      },
    });
    await loaded(report);
    await report.refresh();
    expect(sent.map((init) => new Headers(init!.headers).get('Authorization'))).to.deep.equal([
      'Bearer 1',
      'Bearer 2',
    ]);
    expect(sent.map((init) => init!.credentials)).to.deep.equal(['include', 'include']);
  });

  it('keeps the query string that the endpoint has', async () => {
    const { report, endpoint } = await show(
      { endpoint: `${ENDPOINT}/q?tenant=acme&tenant=b%2Bc` },
      sampleRows(5).map((row) => ({ ...row, tenant: 'acme b+c' })),
    );
    await loaded(report);
    expect(endpoint.calls[0]!.url.search).to.match(/^\?tenant=acme&tenant=b%2Bc&/);
  });

  it('another endpoint shows nothing of the one before', async () => {
    const { report } = await show({}, sampleRows(5));
    await loaded(report);
    report.fetch = fakeEndpoint([], { latency: Infinity });
    report.endpoint = `${ENDPOINT}/other`;
    await until(() => dataRows(report).length === 0);
  });

  it('another cache-key shows nothing of the reader before', async () => {
    const rows = (client: string) => sampleRows(5).map((row) => ({ ...row, client }));
    const { report } = await show(
      { cache: 'memory', cacheKey: 'anna', endpoint: `${ENDPOINT}/keys` },
      rows('of anna'),
    );
    await loaded(report);
    report.fetch = fakeEndpoint(rows('of rui'), { latency: 150 });
    report.cacheKey = 'rui';
    await report.updateComplete;
    await until(() => dataRows(report).length === 0);
    await loaded(report);
    expect(new Set(columnTexts(report, 'Client'))).to.deep.equal(new Set(['of rui']));
  });

  it('clearCache forgets what a reader had, and rows of the next visit come from the endpoint', async () => {
    const settings = { cache: 'memory' as const, cacheKey: 'cleared', endpoint: `${ENDPOINT}/clearing` };
    const first = await show(settings, sampleRows(5));
    await loaded(first.report);
    await first.report.clearCache();
    first.report.parentElement!.remove();
    const second = await show(settings, sampleRows(5), { latency: Infinity });
    await find(second.report, 'grid');
    await quiet(300);
    expect(dataRows(second.report)).to.deep.equal([]);
  });

  it('kept rows are shown at once and marked with their age while the endpoint cannot be reached', async () => {
    const settings = { cache: 'memory' as const, cacheKey: 'kept', endpoint: `${ENDPOINT}/keeping` };
    const first = await show(settings, sampleRows(5));
    await loaded(first.report);
    first.report.parentElement!.remove();
    await quiet(50);
    const second = await show(settings, [], { failure: status(403, 'x') });
    await loaded(second.report, 5);
    await findText(second.report, /Showing rows loaded /);
    await findText(second.report, /You are not allowed/);
  });
});

/** Answers come in a shuffled order; whatever it is, the rows of the last question stay. */
describe('the latest question wins', () => {
  const questions = ['ana', 'rui', 'bot', 'vault', 'monitor'];

  const race = async (seed: number): Promise<string> => {
    const delays = questions.map((_, at) => ((at * 37 + seed * 53) % 11) * 12);
    const { report } = await show({}, [], {
      latency: (_call, at) => (at === 0 ? 0 : (delays[at - 1] ?? 0)),
      failure: ({ url }) =>
        Response.json({
          rows: [{ ...sampleRow(0, 1), client: `for ${url.searchParams.get('client')}` }],
          total: 1,
        }),
    });
    await loaded(report);
    for (const client of questions) {
      report.filters = { client };
      await quiet(5);
    }
    await quiet(Math.max(...delays) + 60);
    return columnTexts(report, 'Client').join();
  };

  for (let seed = 1; seed <= 10; seed++) {
    it(`in order ${seed}`, async () => expect(await race(seed)).to.equal('for monitor'));
  }

  it('also where the transport ignores that it was aborted', async () => {
    const endpoint = fakeEndpoint([], {
      latency: (_call, at) => (at === 1 ? 200 : 0),
      failure: ({ url }) =>
        Response.json({
          rows: [{ ...sampleRow(0, 1), client: `for ${url.searchParams.get('client')}` }],
          total: 1,
        }),
    });
    const { report } = await show({ fetch: (input, init) => endpoint(input, { ...init, signal: null }) });
    await loaded(report);
    report.filters = { client: 'late' };
    await until(() => endpoint.calls.length === 2);
    report.filters = { client: 'last' };
    await until(() => columnTexts(report, 'Client').join() === 'for last');
    await quiet(300);
    expect(columnTexts(report, 'Client').join()).to.equal('for last');
  });

  it('and the race is one: without a guard, an answer that is late does win', async () => {
    // The twin that is known to be bad: it shows whatever comes, as the report would without its guard.
    const endpoint = fakeEndpoint([], {
      latency: (_call, at) => (at === 0 ? 60 : 0),
      failure: ({ url }) => Response.json({ client: url.searchParams.get('client') }),
    });
    let shown = '';
    const ask = async (client: string) => {
      const answer = await endpoint(`${ENDPOINT}?client=${client}`);
      shown = ((await answer.json()) as { client: string }).client;
    };
    await Promise.all([ask('late'), ask('last')]);
    expect(shown).to.equal('late');
  });
});

describe('Update', () => {
  it('asks for what is on the screen and settles when the answer is there', async () => {
    let clients = 'before';
    const { report, endpoint } = await show({}, [], {
      failure: () => Response.json({ rows: [{ ...sampleRow(0, 1), client: clients }], total: 1 }),
    });
    await loaded(report);
    clients = 'after';
    await report.refresh();
    await until(() => columnTexts(report, 'Client').join() === 'after');
    expect(endpoint.calls).to.have.lengthOf(2);
  });

  it('settles where it fails, and before the first rows', async () => {
    const { report } = await show({}, [], { failure: status(403, 'x') });
    await report.refresh();
    await report.refresh();
  });

  it('counts anew where the log has grown', async () => {
    let log = logOfLength(50);
    const { report } = await show(
      {},
      {
        get total() {
          return log.total;
        },
        rowAt: (index) => log.rowAt(index),
      },
    );
    await counted(report, 51);
    log = logOfLength(60);
    (await find(report, 'button', 'Update')).click();
    await counted(report, 61);
  });
});
