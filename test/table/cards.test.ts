import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ReportArguments } from '../../stories/support/report-element.js';
import type { ApiLogReport } from '../../src/index.js';
import { presets } from '../../src/presets/all.js';
import type { Preset } from '../../src/presets/preset.js';
import { EmptyColumns } from '../../src/table/empty-columns.js';
import * as expertsender from '../support/seeds/expertsender.js';
import { senhasegura } from '../support/seeds/senhasegura.js';
import { sesameData } from '../support/seeds/sesame-data.js';
import { workato } from '../support/seeds/workato.js';
import type { StoryRow } from '../../stories/support/log-of-rows.js';
import { show } from '../support/show.js';
import { dataRows, keyboardReady } from '../support/table.js';
import { quiet, until } from '../support/until.js';

const REPORTS = [senhasegura, sesameData, workato, ...Object.values(expertsender)];

/** What of a card has text, by the height of its middle. */
const textsOf = (card: HTMLElement): { readonly place: string | undefined; readonly middle: number }[] =>
  [...card.querySelectorAll<HTMLElement>('td')]
    .filter((cell) => cell.checkVisibility() && cell.textContent.trim() !== '')
    .map((cell) => {
      const { top, height } = cell.getBoundingClientRect();
      return { place: cell.dataset['place'], middle: top + height / 2 };
    });

/** What is wrong with a card: nothing to know it by, or a line without text. */
const faultsOf = (card: HTMLElement): string[] => {
  const texts = textsOf(card);
  const heights = getComputedStyle(card).gridTemplateRows.split(' ').map(parseFloat);
  const { top, height } = card.getBoundingClientRect();
  let end = top + (height - heights.reduce((sum, one) => sum + one, 0)) / 2;
  const empty = heights.filter((line) => {
    const start = end;
    end += line;
    return line > 1 && !texts.some(({ middle }) => middle > start && middle < end);
  });
  const isKnown = texts.some(({ place }) => place === 'first' || place === 'sixth');
  return [...(isKnown ? [] : ['neither a first value nor a time']), ...empty.map(() => 'an empty line')];
};

/** What is wrong with the cards of a log, once they are as they stay. */
const settled = async (
  properties: ReportArguments,
  rows: readonly StoryRow[],
  spoil: (report: ApiLogReport) => void = () => undefined,
): Promise<string[]> => {
  const { report } = await show(properties, rows);
  // Tall enough for all of them.
  report.style.blockSize = '75rem';
  await keyboardReady(report);
  const faults = (): string[] =>
    dataRows(report).flatMap((card, at) => faultsOf(card).map((fault) => `row ${at + 1}: ${fault}`));
  await until(() => dataRows(report).length === rows.length);
  await quiet(50);
  spoil(report);
  const found = faults();
  report.parentElement!.remove();
  return found;
};

const without = (row: StoryRow, keys: readonly (string | null)[]): StoryRow =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

describe('cards', () => {
  before(async () => setViewport({ width: 320, height: 800 }));
  after(async () => setViewport({ width: 800, height: 600 }));

  it('are known by a first value or a time and have no empty line, in every report', async () => {
    const faults: string[] = [];
    const look = async (what: string, properties: ReportArguments, rows: readonly StoryRow[]) =>
      faults.push(...(await settled(properties, rows)).map((fault) => `${what}, ${fault}`));
    for (const { preset, row } of REPORTS) {
      const { narrow, columns } = presets.get(preset)!;
      const oneLess = narrow.map((key) => without(row, [key]));
      await look(preset, { preset }, [row, ...oneLess]);
      // Rows that have what cards do not prefer, where there are such columns.
      if (columns.some((key) => !narrow.includes(key)))
        await look(`${preset}, other columns`, { preset }, [without(row, narrow)]);
      await look(`${preset}, no first one`, { preset }, [oneLess[0]!]);
    }
    const own: Preset = { ...presets.get('senhasegura')!, key: 'own', narrow: [] };
    await look('a report that prefers none', { preset: own }, [senhasegura.row]);
    await look('chosen columns', { columns: ['server', 'event'] }, [senhasegura.row]);
    expect(faults).to.deep.equal([]);
  });

  it('would be found empty where no column took the place of another (the known-bad twin)', async () => {
    const { narrow } = EmptyColumns.prototype;
    EmptyColumns.prototype.narrow = (preset) => preset.narrow;
    try {
      const rows = [without(senhasegura.row, presets.get('senhasegura')!.narrow)];
      expect(await settled({}, rows)).to.deep.equal(['row 1: neither a first value nor a time']);
    } finally {
      EmptyColumns.prototype.narrow = narrow;
    }
  });

  it('would be found to have an empty line where lines were of one height (the known-bad twin)', async () => {
    const faults = await settled({}, [senhasegura.row, without(senhasegura.row, ['url'])], (report) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.row { grid-template-rows: 1.3em 1.7em 1.4em !important; }');
      report.shadowRoot!.adoptedStyleSheets.push(sheet);
    });
    expect(faults).to.deep.equal(['row 2: an empty line']);
  });
});
