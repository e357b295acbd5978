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
/** Suites without a table. */
const ALONE = ['kernels', 'questions', 'tasks'];
const comparesTables = options.suites.some((name) => !ALONE.includes(name));
const asksOthers = options.suites.includes('questions');
const peers = comparesTables ? PEERS.filter(({ name }) => options.peers.includes(name)) : [];
if (comparesTables || asksOthers)
  await installDependencies(asksOthers || peers.some(({ isOptional }) => isOptional));

// What these import is there only now.
const [{ circumstances, circumstancesText, dated }, { saveResults }, { kernels }] = await Promise.all([
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

if (asksOthers) {
  console.error('questions …');
  results.questions = await (await import('./suites/questions.mjs')).questionsSuite(options);
}

if (options.suites.includes('tasks')) {
  console.error('tasks …');
  results.tasks = await (await import('./suites/tasks.mjs')).tasksSuite(options);
}

for (const result of Object.values(results)) result.markdown = dated(result.markdown, about);
console.log(
  [circumstancesText(about), ...Object.values(results).map(({ markdown }) => markdown)].join('\n\n'),
);

// Beside other peers, or with another build, they are nothing that the README could quote.
const quoted = PEERS.filter(({ isQuoted }) => isQuoted);
const isQuotable =
  options.builds.length === 0 && (!comparesTables || quoted.every((peer) => peers.includes(peer)));
const isWhole = Object.keys(results).length === SUITES.length;
if (isQuotable && (options.isSaved ?? isWhole)) {
  const head = circumstancesText({ ...about, peers: (await circumstances(quoted)).peers });
  await saveResults(head, about, results, SUITES);
}
