import { expect } from '@open-wc/testing';
import { savedFiles } from '../support/saved-files.js';
import { readCsv } from '../support/read-csv.js';
import { findText, find } from '../support/screen.js';
import { eventsOf, show } from '../support/show.js';
import { columnTexts, counted, loaded, scrollerOf, sortBy } from '../support/table.js';
import { until } from '../support/until.js';
import { rowsOf } from '../support/lying-endpoints.js';

const THREE = [0, 1, 2].map((index) => ({
  id: index,
  method: 'GET',
  status: 200,
  url: `/a${index}`,
  time: index,
  dateTime: `2026-11-20T10:0${index}:00Z`,
}));

const answering =
  (body: unknown, init: ResponseInit = {}): typeof fetch =>
  async () =>
    Response.json(body, init);

describe('a small answer that is whole', () => {
  for (const body of [THREE, { rows: THREE, total: 3 }]) {
    const name = Array.isArray(body) ? 'a bare list' : 'rows with a total';
    it(`is in the order that the report begins with: ${name}`, async () => {
      const { report } = await show({ fetch: answering(body) });
      await loaded(report, 3);
      await until(() => columnTexts(report, 'URL').join() === '/a2,/a1,/a0');
    });

    it(`is sorted by a heading: ${name}`, async () => {
      const { report } = await show({ fetch: answering(body) });
      await loaded(report, 3);
      await sortBy(report, 'URL');
      await until(() => columnTexts(report, 'URL').join() === '/a0,/a1,/a2');
      await sortBy(report, 'URL');
      await until(() => columnTexts(report, 'URL').join() === '/a2,/a1,/a0');
    });
  }
});

describe('a bare list with headers', () => {
  const LENGTH = 230;
  const endpoint: typeof fetch = async (input) => {
    const page = Number(
      new URL((input as URL | string).toString(), 'https://log.example').searchParams.get('page') ?? 1,
    );
    const headers = new Headers({ 'X-Total-Count': String(LENGTH) });
    if (page * 50 < LENGTH) headers.set('Link', `<?page=${page + 1}>; rel="next"`);
    const rows = rowsOf((page - 1) * 50, Math.min(page * 50, LENGTH));
    return Response.json(rows, { headers });
  };

  it('is read to its end by the links', async () => {
    const { report } = await show({ fetch: endpoint });
    await loaded(report);
    const files = await savedFiles(() => report.exportCsv());
    expect(readCsv(files[0]!.text)).to.have.lengthOf(LENGTH + 1);
    const scroller = scrollerOf(report);
    await until(() => {
      scroller.scrollTop = scroller.scrollHeight;
      return columnTexts(report, 'URL').includes('/things/229');
    });
  });
});

describe('an answer that names a next page elsewhere', () => {
  it('is not said to be all', async () => {
    const headers = { Link: '<https://other.example/logs?page=2>; rel="next"' };
    const { report } = await show({ fetch: answering(rowsOf(0, 37), { headers }) });
    await loaded(report);
    await findText(report, /other\.example/);
    const events = eventsOf(report, 'api-log-export');
    const files = await savedFiles(() => report.exportCsv());
    expect(files).to.have.lengthOf(1);
    await findText(report, /Export incomplete: .*, 37 rows\./);
    const [, detail] = events[0]!;
    const { outcome, end } = await (detail as { ended: Promise<{ outcome: string; end: { kind: string } }> })
      .ended;
    expect([outcome, end.kind]).to.deep.equal(['incomplete', 'unreached']);
  });
});

describe('a first answer that the default protocol holds back', () => {
  const LENGTH = 120;
  // A bare list whose rows have none of the report's names is looked at before it is read.
  const rows = (from: number, to: number) =>
    Array.from({ length: Math.max(0, Math.min(to, LENGTH) - from) }, (_, index) => ({
      colour: `${from + index}`,
    }));

  for (const [name, headers, status] of [
    ['X-Total-Count', { 'X-Total-Count': String(LENGTH) }, 200],
    ['Content-Range', { 'Content-Range': `items 0-39/${LENGTH}` }, 206],
  ] as const)
    it(`is read with its header ${name}`, async () => {
      const { report } = await show({
        pageSize: 40,
        fetch: async (input) => {
          const { searchParams } = new URL((input as URL | string).toString(), 'https://log.example');
          const from = Number(searchParams.get('offset') ?? 0);
          return Response.json(rows(from, from + 40), { headers, status });
        },
      });
      await loaded(report);
      await counted(report, LENGTH + 1);
    });

  for (const [name, headers, status] of [
    ['Next-Range', { 'Next-Range': 'id 37..; max=37' }, 200],
    ['Link', { Link: '<https://other.example/?page=2>; rel="next"' }, 200],
    ['206', {}, 206],
  ] as const)
    it(`is not called whole where ${name} says otherwise`, async () => {
      const { report } = await show({ fetch: answering(rows(0, 37), { headers, status }) });
      await loaded(report);
      const events = eventsOf(report, 'api-log-export');
      await savedFiles(() => report.exportCsv());
      const { outcome } = await (events[0]![1] as { ended: Promise<{ outcome: string }> }).ended;
      expect(outcome).to.equal('incomplete');
    });
});

describe('a 403 to parameters that are not known', () => {
  it('is asked again without them', async () => {
    const { report } = await show({
      fetch: async (input) =>
        (input as URL | string).toString().includes('?')
          ? new Response('', { status: 403 })
          : Response.json({ events: THREE }),
    });
    await loaded(report, 3);
  });

  it('stays one where the log may not be seen, after two more requests', async () => {
    let asked = 0;
    const { report } = await show({ fetch: async () => (asked++, new Response('', { status: 403 })) });
    await find(report, 'button', 'Retry');
    await findText(report, /not allowed to see this log/);
    expect(asked).to.equal(3);
  });
});
