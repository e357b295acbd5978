import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The text of all source files, one after the other, without what is written by tools. */
export const readSources = async (): Promise<string> => {
  const names = await readdir('src', { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts') && !name.includes('generated')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join('src', name), 'utf8')));
  return texts.join('\n');
};
