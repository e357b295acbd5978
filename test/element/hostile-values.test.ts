import { expect } from '@open-wc/testing';
import { hostileRows } from '../../stories/support/hostile-rows.js';
import { sampleRow } from '../../stories/support/sample-rows.js';
import { visibleText } from '../../src/core/visible-text.js';
import markup from '../corpora/xss/markup.json' with { type: 'json' };
import spoofs from '../corpora/own-spoof-seeds.json' with { type: 'json' };
import { show } from '../support/show.js';
import { cellTexts, dataRows, loaded, scrollerOf } from '../support/table.js';
import { until } from '../support/until.js';
import { COLUMN_KEYS } from './seed-tables.js';

/** What is longer is cut off in a cell. */
const CELL_LIMIT = 2000;

/** What the script in most of the markup would call if it was run. */
const traps = ['alert', 'prompt', 'confirm', 'print', 'eval', 'open'] as const;

const withTraps = async (act: () => Promise<void>): Promise<string[]> => {
  const sprung: string[] = [];
  const page = window as unknown as Record<string, unknown>;
  const kept = traps.map((name) => [name, page[name]] as const);
  for (const name of traps) page[name] = () => sprung.push(name);
  try {
    await act();
  } finally {
    for (const [name, value] of kept) page[name] = value;
  }
  return sprung;
};

/** Elements that the table itself is made of. */
const OWN = new Set(['table', 'thead', 'tbody', 'tr', 'th', 'td', 'button', 'span', 'svg', 'path']);

const expectOnlyText = (report: HTMLElement): void => {
  const table = report.shadowRoot!.querySelector('table')!;
  for (const element of table.querySelectorAll('*')) {
    expect(OWN.has(element.localName), element.outerHTML.slice(0, 200)).to.equal(true);
    for (const { name, value } of element.attributes) {
      expect(name.startsWith('on'), name).to.equal(false);
      expect(/javascript:/i.test(value) && name !== 'title' && name !== 'aria-label', name).to.equal(false);
    }
  }
};

describe('values that a stranger wrote', () => {
  it(`stay text in every column: ${markup.length} pieces of markup and script`, async () => {
    const rows = markup.map((text, index) => ({
      ...Object.fromEntries(COLUMN_KEYS.map((key) => [key, text])),
      id: index,
    }));
    const sprung = await withTraps(async () => {
      const { report } = await show({ pageSize: 500 }, rows);
      report.style.setProperty('--api-log-height', '40rem');
      await loaded(report, 10);
      const scroller = scrollerOf(report);
      const seen = new Set<number>();
      for (let top = 0; seen.size < rows.length && top < rows.length; top += 10) {
        const first = dataRows(report)[0];
        for (const row of dataRows(report)) {
          const index = Number(row.ariaRowIndex) - 2;
          if (seen.has(index)) continue;
          seen.add(index);
          const came = markup[index]!;
          const expected = visibleText(came).slice(0, CELL_LIMIT);
          for (const [place, text] of cellTexts(row).slice(1).entries()) {
            const isSame = text.slice(0, CELL_LIMIT) === expected;
            expect(isSame, `${COLUMN_KEYS[place + 1]}: ${came}`).to.equal(true);
          }
        }
        expectOnlyText(report);
        const wanted = [String(top + 12), String(rows.length + 1)];
        // Code that comes behind the first rows may move them.
        await until(() => {
          scroller.scrollTop = (top + 10) * first!.getBoundingClientRect().height;
          return (
            wanted.includes(dataRows(report)[0]?.ariaRowIndex ?? '') ||
            dataRows(report).at(-1)?.ariaRowIndex === wanted[1]
          );
        });
      }
      expect(rows.filter((_, index) => !seen.has(index)).map(({ id }) => id)).to.deep.equal([]);
    });
    expect(sprung).to.deep.equal([]);
  });

  it('show what is hidden in them as tokens, and keep to their line and their cell', async () => {
    const values = (spoofs as readonly unknown[]).map((spoof) =>
      typeof spoof === 'string'
        ? spoof
        : String((spoof as { value?: unknown; text?: unknown }).value ?? (spoof as { text?: unknown }).text),
    );
    const rows = values.map((client, index) => ({ ...sampleRow(index, values.length), client }));
    const { report } = await show({}, rows);
    report.style.setProperty('--api-log-height', `${(rows.length + 6) * 2.2}rem`);
    await loaded(report, rows.length);
    const shown = dataRows(report);
    const [height] = shown.map((row) => row.getBoundingClientRect().height);
    shown.forEach((row, index) => {
      const text = cellTexts(row)[2]!;
      expect(
        text.slice(0, CELL_LIMIT) === visibleText(values[index]!).slice(0, CELL_LIMIT),
        JSON.stringify(values[index]).slice(0, 80),
      ).to.equal(true);
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      expect(text).to.not.match(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/);
      expect(row.getBoundingClientRect().height).to.equal(height);
    });
  });

  it('of any type and size leave every row in its place', async () => {
    const rows = hostileRows();
    const { report } = await show({ pageSize: 500 }, rows);
    report.style.setProperty('--api-log-height', '60rem');
    await loaded(report, 20);
    const scroller = scrollerOf(report);
    await until(() => {
      scroller.scrollTop = scroller.scrollHeight;
      return dataRows(report).at(-1)?.ariaRowIndex === String(rows.length + 1);
    });
    expectOnlyText(report);
    expect(document.title).to.not.equal('1');
  });

  it('cannot reach the page through a filter, a message or an announcement', async () => {
    const text = '<img src=x onerror=alert(1)>\u202e';
    const sprung = await withTraps(async () => {
      const { report } = await show({ filters: { client: text }, filtersOpen: true }, [], {
        failure: () =>
          new Response(JSON.stringify({ title: text, detail: text, status: 400 }), {
            status: 400,
            headers: { 'Content-Type': 'application/problem+json' },
          }),
      });
      await until(() => /did not accept/.test(report.shadowRoot!.textContent ?? ''));
      expect(report.shadowRoot!.querySelector('img')).to.equal(null);
    });
    expect(sprung).to.deep.equal([]);
  });
});
