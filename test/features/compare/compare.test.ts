import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FakeEndpointOptions } from '../../../stories/support/fake-endpoint.js';
import { answerSummary } from '../../../stories/support/answer-summary.js';
import { find, query } from '../../support/screen.js';
import { show } from '../../support/show.js';
import { keyboardReady } from '../../support/table.js';
import { until } from '../../support/until.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** The log ended long ago: its last day is compared. */
const END = Date.UTC(2026, 9, 20, 11, 59, 30);

type Row = {
  readonly id: number;
  readonly client: string;
  readonly resource: string;
  readonly status: number;
  readonly error: boolean;
  readonly time: number;
  readonly dateTime: string;
};

/** A row a minute over two days. On the second day half of them are of a new client, whose calls fail, and all are slow. */
const ROWS: readonly Row[] = Array.from({ length: 2880 }, (_, place) => {
  const isNow = place < 1440;
  const isNew = isNow && place % 2 === 0;
  return {
    id: 5000 - place,
    client: isNew ? 'billing' : ['acme', 'crm', 'shop'][place % 3]!,
    resource: `/v2/${place % 2}`,
    status: isNew && place % 4 === 0 ? 503 : 200,
    error: isNew && place % 4 === 0,
    time: isNow ? 900 : 100,
    dateTime: new Date(END - place * 60_000).toISOString(),
  };
});

const reportOf = async (options: FakeEndpointOptions = { summary: answerSummary }) => {
  const { report, endpoint } = await show({}, ROWS, options);
  await keyboardReady(report);
  return { report, endpoint };
};

const panelOf = (report: Element): HTMLElement | null => report.shadowRoot!.querySelector('section.compare');

const press = async (report: Element, name: string): Promise<void> =>
  (await find(report, 'button', name)).click();

/** In another year than theirs, times are written with it. */
const withoutYear = (text: string | undefined): string => (text ?? '').replaceAll('/2026 ', ' ');

const sentences = async (report: Element): Promise<string[]> => {
  await until(
    () => {
      const text = panelOf(report)?.querySelector('.comparison-found')?.textContent ?? 'Comparing';
      return !text.includes('Comparing') && text.includes('More often than before') ? text : null;
    },
    () => panelOf(report)?.textContent ?? 'no panel',
  );
  return [...panelOf(report)!.querySelectorAll('li span, .comparison-found p')].map((one) =>
    one.textContent.trim(),
  );
};

/** What a plain loop counts. */
const countIn = (from: number, end: number, isMeant: (row: Row) => boolean = () => true): number => {
  let count = 0;
  for (const row of ROWS) {
    const at = Date.parse(row.dateTime);
    if (at >= from && at <= end && isMeant(row)) count++;
  }
  return count;
};

const isFailed = ({ status }: Row): boolean => status >= 400;
const START = Date.UTC(2026, 9, 20);

