import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { htmlPaper } from '../../src/report-file/html-paper.js';
import { createLanguage } from '../../src/i18n/language.js';
import { loadWords } from '../../src/i18n/locales.js';
import { createWords } from '../../src/i18n/words.js';
import { addKinds, kindOf } from '../../src/kinds/catalogue.js';
import { kinds } from '../../src/kinds/all.js';
import { printPage } from '../../src/formats/print/print-page.js';
import { PRINT_STYLES } from '../../src/formats/print/print-styles.js';
import { presets } from '../../src/presets/all.js';
import { fieldOf } from '../../src/presets/catalogue.js';
import type { Preset } from '../../src/presets/preset.js';
import { columnsFromRows } from '../../src/rows/columns.js';
import type { LogPage } from '../../src/sources/log-source.js';

const LANGUAGE = createLanguage(createWords('en'), 'America/Sao_Paulo');

/** Sheets without their margins of 10 and 12 mm, in CSS pixels. */
const SHEETS = {
  'A4 landscape': { width: 1047, height: 703, format: 'A4', landscape: true },
  'A4 portrait': { width: 718, height: 1032, format: 'A4', landscape: false },
  'Letter landscape': { width: 979, height: 725, format: 'Letter', landscape: true },
  'Letter portrait': { width: 740, height: 965, format: 'Letter', landscape: false },
} as const;

/** A value that no line can break within, and that differs from those of other fields and rows. */
const longValue = (key: string, row: number): string => `${key}-${row}-${'x'.repeat(90)}-end`;

const valueOf = (preset: Preset, key: string, row: number): unknown => {
  switch (fieldOf(preset, key).kind) {
    case 'instant':
      return new Date(Date.UTC(2026, 10, 21, 12, 30, row)).toISOString();
    case 'ip':
      return '2001:0db8:85a3:0000:0000:8a2e:0370:7334';
    case 'status':
    case 'statusWithReason':
      return 503 - row;
    case 'duration':
    case 'seconds':
      return 3_071_234 + row;
    case 'yesNo':
      return row % 2 === 0;
    default:
      return longValue(key, row);
  }
};

const ROWS = 5;

interface Printed {
  readonly html: string;
  readonly headings: readonly string[];
  /** Texts of all cells. */
  readonly texts: readonly string[];
  /** Texts that stay in one line. */
  readonly unbroken: readonly string[];
}

const printed = async (preset: Preset, language = LANGUAGE, value = valueOf): Promise<Printed> => {
  const keys = preset.columns.filter((key) => !kindOf(fieldOf(preset, key).kind).isControl);
  const entries = Array.from({ length: ROWS }, (_, row) =>
    Object.fromEntries(preset.fields.map(({ key }) => [key, value(preset, key, row)])),
  );
  const format = { language, dateFormat: preset.dateFormat };
  const page = {
    rows: columnsFromRows(entries),
    total: ROWS,
    next: undefined,
    problems: [],
  } as unknown as LogPage;
  const paper = htmlPaper();
  await printPage({
    paper,
    preset,
    columns: preset.columns,
    format,
    filters: [['Client', longValue('filter', 0)]],
    active: {},
    now: 0,
    pages: (async function* () {
      yield { page };
    })(),
    onProgress: () => {},
  });
  const textsOf = (of: readonly string[]): string[] =>
    entries.flatMap((entry) =>
      of.map((key) => kindOf(fieldOf(preset, key).kind).text(entry[key], format, (name) => entry[name])),
    );
  return {
    html: [...paper.parts()].join(''),
    headings: keys.map((key) => fieldOf(preset, key).label(language.words)),
    texts: textsOf(keys),
    unbroken: textsOf(
      keys.filter((key) => ['instant', 'ip', 'status'].includes(fieldOf(preset, key).kind as string)),
    ),
  };
};

/** What is wrong with a page on a sheet of this width: texts that are not there, or reach beyond it or their own cell. */
const faultsOf = (page: Page, { headings, texts, unbroken }: Printed, width: number): Promise<string[]> =>
  page.evaluate(
    ({ headings, texts, unbroken, width }) => {
      const faults: string[] = [];
      const shown = [...document.querySelectorAll('th, td, td b, td bdi, svg text')].filter((one) =>
        one.checkVisibility(),
      );
      const seen = document.body.innerText.replace(/\s+/g, ' ');
      for (const text of [...headings, ...texts]) if (!seen.includes(text)) faults.push(`Missing: ${text}`);
      if (document.documentElement.scrollWidth > width)
        faults.push(`Wide: ${document.documentElement.scrollWidth}`);
      const table = document.querySelector('table')!.getBoundingClientRect();
      if (table.left < 1 || table.right > width - 1) faults.push('Border cut off');
      for (const element of shown) {
        const box = element.getBoundingClientRect();
        if (box.left < -0.5 || box.right > width + 0.5)
          faults.push(`Beyond the sheet: ${element.textContent}`);
        const range = document.createRange();
        range.selectNodeContents(element);
        const lines = [...range.getClientRects()];
        if (lines.some(({ left, right }) => left < box.left - 0.5 || right > box.right + 0.5))
          faults.push(`Beyond its cell: ${element.textContent}`);
        const isOfOneLine = element.localName === 'td' && unbroken.includes(element.textContent ?? '');
        if (isOfOneLine && new Set(lines.map(({ top }) => Math.round(top))).size > 1)
          faults.push(`Broken: ${element.textContent}`);
      }
      return faults;
    },
    { headings, texts, unbroken, width },
  );

