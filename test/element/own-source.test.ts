import { expect } from '@open-wc/testing';
import { logPage, ProblemError, type ApiLogReport, type LogSource } from '../../src/index.js';
import { place } from '../support/show.js';
import { loaded } from '../support/table.js';

const ROWS = Array.from({ length: 30 }, (_, place) => ({
  id: place + 1,
  client: 'acme',
  dateTime: new Date(Date.UTC(2026, 10, 20) - place * 1000).toISOString(),
}));

const placed = async (source: LogSource, prepare: (report: ApiLogReport) => void = () => undefined) => {
  const report = document.createElement('api-log-report');
  report.source = source;
  prepare(report);
  return place(report);
};

const ownSource = (part: Partial<LogSource>): LogSource => ({
  id: 'own',
  capabilities: { filters: 'all', sorts: 'all' },
  fetchPage: async ({ offset, limit }) => logPage(ROWS.slice(offset, offset + limit), { total: ROWS.length }),
  ...part,
});

describe('a source of an embedder’s own', () => {
  it('hears that it is to forget, where somebody signs out', async () => {
    let forgotten = 0;
    const report = await placed(ownSource({ forget: () => void (forgotten += 1) }));
    await loaded(report);
    await report.clearCache();
    expect(forgotten).to.equal(1);
  });

  it('is asked again when the host renewed the sign-in', async () => {
    let asked = 0;
    const source = ownSource({
      fetchPage: async () => {
        asked += 1;
        if (asked === 1) throw new ProblemError({ code: 'unauthorised', status: 401 });
        return logPage(ROWS, { total: ROWS.length });
      },
    });
    const report = await placed(source, (element) =>
      element.addEventListener('api-log-auth-required', (event) =>
        event.detail.respondWith(Promise.resolve()),
      ),
    );
    await loaded(report);
    expect(asked).to.equal(2);
  });

  it('is asked again after a fault that may pass', async () => {
    let asked = 0;
    const source = ownSource({
      fetchPage: async () => {
        asked += 1;
        if (asked === 1) throw new ProblemError({ code: 'server-error', status: 503 }, 0);
        return logPage(ROWS, { total: ROWS.length });
      },
    });
    await loaded(await placed(source));
    expect(asked).to.equal(2);
  });
});
