/**
 * Speed and size beside other tables: `npm run bench -- --help`.
 *
 * @typedef {object} Bench What a suite is given.
 * @property {readonly import('./contestants.mjs').Contestant[]} contestants
 * @property {Awaited<ReturnType<typeof import('./server/serve.mjs').serve>>} server
 * @property {number} rounds
 */
import { resolve } from 'node:path';
import { ours, PEERS } from './contestants.mjs';
import { readOptions } from './options.mjs';
import { installDependencies } from './preparation/install-dependencies.mjs';

const options = readOptions(process.argv.slice(2));
const peers = PEERS.filter(({ name }) => options.peers.includes(name));
await installDependencies(peers.some(({ isOptional }) => isOptional));

// What these import is there only now.
const [
  { buildAdapters },
  { buildCdn },
  { circumstances, circumstancesText },
  { saveResults },
  { serve },
  ...suites
] = await Promise.all([
  import('./preparation/build-adapters.mjs'),
  import('./preparation/build-cdn.mjs'),
  import('./report/circumstances.mjs'),
  import('./report/save-results.mjs'),
  import('./server/serve.mjs'),
  import('./suites/bytes.mjs'),
  import('./suites/cold-start.mjs'),
  import('./suites/warm-start.mjs'),
  import('./suites/table.mjs'),
]);
const { bytes, coldStart, warmStart, table } = Object.assign({}, ...suites);

const contestants = [
  ours('api-log-report', await buildCdn()),
  ...options.builds.map(({ name, folder }) => ours(name, resolve(folder))),
  ...peers,
];
await buildAdapters(peers.map(({ name }) => name));
const server = await serve(contestants);
const bench = { contestants, server, rounds: options.rounds };

const about = await circumstances(peers);
const results = {};
for (const [name, suite] of Object.entries({ bytes, cold: coldStart, warm: warmStart, table })) {
  if (!options.suites.includes(name)) continue;
  console.error(`${name} …`);
  results[name] = await suite(bench);
}
server.close();

const markdown = [circumstancesText(about), ...Object.values(results).map((result) => result.markdown)].join(
  '\n\n',
);
console.log(markdown);
// A part of the suites, or another build, is nothing that the README could quote.
const isWhole = Object.keys(results).length === 4 && options.builds.length === 0;
if (options.isSaved && isWhole) {
  const data = Object.fromEntries(Object.entries(results).map(([name, result]) => [name, result.data]));
  await saveResults(markdown, { about, ...data });
}
