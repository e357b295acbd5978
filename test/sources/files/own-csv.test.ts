import { expect } from '@open-wc/testing';
import type { LogEntry } from '../../../src/core/log-entry.js';
import { csvWriter } from '../../../src/formats/csv.js';
import { LOCALES } from '../../../src/i18n/locales.js';
import { kinds } from '../../../src/kinds/all.js';
import { addKinds } from '../../../src/kinds/catalogue.js';
import type { Format } from '../../../src/kinds/kind.js';
import * as presets from '../../../src/presets/index.js';
import { fieldOf } from '../../../src/presets/catalogue.js';
import type { Preset } from '../../../src/presets/preset.js';
import { columnsFromRows } from '../../../src/rows/columns.js';
import { formats } from '../../contracts/sample-format.js';
import { rowsOfFile, textFile } from './rows-of-file.js';

const PRESETS: readonly Preset[] = Object.values(presets);

/** A row with something under each field of a report that its exported file has. */
const rowOf = (preset: Preset, n: number): LogEntry => ({
  ...Object.fromEntries(preset.fields.map(({ key }) => [key, `${key} ${n}; "x", y`])),
  id: n,
  status: 404,
  time: 1500 + n,
  delay: n,
  error: n % 2 === 0,
  ip: '203.0.113.7',
  collectionType: 'recipe',
  login: 'successful',
  dateTime: `2026-11-20T10:00:0${n}.000Z`,
  successfulLoginDate: '2026-11-20T10:00:00.000Z',
  lastFailedLoginDate: '2026-11-19T10:00:00.000Z',
});

const written = (preset: Preset, format: Format, rows: readonly LogEntry[]): string => {
  const { head, lines } = csvWriter({ preset, format, separator: ';' });
  return head + lines(columnsFromRows(rows));
};

const headingsOf = (text: string): string[] =>
  text
    .slice(1, text.indexOf('\r\n'))
    .split(';')
    .map((cell) => cell.slice(1, -1));

describe('a file that a report exported', () => {
  let all: readonly Format[] = [];
  before(async () => {
    addKinds(kinds);
    all = await formats();
  });

  for (const preset of PRESETS)
    it(`is read by its headings in each language: ${preset.key}`, async () => {
      expect(all.length).to.be.at.least(LOCALES.length);
      const rows = [1, 2, 3].map((n) => rowOf(preset, n));
      for (const format of all) {
        const text = written(preset, format, rows);
        const read = await rowsOfFile(textFile(text, 'export.csv'), { preset });
        // What was read is written as it was.
        expect(written(preset, format, read)).to.equal(text);
      }
    });

  for (const preset of PRESETS)
    it(`is read with a column taken out, one added and other capitals: ${preset.key}`, async () => {
      const [format] = all;
      const text = written(preset, format!, [rowOf(preset, 1), rowOf(preset, 2)]);
      const [, ...headings] = headingsOf(text);
      const cells = text
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.slice(1, -1).split('";"').slice(1));
      const other = [
        [...headings.map((heading) => heading.toUpperCase()), 'Comment of ops'],
        ...cells.map((line) => [...line, 'seen']),
      ]
        .map((line) => line.map((cell) => `"${cell}"`).join(';'))
        .join('\r\n');
      const whole = await rowsOfFile(textFile(text, 'export.csv'), { preset });
      const read = await rowsOfFile(textFile(other, 'changed.csv'), { preset });
      const [first] = preset.csv;
      const { key } = typeof first === 'string' ? fieldOf(preset, first) : first!;
      const without = (row: LogEntry): LogEntry =>
        Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
      expect(read.map((row) => row['Comment of ops'])).to.deep.equal(['seen', 'seen']);
      if (key !== 'dateTime')
        for (const [place, row] of read.entries())
          expect(row, String(place)).to.deep.include(without(whole[place]!));
    });

  it('of another report is read as a file of which nothing is known', async () => {
    const [format] = all;
    const text = written(presets.sesameData, format!, [rowOf(presets.sesameData, 1)]);
    const [row] = await rowsOfFile(textFile(text, 'export.csv'), { preset: presets.expertsenderSms });
    expect(row).to.include({ 'Date of Request': '2026-11-20T07:00:01-03:00' });
  });

  it('is read into the values that were exported, in the units of the report', async () => {
    const [format] = all;
    const preset = presets.sesameData;
    const text = written(preset, format!, [rowOf(preset, 1)]);
    expect(text).to.contain('"1.501"');
    const [own] = await rowsOfFile(textFile(text, 'export.csv'), { preset });
    expect(own!['time']).to.equal(1501);
  });
});