describe('a period beside an earlier one', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  it('is the last day of the log where none is chosen, beside the same hours of the day before', async () => {
    const { report } = await reportOf();
    await press(report, 'Compare');
    const [count, failed] = await sentences(report);
    const now = countIn(START, END);
    const then = countIn(START - DAY, END - DAY);
    expect(withoutYear(count)).to.equal(
      `20/10 00:00 – 11:59: ${now} entries, as many as 19/10 00:00 – 11:59.`,
    );
    expect(then).to.equal(now);
    const isNow = countIn(START, END, isFailed);
    expect(failed).to.match(
      new RegExp(
        `^Failed: ${isNow} \\(\\d+%\\), before: ${countIn(START - DAY, END - DAY, isFailed)} \\(0%\\)\\.$`,
      ),
    );
  });

  it('says how many failed beside a filter by status, and nothing where none it lets through can have', async () => {
    for (const status of ['200,500-599', '200']) {
      const { report } = await reportOf();
      report.filters = { status };
      await keyboardReady(report);
      await press(report, 'Compare');
      const [, failed] = await sentences(report);
      const count = countIn(START, END, isFailed);
      if (status === '200') expect(failed).not.to.match(/^Failed: [1-9]/);
      else expect(failed).to.match(new RegExp(`^Failed: ${count} \\(\\d+%\\), before: 0 `));
    }
  });

  it('says where the log does not cover all of the earlier period, and only there', async () => {
    const { report } = await reportOf();
    await press(report, 'Compare');
    await sentences(report);
    const note = 'The log does not cover all of the earlier period.';
    expect(panelOf(report)!.textContent).not.to.include(note);
    await press(report, 'The week before, same time');
    await until(() => panelOf(report)!.textContent.includes(note));
    expect((await sentences(report))[0]).to.match(/: none\.$/);
  });

  it('says what became slower, what is more common and what is less, each with its entries', async () => {
    const { report } = await reportOf();
    await press(report, 'Compare');
    await until(() => panelOf(report)?.textContent.includes('Less often than before'));
    const said = (await sentences(report)).join('\n');
    expect(said).to.include('Slower: /v2/0, p95 900 ms, before 100 ms.');
    const billing = countIn(START, END, ({ client }) => client === 'billing');
    expect(said).to.include(`${billing} of ${countIn(START, END)} have Client billing, before 0%.`);
    const line = [...panelOf(report)!.querySelectorAll('li')].find((one) =>
      one.textContent.includes('Client billing'),
    )!;
    line.querySelector('button')!.click();
    await until(() => report.filters['is.client'] === 'billing');
    expect(report.filters).to.deep.equal({
      'is.client': 'billing',
      from: new Date(START).toISOString(),
      until: new Date(Date.UTC(2026, 9, 20, 11, 59, 59, 999)).toISOString(),
    });
  });

  it('counts by the reader’s filters, and anew when these are others', async () => {
    const { report } = await reportOf();
    report.filters = { client: 'acme' };
    await until(() => query(report, 'button', /Remove filter/));
    await press(report, 'Compare');
    const isAcme = ({ client }: Row): boolean => client === 'acme';
    const [now, then] = [countIn(START, END, isAcme), countIn(START - DAY, END - DAY, isAcme)];
    expect((await sentences(report))[0]).to.match(
      new RegExp(`: ${now} entries, \\d+% fewer than .* \\(${then}\\)\\.$`),
    );
    report.filters = { client: 'crm' };
    const isCrm = ({ client }: Row): boolean => client === 'crm';
    await until(() => panelOf(report)?.textContent.includes(`${countIn(START, END, isCrm)} entries`));
  });

  it('compares a chosen period with the one before it, or with another day', async () => {
    const { report } = await reportOf();
    const [from, end] = [START + 8 * HOUR, START + 10 * HOUR - 1];
    report.filters = { from: new Date(from).toISOString(), until: new Date(end).toISOString() };
    await until(() => query(report, 'textbox', 'Time range') ?? query(report, 'combobox', 'Time range'));
    await press(report, 'Compare');
    await sentences(report);
    await press(report, 'The period before');
    await until(() => withoutYear(panelOf(report)?.textContent).includes('20/10 06:00 – 07:59'));
    expect(withoutYear((await sentences(report))[0])).to.equal(
      '20/10 08:00 – 09:59: 120 entries, as many as 20/10 06:00 – 07:59.',
    );
    await find(report, 'button', 'The week before, same time');
  });

  it('says which rows were compared where the endpoint counts nothing', async () => {
    const { report } = await reportOf({ paging: 'unknown' });
    await press(report, 'Compare');
    const said = await sentences(report);
    expect(said[0]).to.match(/^The server does not count the entries of /);
    expect(said.at(-1)).to.match(/^Only the \d+ rows loaded were compared\.$/);
    expect(said.join(' ')).not.to.match(/Slower|Failed:/);
  });

  it('finds the same over rows as the endpoint’s counts do', async () => {
    const { report } = await show({ pageSize: 3000 }, ROWS, { mostRows: 3000 });
    await keyboardReady(report);
    await press(report, 'Compare');
    const billing = countIn(START, END, ({ client }) => client === 'billing');
    expect((await sentences(report)).join('\n')).to.include(
      `${billing} of ${countIn(START, END)} have Client billing, before 0%.`,
    );
  });

  it('closes by Escape, and leaves the keyboard at its button', async () => {
    const { report } = await reportOf();
    await press(report, 'Compare');
    const close = await until(() => panelOf(report)?.querySelector<HTMLElement>('.close'));
    close.focus();
    close.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await until(() => !panelOf(report));
    expect(report.shadowRoot!.activeElement!.classList.contains('compare-toggle')).to.equal(true);
  });

  it('is not offered where the host has locked the time, nor where a period has no start', async () => {
    const locked = (await show({ lockedFilters: { from: new Date(START).toISOString() } }, ROWS)).report;
    await keyboardReady(locked);
    await until(() => locked.shadowRoot!.querySelector('.time-range'));
    expect(query(locked, 'button', 'Compare')).to.equal(null);
    const { report } = await reportOf();
    report.filters = { until: new Date(END).toISOString() };
    await until(() => query(report, 'button', 'Compare')?.ariaDisabled === 'true');
  });
});

