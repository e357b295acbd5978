/**
 * Speed and size beside other tables, and of the kernels: `npm run bench -- --help`.
 *
 * @typedef {object} Bench What a suite is given.
 * @property {readonly import('./contestants.mjs').Contestant[]} contestants
 * @property {Awaited<ReturnType<typeof import('./server/serve.mjs').serve>>} server
 * @property {number} rounds
 */
import { PEERS } from './contestants.mjs';
import { readOptions, SUITES } from './options.mjs';
import { installDependencies } from './preparation/install-dependencies.mjs';

const options = readOptions(process.argv.slice(2));
const comparesTables = options.suites.some((name) => name !== 'kernels');
const peers = comparesTables ? PEERS.filter(({ name }) => options.peers.includes(name)) : [];
if (comparesTables) await installDependencies(peers.some(({ isOptional }) => isOptional));

// What these import is there only now.
const [{ circumstances, circumstancesText }, { saveResults }, { kernels }] = await Promise.all([
  import('./report/circumstances.mjs'),
  import('./report/save-results.mjs'),
  import('./suites/kernels.mjs'),
]);

const about = await circumstances(peers);
const results = comparesTables
  ? await (await import('./compare-tables.mjs')).compareTables(options, peers)
  : {};
if (options.suites.includes('kernels')) {
  console.error('kernels …');
  results.kernels = await kernels(options);
}

const markdown = [
  circumstancesText(about, comparesTables),
  ...Object.values(results).map((result) => result.markdown),
].join('\n\n');
console.log(markdown);
// A part of the suites or of the peers, or another build, is nothing that the README could quote.
const isWhole =
  Object.keys(results).length === SUITES.length &&
  PEERS.every((peer) => !peer.isQuoted || peers.includes(peer)) &&
  options.builds.length === 0;
if (options.isSaved && isWhole) {
  const data = Object.fromEntries(Object.entries(results).map(([name, result]) => [name, result.data]));
  await saveResults(markdown, { about, ...data });
}
