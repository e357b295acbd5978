import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { RESULTS } from '../places.mjs';

const NAME = 'latest';

/** Writes what the README quotes, formatted as the rest of the tree is. */
export const saveResults = async (markdown, data) => {
  await mkdir(RESULTS, { recursive: true });
  const save = async (ending, text) => {
    const path = join(RESULTS, `${NAME}.${ending}`);
    await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  };
  await save('md', markdown);
  // Three digits behind the point are more than any of it is good for.
  const rounded = (_key, value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value);
  await save('json', JSON.stringify(data, rounded));
};
