import { expect } from '@open-wc/testing';
import type { ApiLogReport } from '../../src/api-log-report.js';
import type { ExportEnd } from '../../src/report/outcome.js';
import { checkMapping } from '../../src/sources/mapping/check-mapping.js';
import { copied } from '../support/copied.js';
import { kept } from '../support/kept-records.js';
import { readCsv } from '../support/read-csv.js';
import { savedFiles } from '../support/saved-files.js';
import { find, findText, query } from '../support/screen.js';
import { search } from '../support/search-form.js';
import { eventsOf, show } from '../support/show.js';
import { columnTexts, counted, loaded, scrollerOf } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const AT = Date.UTC(2026, 10, 21, 12);

const EVENTS = Array.from({ length: 37 }, (_, index) => ({
  '@timestamp': new Date(AT - index * 60_000).toISOString(),
  http: { request: { method: 'GET' }, response: { status_code: index % 4 === 0 ? 404 : 200 } },
  url: { path: `/things/${index}` },
  event: { duration: 2_000_000 },
}));

/** Answers one page, whatever it is asked. */
const answering =
  (answer: unknown): typeof fetch =>
  async () =>
    Response.json(answer);

const headings = (report: HTMLElement): string[] =>
  [...report.shadowRoot!.querySelectorAll('[role="columnheader"], th')].map((head) =>
    head.textContent.trim(),
  );

