import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { htmlPaper } from '../../src/report-file/html-paper.js';
import { createLanguage } from '../../src/i18n/language.js';
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

const printed = async (preset: Preset): Promise<Printed> => {
  const keys = preset.columns.filter((key) => !kindOf(fieldOf(preset, key).kind).isControl);
  const entries = Array.from({ length: ROWS }, (_, row) =>
    Object.fromEntries(preset.fields.map(({ key }) => [key, valueOf(preset, key, row)])),
  );
  const format = { language: LANGUAGE, dateFormat: preset.dateFormat };
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
    headings: keys.map((key) => fieldOf(preset, key).label(LANGUAGE.words)),
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
      const shown = [...document.querySelectorAll('th, td, td b')].filter((one) => one.checkVisibility());
      const seen = document.body.innerText.replace(/\s+/g, ' ');
      for (const text of [...headings, ...texts]) if (!seen.includes(text)) faults.push(`Missing: ${text}`);
      if (document.documentElement.scrollWidth > width)
        faults.push(`Wide: ${document.documentElement.scrollWidth}`);
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
