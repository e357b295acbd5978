/**
 * Makes the demo's logs on servers that run: `CLICKHOUSE_WRITER_URL=… node --import tsx demo/server/clickhouse/load.ts 20000000`.
 *
 * Several addresses, joined by commas, are the servers of the cluster `CLICKHOUSE_CLUSTER`; the first is the one that
 * the demo will ask. The users need to write; the demo itself uses one that can only read.
 */
import { makeDemoLogs, type Servers } from './make-logs.js';
import { clickHouseWriter } from './writer.js';

const { CLICKHOUSE_WRITER_URL: urls, CLICKHOUSE_CLUSTER: cluster } = process.env;
if (!urls) throw new Error('CLICKHOUSE_WRITER_URL says where the tables are to be made');
const servers = urls.split(',').map(clickHouseWriter) as unknown as Servers;
if (servers.length > 1 && !cluster)
  throw new Error('CLICKHOUSE_CLUSTER names the cluster that the servers are');

const begun = performance.now();
await makeDemoLogs(
  servers,
  Number(process.argv[2] ?? 1_000_000),
  cluster ? { cluster, by: 'cityHash64(tenant)' } : undefined,
);
console.log(`ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
