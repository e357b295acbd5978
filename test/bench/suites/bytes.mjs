/** What has to come over the network. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compressedSize, compressedSizes } from '../bytes/compressed-size.mjs';
import { fetchedBodies } from '../bytes/fetched-bodies.mjs';
import { fetchedScripts } from '../bytes/fetched-scripts.mjs';
import { sourceShares } from '../bytes/source-shares.mjs';
import { staticImports } from '../bytes/static-imports.mjs';
import { BUILT } from '../places.mjs';
import { markdownTable } from '../report/markdown-table.mjs';

const ENTRY = 'api-log-report.js';
const HEAD = ['', 'minified, kB', 'gzip, kB', 'brotli, kB'];

const kilobytes = (bytes) => (bytes / 1000).toFixed(bytes < 10_000 ? 2 : 1);
const sizeRow = (name, { raw, gzip, brotli }) => [name, kilobytes(raw), kilobytes(gzip), kilobytes(brotli)];
const nameOf = (file) => basename(file, '.js');
const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;

const ownBytes = async ({ build: folder, name }, address) => {
  const read = (files) => Promise.all(files.map((file) => readFile(join(folder, file))));
  const sizesOf = async (files) => compressedSizes(await read(files));
  const all = (await readdir(folder, { recursive: true }))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.js'));
  const first = await staticImports(folder, ENTRY);
  const fetched = await fetchedScripts(address);
  const within = (path) => path.replace(`/builds/${name}/`, '');
  const before = fetched.before.map(within);
  const after = fetched.after.map(within).filter((file) => !first.includes(file));
  const differing = [
    ...first.filter((file) => !before.includes(file)).map((file) => `${nameOf(file)} was not fetched`),
    ...before
      .filter((file) => !first.includes(file) && !LANGUAGE.test(nameOf(file)))
      .map((file) => `${nameOf(file)} is not imported statically`),
  ];
  const lazy = await Promise.all(
    all
      .filter((file) => !first.includes(file))
      .map(async (file) => ({
        name: nameOf(file),
        isLoaded: after.includes(file),
        ...compressedSize(await readFile(join(folder, file))),
      })),
  );
  return {
    first: await sizesOf(first),
    fetched: await sizesOf(before),
    after: await sizesOf(after),
    all: await sizesOf(all),
    firstFiles: first.map(nameOf),
    fetchedFiles: before.map(nameOf),
    afterFiles: after.map(nameOf),
    differing,
    lazy: lazy.sort((a, b) => b.brotli - a.brotli),
    shares: await sharesOf(folder, first),
  };
};

/** Where the bytes are, of the largest file that the first rows need. */
const sharesOf = async (folder, files) => {
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const largest = files[texts.indexOf(texts.toSorted((a, b) => b.length - a.length)[0])];
  const [code, map] = await Promise.all(
    [largest, `${largest}.map`].map((file) => readFile(join(folder, file), 'utf8')),
  );
  return sourceShares(code, JSON.parse(map));
};

const section = (name, sizes) => `### ${name}

${markdownTable(HEAD, [
  sizeRow('first rows: imported statically', sizes.first),
  sizeRow('first rows: fetched by the page', sizes.fetched),
  sizeRow('by itself, after the first rows', sizes.after),
  sizeRow('everything there is', sizes.all),
])}

Imported statically: ${sizes.firstFiles.join(', ')}. Fetched before the first rows: ${sizes.fetchedFiles.join(', ')}. ${
  sizes.differing.length > 0 ? `They differ: ${sizes.differing.join('; ')}.` : 'They agree.'
} By itself after that: ${sizes.afterFiles.join(', ') || 'nothing'}.

Where the first file's bytes are, and what it would lose, compressed, without each:

${markdownTable(
  ['', 'minified, kB', 'brotli without it, kB less'],
  sizes.shares.map(({ group, raw, saved }) => [group, kilobytes(raw), kilobytes(saved)]),
)}

Lazy chunks; * loads by itself:

${markdownTable(
  HEAD,
  sizes.lazy.map((chunk) => sizeRow(`${chunk.name}${chunk.isLoaded ? ' *' : ''}`, chunk)),
)}`;

/** @param {import('../run.mjs').Bench} bench */
export const bytes = async ({ contestants, server }) => {
  const sections = [];
  const data = {};
  const peers = [];
  for (const contestant of contestants) {
    const { name, build, isUnbundled } = contestant;
    if (build) {
      data[name] = await ownBytes(contestant, server.addressOf(contestant));
      sections.push(section(name, data[name]));
    } else {
      const files = isUnbundled
        ? await fetchedBodies(server.addressOf(contestant))
        : [await readFile(join(BUILT, 'endpoint', `${name}.js`))];
      data[name] = compressedSizes(files);
      peers.push(sizeRow(name, data[name]));
    }
    console.error(`  ${name}: ${kilobytes((data[name].first ?? data[name]).brotli)} kB brotli`);
  }
  const firstRows = Object.entries(data).filter(([, sizes]) => sizes.first);
  return {
    markdown: `## Bytes

kB are 1000 bytes; gzip 9, brotli 11, each file by itself. Of peers, all that their first rows need, WebAssembly included.

${markdownTable(HEAD, [...firstRows.map(([name, sizes]) => sizeRow(`${name}, first rows`, sizes.first)), ...peers])}

${sections.join('\n\n')}`,
    data,
  };
};
