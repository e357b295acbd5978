/** Writes `dist/sri.json`: for each file for plain pages what `integrity` has to be (W3C Subresource Integrity). */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';

const folder = new URL('../dist/cdn/', import.meta.url);
const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).sort();

const hashOf = async (name) => {
  const hash = createHash('sha384').update(await readFile(new URL(name, folder)));
  return `sha384-${hash.digest('base64')}`;
};

const hashes = {};
for (const name of names) hashes[`cdn/${name.replaceAll('\\', '/')}`] = await hashOf(name);
await writeFile(new URL('../sri.json', folder), `${JSON.stringify(hashes, null, 2)}\n`);
