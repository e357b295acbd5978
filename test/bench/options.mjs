/** What can be asked for on the command line. */
import { parseArgs } from 'node:util';
import { PEERS } from './contestants.mjs';

export const SUITES = [
  'bytes',
  'cold',
  'fresh',
  'warm',
  'cache',
  'scroll-endpoint',
  'scroll-local',
  'growth',
  'filter-sort',
  'export',
  'memory',
  'kernels',
  'questions',
  'tasks',
];

const HELP = `npm run bench -- [options]

  --only bytes,cold    suites to run, of ${SUITES.join(', ')}
  --peers a,b | all    tables to measure beside ours, of ${PEERS.map(({ name }) => name).join(', ')};
                       or "quoted": those of the committed results
  --rounds 9           rounds of the start suites, the cache and the kernels; the others run a third of them or a ninth
  --build name=folder  one more build of ours, beside the one of this tree; may be given several times
  --save, --no-save    write results beside the quoted peers, which only a run of all suites does by itself, or not`;

const listOf = (text) => text.split(',').filter(Boolean);

const known = (names, all, what) => {
  const strangers = names.filter((name) => !all.includes(name));
  if (strangers.length > 0) throw new Error(`There is no ${what} ${strangers.join(', ')}.\n\n${HELP}`);
  return names;
};

/** @param {string[]} parameters */
export const readOptions = (parameters) => {
  const { values } = parseArgs({
    args: parameters,
    allowNegative: true,
    options: {
      only: { type: 'string', default: SUITES.join() },
      peers: { type: 'string' },
      rounds: { type: 'string', default: '9' },
      build: { type: 'string', multiple: true, default: [] },
      save: { type: 'boolean' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const names = PEERS.map(({ name }) => name);
  const byDefault = PEERS.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  const groups = { all: PEERS, quoted: PEERS.filter(({ isQuoted }) => isQuoted) };
  const asked =
    groups[values.peers]?.map(({ name }) => name) ??
    (values.peers && known(listOf(values.peers), names, 'peer'));
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is a number from 1.\n\n${HELP}`);
  return {
    suites: known(listOf(values.only), SUITES, 'suite'),
    // Ratios are to the bare table, so it is always there.
    peers: asked ? [...new Set(['bare', ...asked])] : byDefault,
    rounds,
    builds: values.build.map((text) => {
      const [name, folder] = text.split(/=(.*)/s);
      if (!folder) throw new Error(`--build takes name=folder.\n\n${HELP}`);
      return { name, folder };
    }),
    isSaved: values.save,
  };
};
