/** The suites that measure our table beside others. Imports what is installed for the benchmark alone. */
import { resolve } from 'node:path';
import { ours } from './contestants.mjs';
import { buildAdapters } from './preparation/build-adapters.mjs';
import { buildCdn } from './preparation/build-cdn.mjs';
import { serve } from './server/serve.mjs';
import { bytes } from './suites/bytes.mjs';
import { cache } from './suites/cache.mjs';
import { coldStart, freshStart } from './suites/cold-start.mjs';
import { exportCsv } from './suites/export.mjs';
import { filterSort } from './suites/filter-sort.mjs';
import { growth } from './suites/growth.mjs';
import { memory } from './suites/memory.mjs';
import { scrollEndpoint } from './suites/scroll-endpoint.mjs';
import { scrollLocal } from './suites/scroll-local.mjs';
import { warmStart } from './suites/warm-start.mjs';

/** By the names of the command line, in the order of the results. */
const SUITES = {
  bytes,
  cold: coldStart,
  fresh: freshStart,
  warm: warmStart,
  cache,
  'scroll-endpoint': scrollEndpoint,
  'scroll-local': scrollLocal,
  growth,
  'filter-sort': filterSort,
  export: exportCsv,
  memory,
};

/**
 * @param {ReturnType<typeof import('./options.mjs').readOptions>} options
 * @param {readonly import('./contestants.mjs').Contestant[]} peers
 * @returns Of each suite that was asked for, its text and its data.
 */
export const compareTables = async (options, peers) => {
  const contestants = [
    ours('api-log-report', await buildCdn()),
    ...options.builds.map(({ name, folder }) => ours(name, resolve(folder))),
    ...peers,
  ];
  await buildAdapters(peers.map(({ name }) => name));
  const server = await serve(contestants);
  const bench = { contestants, server, rounds: options.rounds };
  const results = {};
  for (const [name, suite] of Object.entries(SUITES)) {
    if (!options.suites.includes(name)) continue;
    console.error(`${name} …`);
    results[name] = await suite(bench);
  }
  server.close();
  return results;
};