/** How many sheets a PDF has, by the count in its tree of pages (ISO 32000-1, 7.7.3.2). */
const sheetsOf = (pdf: Uint8Array): number =>
  (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? []
  ).length;

/** Whether the first sheet of a PDF is wider than it is high (ISO 32000-1, 7.7.3.3). */
const isWide = (pdf: Uint8Array): boolean => {
  const [, width, height] =
    /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return Number(width) > Number(height);
};

describe('a print page', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    addKinds(kinds);
    browser = await launch({ ...(await findBrowser()), headless: true });
    page = await browser.newPage();
    await page.emulateMediaType('print');
  });
  after(() => browser?.close());

  for (const preset of presets.values()) {
    it(`loses nothing of the columns of ${preset.key}, on any sheet`, async () => {
      const given = await printed(preset);
      for (const [name, { width, height, format, landscape }] of Object.entries(SHEETS)) {
        await page.setViewport({ width, height });
        await page.setContent(given.html);
        assert.deepEqual(await faultsOf(page, given, width), [], name);
        // A browser that lets the reader turn the sheet ignores the size that is asked for.
        await page.setContent(given.html.replace('size: landscape;', ''));
        const pdf = await page.pdf({ format, landscape });
        assert.ok(sheetsOf(pdf) > 0, name);
        assert.equal(isWide(pdf), landscape, name);
      }
    });
  }

  /** Pairs of second lines in which a label is to the left of its value, or of the pair before; and how many pairs there are. */
  const fromTheLeft = (): Promise<readonly [wrong: number, all: number]> =>
    page.evaluate(() => {
      const pairs = [...document.querySelectorAll('tr.more span')].filter((one) => one.checkVisibility());
      const wrong = pairs.filter((pair) => {
        const label = pair.querySelector('b')!.getBoundingClientRect();
        const value = pair.querySelector('bdi')!.getBoundingClientRect();
        const before = pair.previousElementSibling?.querySelector('b')!.getBoundingClientRect();
        return (
          (label.top === value.top && label.left < value.left) ||
          (before?.top === label.top && before.left < label.left)
        );
      });
      return [wrong.length, pairs.length] as const;
    });

  it('is read from the right in Arabic, its second lines and margins, too', async () => {
    const given = await printed(
      presets.get('senhasegura')!,
      createLanguage(await loadWords('ar'), 'America/Sao_Paulo'),
      (preset, key, row) =>
        fieldOf(preset, key).kind === 'text' ? `/${key}/${row}` : valueOf(preset, key, row),
    );
    const { width, height } = SHEETS['A4 portrait'];
    await page.setViewport({ width, height });
    await page.setContent(given.html);
    assert.deepEqual(await faultsOf(page, given, width), []);
    const [wrong, all] = await fromTheLeft();
    assert.ok(all > ROWS);
    assert.equal(wrong, 0);
    assert.match(given.html, /@top-right \{ content: "سجلات/);
    // As it was: each line as its letters are, and the chart as the page.
    await page.setContent(
      given.html.replace('tr:not(.more) > td', 'td').replace('direction: ltr; overflow: visible', ''),
    );
    assert.ok((await faultsOf(page, given, width)).length > 0);
    assert.ok((await fromTheLeft())[0] > 0);
  });

  it('keeps words such as phone numbers whole where there is room for them', async () => {
    const given = await printed(presets.get('expertsender-sms')!, LANGUAGE, (preset, key, row) =>
      ['instant', 'identifier'].includes(fieldOf(preset, key).kind as string)
        ? valueOf(preset, key, row)
        : `44770090077${row}`,
    );
    const { width, height } = SHEETS['Letter portrait'];
    await page.setViewport({ width, height });
    const whole = { ...given, unbroken: given.texts.filter((text) => /^4477\d+$/.test(text)) };
    assert.ok(whole.unbroken.length > ROWS);
    await page.setContent(given.html);
    assert.deepEqual(await faultsOf(page, whole, width), []);
    await page.setContent(given.html.replace('body { font: 8pt', 'body { font: 12pt'));
    assert.ok((await faultsOf(page, whole, width)).some((fault) => fault.startsWith('Broken')));
  });

  it('would be seen to lose columns', async () => {
    const given = await printed(presets.get('senhasegura')!);
    const { width, height } = SHEETS['A4 landscape'];
    await page.setViewport({ width, height });
    const twin = given.html.replace(PRINT_STYLES, 'td { white-space: nowrap; }');
    assert.notEqual(twin, given.html);
    await page.setContent(twin);
    assert.ok((await faultsOf(page, given, width)).length > 0);
    await page.setContent(given.html.replace(/<th[^>]*>Date\/Time<\/th>/, ''));
    assert.deepEqual(await faultsOf(page, given, width), ['Missing: Date/Time']);
  });
});
