/** Which files a built file imports statically, and which those do. */
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

/** A static import or export of a minified file: it is at its start, or behind a brace or a semicolon. */
const STATIC = /(?:\}\s*from|(?:^|[;}])import)\s*(['"`])(\.{1,2}\/[^'"`]+)\1/g;

/**
 * @param {string} folder @param {string} entry
 * @returns {Promise<string[]>} Paths within the folder, the entry first.
 */
export const staticImports = async (folder, entry) => {
  const found = [entry];
  for (const file of found) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const [, , specifier] of text.matchAll(STATIC)) {
      const imported = posix.join(posix.dirname(file), specifier);
      if (!found.includes(imported)) found.push(imported);
    }
  }
  return found;
};
