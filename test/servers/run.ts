/**
 * `npm run test:servers`: mappings against servers that run here and that nobody here wrote. Arguments choose servers by a
 * part of their name. One that is not installed is left out, and what would install it is said.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkGuess } from './check-guess.js';
import { checkServer } from './check-server.js';
import { clickHouseProgram } from './clickhouse-node.js';
import { liveClickHouse, liveClickHouseShards } from './clickhouse.js';
import { liveCouchDb } from './couchdb.js';
import { liveDirectus } from './directus.js';
import { liveJsonServer017, liveJsonServer1 } from './json-server.js';
import { NotHere, type ServerStart } from './live-server.js';
import { liveMockoon } from './mockoon.js';
import { liveOData } from './odata.js';
import { livePocketBase, livePocketBaseLog } from './pocketbase.js';
import { livePostGraphile } from './postgraphile.js';
import { liveWireMock } from './wiremock.js';
import { MADE_UP_FILTERS, MADE_UP_LOG, MADE_UP_SORTS } from './made-up-log.js';

const SERVERS: readonly ServerStart[] = [
  liveJsonServer017,
  liveJsonServer1,
  livePocketBase,
  livePocketBaseLog,
  liveClickHouse,
  liveClickHouseShards,
  livePostGraphile,
  liveOData,
  liveCouchDb,
  liveMockoon,
  liveWireMock,
  liveDirectus,
];

/** The demo's own server over a database: a file of tests each, and what throws where the database is not installed. */
const STORES = [
  { name: 'The demo over ClickHouse', file: 'clickhouse-logs.check.ts', installed: clickHouseProgram },
] as const;

/** Servers that their address alone was enough for. */
const opened: string[] = [];

/** Faults that are written out for one server. */
const MOST_FAULTS = 12;

const check = async (server: ServerStart): Promise<boolean> => {
  const folder = await mkdtemp(join(tmpdir(), 'live-server-'));
  try {
    const live = await server.start(folder, MADE_UP_LOG);
    try {
      const { paged, ownTotal, hasTotal, filtersAsked, sortsAsked, summariesAsked, faults } =
        await checkServer(live, MADE_UP_LOG);
      console.log(
        `${server.name} (${live.version}): ${paged} of ${ownTotal} rows${hasTotal ? '' : ' with no total'}, ` +
          `${filtersAsked} of ${MADE_UP_FILTERS.length} filters and ${sortsAsked} of ${MADE_UP_SORTS.length} sorts asked of it, ` +
          `${summariesAsked} summaries, ` +
          (faults.length === 0 ? 'all right' : `${faults.length} WRONG`),
      );
      for (const fault of faults.slice(0, MOST_FAULTS)) console.log(`  ${fault}`);
      const guess = await checkGuess(live, MADE_UP_LOG);
      const isGuessed = guess.faults.length === 0;
      if (isGuessed) opened.push(server.name);
      console.log(
        `  with no mapping: ${guess.paged} rows, ${isGuessed ? 'all right' : `not right: ${guess.faults.slice(0, 2).join('; ')}`}`,
      );
      return faults.length === 0;
    } finally {
      await live.end();
    }
  } catch (error) {
    if (error instanceof NotHere) {
      console.log(`${server.name}: left out, it is not installed (${error.message})`);
      return true;
    }
    console.log(server.name, error);
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const checkStore = async ({ name, file, installed }: (typeof STORES)[number]): Promise<boolean> => {
  try {
    await installed();
  } catch (error) {
    if (!(error instanceof NotHere)) throw error;
    console.log(`${name}: left out, it is not installed (${error.message})`);
    return true;
  }
  console.log(name);
  const path = fileURLToPath(new URL(file, import.meta.url));
  const tests = spawn(process.execPath, ['--import', 'tsx', '--test', path], { stdio: 'inherit' });
  const [code] = (await once(tests, 'exit')) as [number | null];
  return code === 0;
};

const parts = process.argv.slice(2).map((part) => part.toLowerCase());
const isChosen = ({ name }: { readonly name: string }): boolean =>
  parts.length === 0 || parts.some((part) => name.toLowerCase().includes(part));
const servers = SERVERS.filter(isChosen);
const stores = STORES.filter(isChosen);
let isRight = servers.length + stores.length > 0;
for (const server of servers) isRight = (await check(server)) && isRight;
for (const store of stores) isRight = (await checkStore(store)) && isRight;
if (servers.length > 0)
  console.log(`With no mapping: ${opened.length} of ${servers.length} (${opened.join(', ')})`);
process.exitCode = isRight ? 0 : 1;
