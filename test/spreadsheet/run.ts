/**
 * `npm run test:spreadsheet`: opens exported files in LibreOffice, with each separator that a file may be taken for, and counts
 * the cells that it would run. Needs `soffice` (`apt-get install libreoffice-calc-nogui`), so it is not part of `npm test`.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inert } from '../../src/core/inert.js';

const run = promisify(execFile);

const SEPARATORS = { ',': '44', ';': '59', '\t': '9' } as const;
type Separator = keyof typeof SEPARATORS;

/** What may be before a formula within a cell, so that another separator than the file's own makes it a cell. */
const BEFORE = [
  '',
  'x,',
  'x;',
  'x\t',
  'x\n',
  'x\r\n',
  'x; ',
  'x,"',
  'x;"',
  'x\t"',
  'x";',
  'x",',
  ';;',
  '\n\n',
  "x;'",
];
const BEHIND = ['', ';y', ',y', '\ty', '"', '\n'];

const NUMBERS = ['-5', '-3.07', '+48600100200', '12', '0'];

const strings = async (): Promise<string[]> => {
  const read = async (name: string) =>
    JSON.parse(await readFile(new URL(`../corpora/${name}`, import.meta.url), 'utf8')) as string[];
  const formulas = [...(await read('csv/formulas.json')), '=1+1', '-1+1', '+1+1', '@SUM(1,1)'];
  const placed = formulas.flatMap((formula) =>
    BEFORE.flatMap((before) => BEHIND.map((behind) => before + formula + behind)),
  );
  // LibreOffice reads no NUL, and ends a file at it.
  return [...placed, ...(await read('blns.json'))].map((text) => text.replaceAll('\0', ''));
};

const csvOf = (cells: readonly string[], separator: string): string => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = cells.map((cell, place) => [String(place), cell, 'end'].map(quoted).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
};

/** Formulas that LibreOffice makes of a file, and the numbers in it. */
const open = async (
  folder: string,
  csv: string,
  as: Separator,
): Promise<{ formulas: string[]; numbers: string[] }> => {
  const file = join(folder, 'file.csv');
  await writeFile(file, csv);
  await run(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      // Separator, quote, UTF-8, first line: formulas are run then.
      `--infilter=Text - txt - csv (StarCalc):${SEPARATORS[as]},34,76,1`,
      '--convert-to',
      'fods',
      '--outdir',
      folder,
      file,
    ],
    { timeout: 120_000 },
  );
  const sheet = await readFile(join(folder, 'file.fods'), 'utf8');
  return {
    formulas: [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula!),
    numbers: [...sheet.matchAll(/office:value-type="float" office:value="([^"]*)"/g)].map(
      ([, value]) => value!,
    ),
  };
};

const faults: string[] = [];
let passed = 0;
const check = (what: string, isHeld: boolean): void => {
  if (isHeld) passed += 1;
  else faults.push(what);
  console.log(`${isHeld ? '✔' : '✖'} ${what}`);
};

if (spawnSync('soffice', ['--version']).status !== 0) {
  console.log('Skipped: LibreOffice is not there. Install it with: apt-get install libreoffice-calc-nogui');
  process.exit(0);
}
const folder = await mkdtemp(join(tmpdir(), 'spreadsheet-'));
await mkdir(join(folder, 'profile'));
try {
  const all = await strings();
  for (const written of [',', ';'] as const)
    for (const opened of [',', ';', '\t'] as const) {
      const title = `${all.length} cells written with "${written}" and opened with ${JSON.stringify(opened)}`;
      const { formulas } = await open(folder, csvOf(all.map(inert), written), opened);
      check(
        `${title}: ${formulas.length} run${formulas.length > 0 ? `, such as ${formulas[0]}` : ''}`,
        formulas.length === 0,
      );
      const twin = await open(folder, csvOf(all, written), opened);
      check(`${title}, not made inert: ${twin.formulas.length} run`, twin.formulas.length > 0);
    }
  const { numbers } = await open(folder, csvOf(NUMBERS.map(inert), ','), ',');
  const values = numbers.filter((_, place) => place % 2 === 1);
  check(`numbers are numbers: ${values.join(' ')}`, values.join() === NUMBERS.map(Number).join());
} finally {
  await rm(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length > 0 ? 1 : 0;
