import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { clickHouse } from '../../src/sources/engines/clickhouse.js';
import type { Row } from '../sources/mapping/servers/server.js';
import { startClickHouse, type ClickHouseNode } from './clickhouse-node.js';
import type { ServerStart } from './live-server.js';

const fill = async (node: ClickHouseNode, rows: readonly Row[]): Promise<void> => {
  await node.run(
    'CREATE TABLE log (id UInt64, at UInt64, method String, url String, status UInt16, took UInt32) ENGINE = MergeTree ORDER BY (at, id) PARTITION BY tuple()',
  );
  await node.run(`INSERT INTO log FORMAT JSONEachRow\n${rows.map((row) => JSON.stringify(row)).join('\n')}`);
};

const clickHouseOf = (
  name: string,
  shards: number,
  mapping: (nodes: readonly ClickHouseNode[]) => Mapping,
): ServerStart => ({
  name,
  async start(folder, rows) {
    const nodes = await startClickHouse(folder, shards);
    const end = async (): Promise<void> => void (await Promise.all(nodes.map((node) => node.end())));
    try {
      for (const [shard, node] of nodes.entries())
        await fill(
          node,
          rows.filter((_, index) => index % shards === shard),
        );
      const [first] = nodes as [ClickHouseNode];
      const version = await first.run('SELECT version()');
      const ownTotal = async (): Promise<number> => {
        const counts = await Promise.all(nodes.map((node) => node.run('SELECT count() FROM log')));
        return counts.reduce((sum, count) => sum + Number(count), 0);
      };
      return { version, endpoint: first.address, mapping: mapping(nodes), ownTotal, end };
    } catch (error) {
      await end();
      throw error;
    }
  },
});

const mappingOf = (table: string, isDistributed: boolean): Mapping =>
  clickHouse({
    table,
    isDistributed,
    key: 'id',
    exactRowsBeforeLimit: false,
    fields: {
      id: 'id',
      dateTime: { at: 'at', unit: 'ms' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took', type: 'number' },
    },
  });

export const liveClickHouse = clickHouseOf('ClickHouse', 1, () => mappingOf('log', false));

export const liveClickHouseShards = clickHouseOf('ClickHouse of two shards', 2, (nodes) =>
  mappingOf(`remote('${nodes.map(({ tcp }) => `127.0.0.1:${tcp}`).join(',')}', default, log)`, true),
);
