import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { RESULTS } from '../places.mjs';

const NAME = 'latest';

const pathOf = (ending) => join(RESULTS, `${NAME}.${ending}`);

const save = async (ending, text) => {
  const path = pathOf(ending);
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
};

const saved = async () => {
  const text = await readFile(pathOf('json'), 'utf8').catch(() => '{}');
  return JSON.parse(text).suites ?? {};
};

/**
 * Writes what the README quotes, formatted as the rest of the tree is. Suites that were not run this time stay as they
 * were; each says when it was measured, and of which commit.
 *
 * @param {string} head What the results begin with.
 * @param {object} about The circumstances.
 * @param {Record<string, { markdown: string, data: object }>} results By suite.
 * @param {readonly string[]} order All suites.
 */
export const saveResults = async (head, about, results, order) => {
  await mkdir(RESULTS, { recursive: true });
  const known = await saved();
  const suites = {};
  for (const name of order) {
    const { data, markdown } = results[name] ?? {};
    const suite = data ? { about, data, lines: markdown.split('\n') } : known[name];
    if (suite) suites[name] = suite;
  }
  const sections = Object.values(suites).map(({ lines }) => lines.join('\n'));
  await save('md', [head, ...sections].join('\n\n'));
  // Three digits behind the point are more than any of it is good for.
  const rounded = (_key, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  await save('json', JSON.stringify({ suites }, rounded));
};
