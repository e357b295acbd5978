/** What the figures were measured of, and on. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../browser/open-browser.mjs';
import { BENCH, ROOT } from '../places.mjs';

const readJson = async (folder, name) => JSON.parse(await readFile(join(folder, name), 'utf8'));

/** The last one that changed what is measured; empty outside of a repository. */
const commit = () =>
  spawnSync('git', ['log', '-1', '--format=%h', '--', 'src'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).stdout?.trim() ?? '';

/** The version of a peer is that of the package it is named after. */
const versionsOf = ({ dependencies, optionalDependencies }, peers) =>
  Object.entries({ ...dependencies, ...optionalDependencies }).filter(([name]) =>
    peers.some((peer) =>
      name
        .replace(/^@|-labs|-community|-tables/g, '')
        .replace('/', '-')
        .includes(peer.name),
    ),
  );

/** @param {readonly import('../contestants.mjs').Contestant[]} peers */
export const circumstances = async (peers) => {
  const [own, needed] = await Promise.all([readJson(ROOT, 'package.json'), readJson(BENCH, 'package.json')]);
  const browser = await openBrowser();
  const browserVersion = await browser.version();
  await browser.close();
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    version: own.version,
    browser: browserVersion.replace('/', ' '),
    node: process.versions.node,
    cores: availableParallelism(),
    peers: Object.fromEntries(versionsOf(needed, peers)),
  };
};

/** What results begin with. @param {Awaited<ReturnType<typeof circumstances>>} about */
export const circumstancesText = ({ version, browser, node, cores, peers }) => {
  const beside = Object.entries(peers).map((pair) => pair.join(' '));
  // The kernels are measured beside no other table.
  const others =
    beside.length > 0 ? ` beside ${['a bare table without any feature', ...beside].join(', ')}` : '';
  return `# Benchmark

api-log-report ${version}${others}. Measured with ${browser} (no GPU) and Node ${node}, on ${cores} shared cores; each section says when, and of which commit; \`npm run bench\` measures it anew. Figures are medians; "(×…)" is the median of each round's ratio to the floor that each section names, "[… …]" the half of the rounds in the middle. Times are as exact as frames are, 17 ms.`;
};

/** A section of the results with its day and commit under its heading. */
export const dated = (markdown, { date, commit }) =>
  markdown.replace('\n', `\n\nMeasured on ${date}${commit ? `, commit ${commit}` : ''}.\n`);
