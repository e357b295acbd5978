import { readdir, readFile } from 'node:fs/promises';

const CORPORA = new URL('../corpora/', import.meta.url);

const read = (name: string): Promise<string> => readFile(new URL(name, CORPORA), 'utf8');
const readJson = async <Item>(name: string): Promise<Item[]> => JSON.parse(await read(name)) as Item[];

const scripts = async (): Promise<string[]> => {
  const names = (await readdir(new URL('xss/', CORPORA))).filter((name) => name.endsWith('.txt'));
  const files = await Promise.all(names.map((name) => read(`xss/${name}`)));
  const fixtures = await readJson<{ payload: string }>('xss/dompurify-fixture-payloads.json');
  const lines = files.flatMap((file) => file.split(/\r?\n/));
  return [
    ...lines,
    ...(await readJson<string>('xss/markup.json')),
    ...fixtures.map(({ payload }) => payload),
  ];
};

const spoofs = async (): Promise<string[]> => {
  const own = await readJson<{ value: string }>('own-spoof-seeds.json');
  const trojans = await readJson<{ line: string }>('trojan-source-lines.json');
  const confusables = await readJson<{ confusable: string }>('confusables-ascii.json');
  return [
    ...own.map(({ value }) => value),
    ...trojans.map(({ line }) => line),
    ...confusables.map(({ confusable }) => `${confusable}dmin`),
  ];
};

/** Markup and script, naughty strings, spoofed characters, formulas: each string once. */
export const hostileStrings = async (): Promise<string[]> => {
  const all = [
    ...(await scripts()),
    ...(await readJson<string>('blns.json')),
    ...(await spoofs()),
    ...(await readJson<string>('csv/formulas.json')),
  ];
  return [...new Set(all)].filter((text) => text !== '');
};

/** As many strings that nothing can be made of. */
export const harmlessStrings = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `value ${index}`);