describe('an endpoint of which nothing was said', () => {
  it('shows the rows, in the columns that are there, and filters them here', async () => {
    const { report } = await show({ fetch: answering({ events: EVENTS }) });
    await loaded(report);
    await counted(report, EVENTS.length + 1);
    expect(columnTexts(report, 'URL')[0]).to.equal('/things/0');
    expect(columnTexts(report, 'Time')[0]).to.equal('2 ms');
    expect(columnTexts(report, 'Date/Time')[0]).to.equal('21/11/2026 12:00');
    expect(headings(report).join()).not.to.contain('Authorization');
    await search(report, { Status: '404' });
    await until(() => columnTexts(report, 'Status').every((status) => status === '404'));
    expect(query(report, 'button', 'Copy mapping')).to.equal(null);
  });

  for (const order of ['newest first', 'in no order'])
    it(`is said to give one page alone where it does not understand how it is asked for others: ${order}`, async () => {
      const minutes = (index: number) => (order === 'newest first' ? -index : (index * 7) % 40);
      const many = Array.from({ length: 100 }, (_, index) => ({
        ...EVENTS[index % EVENTS.length],
        '@timestamp': new Date(AT + minutes(index) * 60_000).toISOString(),
      }));
      // It would take `skip` and `take`.
      const { report } = await show({ fetch: answering({ events: many }) });
      await loaded(report);
      scrollerOf(report).scrollTop = 100_000;
      await findText(report, /^The server sends the same entries for every page/);
    });

  describe('with a short list that says nothing of others', () => {
    const rowAt = (index: number) => ({
      timestamp: new Date(AT - index * 60_000).toISOString(),
      path: `/things/${index}`,
      status_code: 200,
    });
    const rowsOf = (from: number, to: number) =>
      Array.from({ length: Math.max(0, to - from) }, (_, index) => rowAt(from + index));
    const exported = async (report: ApiLogReport) => {
      const events = eventsOf(report, 'api-log-export');
      const [file] = await savedFiles(() => report.exportCsv());
      const { outcome, end } = await (events[0]![1] as { ended: Promise<ExportEnd> }).ended;
      return { rows: readCsv(file!.text).length - 1, outcome, end: end!.kind };
    };
    const showing = async (respond: (at: URLSearchParams) => Response) => {
      const { report } = await show({
        fetch: async (input) =>
          respond(new URL((input as URL | string).toString(), 'https://log.example').searchParams),
      });
      await loaded(report);
      return report;
    };

    it('is read on where the next page has others', async () => {
      const report = await showing((at) => {
        const from = Number(at.get('offset') ?? 0);
        return Response.json(rowsOf(from, Math.min(from + 30, 75)));
      });
      expect(await exported(report)).to.deep.equal({ rows: 75, outcome: 'finished', end: 'complete' });
    });

    for (const [length, outcome] of [
      [30, 'incomplete'],
      [37, 'finished'],
    ] as const)
      it(`is ${outcome} where the next page is the same one, of ${length} rows`, async () => {
        const report = await showing(() => Response.json(rowsOf(0, length)));
        const told = await exported(report);
        expect([told.rows, told.outcome]).to.deep.equal([length, outcome]);
        if (outcome === 'incomplete') {
          await findText(report, `${length} entries were read; there may be more.`);
          expect(query(report, 'grid')!.getAttribute('aria-rowcount')).to.equal('-1');
        } else await counted(report, length + 1);
      });

    it('is not called finished where it refuses to be asked for the next page', async () => {
      const report = await showing((at) =>
        Number(at.get('offset') ?? 0) > 0 ? new Response('', { status: 400 }) : Response.json(rowsOf(0, 30)),
      );
      const { outcome, end } = await exported(report);
      expect([outcome, end]).to.deep.equal(['incomplete', 'unreached']);
    });

    it('is not called finished where it takes no parameters and is as long as a page', async () => {
      const report = await showing((at) =>
        [...at].length > 0 ? new Response('', { status: 400 }) : Response.json(rowsOf(0, 50)),
      );
      const { rows, outcome, end } = await exported(report);
      expect([rows, outcome, end]).to.deep.equal([50, 'incomplete', 'unreached']);
    });

    it('follows a next page that is named in an object of its own', async () => {
      const report = await showing((at) => {
        const from = Number((at.get('offset') ?? 'at-0').replace('at-', ''));
        const next_page = from + 20 < 75 ? { offset: `at-${from + 20}` } : null;
        return Response.json({ data: rowsOf(from, Math.min(from + 20, 75)), next_page });
      });
      expect(await exported(report)).to.deep.equal({ rows: 75, outcome: 'finished', end: 'complete' });
    });
  });

  it('is looked at again where it had no rows at first', async () => {
    let events: readonly unknown[] = [];
    const { report } = await show({ fetch: async () => Response.json({ events, total: events.length }) });
    await findText(report, 'There are no entries yet.');
    events = EVENTS;
    await report.refresh();
    await counted(report, EVENTS.length + 1);
    expect(columnTexts(report, 'URL')[0]).to.equal('/things/0');
  });

  it('shows the rows of the last visit until it answers, and where it does not', async () => {
    const cacheKey = 'guessed';
    const answer = { logs: EVENTS, next_page_token: '' };
    const { report } = await show({ fetch: answering(answer), cache: 'indexeddb', cacheKey });
    await loaded(report);
    const { endpoint } = report;
    // The page, and the mapping that was guessed.
    await kept(cacheKey, 2);
    report.remove();
    const visit = async (fetchHere: typeof fetch, key = cacheKey) => {
      const shown = await show({ fetch: fetchHere, cache: 'indexeddb', cacheKey: key, endpoint: endpoint! });
      return shown.report;
    };

    let answerNow: (answer: Response) => void;
    const slow = await visit(() => new Promise((resolve) => (answerNow = resolve)));
    await loaded(slow);
    expect(columnTexts(slow, 'URL')[0]).to.equal('/things/0');
    expect(columnTexts(slow, 'Time')[0]).to.equal('2 ms');
    expect(headings(slow).join()).not.to.contain('Authorization');
    answerNow!(Response.json({ logs: EVENTS.slice(1), next_page_token: '' }));
    await until(() => columnTexts(slow, 'URL')[0] === '/things/1');
    slow.remove();

    const unreachable = await visit(() => Promise.reject(new TypeError()));
    await loaded(unreachable);
    expect(columnTexts(unreachable, 'URL')[0]).to.equal('/things/1');
    await find(unreachable, 'button', 'Retry');
    await search(unreachable, { Status: '404' });
    await until(() => columnTexts(unreachable, 'Status').every((status) => status === '404'));

    const changed = await visit(async () => {
      await quiet(300);
      return Response.json({ rows: [{ id: 1, dateTime: '2026-11-20T10:00:00Z', url: '/own' }], total: 1 });
    });
    await loaded(changed);
    await until(() => columnTexts(changed, 'URL')[0] === '/own');
    await until(() => headings(changed).join().includes(' empty'));
    changed.remove();

    const stranger = await visit(() => Promise.reject(new TypeError()), 'somebody-else');
    await find(stranger, 'button', 'Retry');
    expect(stranger.shadowRoot!.textContent).not.to.contain('/things/');
    await unreachable.clearCache();
    const forgotten = await visit(() => Promise.reject(new TypeError()));
    await find(forgotten, 'button', 'Retry');
    expect(forgotten.shadowRoot!.textContent).not.to.contain('/things/');
  });

  it('leaves the columns alone that the host chose', async () => {
    const { report } = await show({
      fetch: answering({ events: EVENTS }),
      columns: ['authorization', 'url'],
    });
    await loaded(report);
    expect(headings(report).join()).to.contain('Authorization');
    expect(headings(report).join()).not.to.contain('Status');
  });

  it('offers the mapping for copying where not enough was found', async () => {
    const rows = [
      { colour: 'red', count: 1 },
      { colour: 'blue', count: 2 },
    ];
    const { report } = await show({ fetch: answering({ items: rows }) });
    await loaded(report);
    expect(columnTexts(report, 'colour')).to.deep.equal(['red', 'blue']);
    const button = await find(report, 'button', 'Copy mapping');
    const mapping = checkMapping(JSON.parse(await copied(async () => button.click())));
    expect(mapping.rows).to.deep.equal({ at: 'items' });
  });

  it('shows beside its few columns what the rows have besides, and nothing twice', async () => {
    const rows = EVENTS.slice(0, 3).map((event, index) => ({
      wann: event['@timestamp'],
      was: event.url.path,
      wie: 'GET',
      farbe: `colour ${index}`,
    }));
    const { report } = await show({ fetch: answering({ items: rows }) });
    await loaded(report);
    await until(() => headings(report).includes('farbe'));
    expect(headings(report)).to.have.members(['Method', 'URL', 'Date/Time', 'farbe']);
  });
});
