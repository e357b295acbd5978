/**
 * Starts ClickHouse on loopback with the demo's logs, and keeps it until Ctrl+C:
 * `node --import tsx test/servers/start-clickhouse.ts [servers, 1] [generated rows, 1000000] [folder]`.
 *
 * A folder is kept afterwards; without one the data lie in a temporary folder.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDemoLogs, type Servers } from '../../demo/server/clickhouse/make-logs.js';
import { CLUSTER, startClickHouse } from './clickhouse-node.js';

const [count = '1', rows = '1000000', kept] = process.argv.slice(2);
const folder = kept ?? (await mkdtemp(join(tmpdir(), 'clickhouse-')));
const nodes = await startClickHouse(folder, Number(count));
const end = async (): Promise<void> => {
  await Promise.all(nodes.map((node) => node.end()));
  if (kept === undefined) await rm(folder, { recursive: true, force: true });
};
process.once('SIGINT', () => void end());
process.once('SIGTERM', () => void end());

const servers = nodes.map(({ run }) => run) as unknown as Servers;
const shards = nodes.length > 1 ? { cluster: CLUSTER, by: 'cityHash64(tenant)' } : undefined;
const begun = performance.now();
await makeDemoLogs(servers, Number(rows), shards);
console.log(`ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
for (const [index, node] of nodes.entries()) {
  const table = nodes.length > 1 ? 'log_million_local' : 'log_million';
  const tenants = await node.run(`SELECT tenant, count() FROM ${table} GROUP BY tenant ORDER BY tenant`);
  const bytes = await node.run(
    `SELECT formatReadableSize(sum(bytes)) FROM system.parts WHERE active AND table = '${table}'`,
  );
  console.log(`server ${index + 1}: ${tenants.replaceAll('\t', ' ').replaceAll('\n', ', ')}; ${bytes}`);
}
console.log(`CLICKHOUSE_URL=${nodes[0]!.addressFor('log_reader')} npm start`);