describe('the earlier period in the timeline', () => {
  before(() => setViewport({ width: 1280, height: 900 }));

  const [from, end] = [START + 8 * HOUR, START + 11 * HOUR - 1];
  const filters = { from: new Date(from).toISOString(), until: new Date(end).toISOString() };

  const optionsOf = (report: Element): string[] =>
    [...report.shadowRoot!.querySelectorAll('.timeline [role=option]')].map(({ ariaLabel }) => ariaLabel!);

  it('is drawn, named and in the table as a plain loop counts it, until Compare is pressed off', async () => {
    // Every third row of the day before is missing, so that both periods differ.
    const rows = ROWS.filter((_, place) => place < 1440 || place % 3 > 0);
    const { report } = await show({ filters }, rows, { summary: answerSummary });
    await keyboardReady(report);
    await until(() => optionsOf(report).length > 0);
    await press(report, 'Compare');
    await until(() => optionsOf(report).some((text) => text.includes('before: ')));
    expect(report.shadowRoot!.querySelectorAll('.timeline .earlier-line')).to.have.lengthOf(1);
    expect(query(report, 'listbox', /Outline: The day before, same time$/) !== null).to.equal(true);
    const counts = optionsOf(report).map((text) => Number(/before: (\d+)$/.exec(text)![1]));
    const length = (end + 1 - from) / counts.length;
    counts.forEach((count, place) => {
      const start = from - DAY + place * length;
      const times = rows.map(({ dateTime }) => Date.parse(dateTime));
      expect(count).to.equal(times.filter((at) => at >= start && at < start + length).length);
    });
    await press(report, 'Timeline as a table');
    const table = await until(() => report.shadowRoot!.querySelector('.timeline-table table'));
    expect(table.querySelector('thead th:last-child')!.textContent).to.equal('The day before, same time');
    expect(
      [...table.querySelectorAll('tbody td:last-child')].map(({ textContent }) => Number(textContent)),
    ).to.deep.equal(counts);
    await press(report, 'The period before');
    await until(() => query(report, 'listbox', /Outline: The period before$/));
    await press(report, 'Compare');
    await until(() => report.shadowRoot!.querySelector('.timeline .earlier-line') === null);
    expect(optionsOf(report).join()).not.to.include('before: ');
    expect(table.querySelector('thead th:last-child')!.textContent).to.equal('5xx');
  });

  it('is all zero where no row is from then, and left out where nobody counts the rows', async () => {
    const { report } = await show({ filters }, ROWS.slice(0, 1440), { summary: answerSummary });
    await keyboardReady(report);
    await until(() => optionsOf(report).length > 0);
    await press(report, 'Compare');
    await press(report, 'The week before, same time');
    await until(() => query(report, 'listbox', /Outline: The week before, same time$/));
    expect(optionsOf(report).every((text) => text.endsWith('before: 0'))).to.equal(true);
    const { report: uncounted } = await show({ filters }, ROWS, { paging: 'unknown' });
    await keyboardReady(uncounted);
    await until(() => optionsOf(uncounted).length > 0);
    await press(uncounted, 'Compare');
    await until(() => query(uncounted, 'listbox', /Not counted: The day before, same time$/));
    expect(uncounted.shadowRoot!.querySelector('.timeline .earlier-line') === null).to.equal(true);
  });
});
