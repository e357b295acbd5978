import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { clickHouse } from '../../src/sources/engines/clickhouse.js';
import type { Row } from '../sources/mapping/servers.js';
import { answersAt, freePort, startChild, type Child } from './child.js';
import { installedProgram } from './installed.js';
import type { ServerStart } from './live-server.js';

const PROGRAMS = ['/usr/bin/clickhouse-server', '/usr/sbin/clickhouse-server'];

const settings = (folder: string, http: number, tcp: number, peer: number): string => `<yandex>
  <logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${peer}</interserver_http_port>
  <path>${folder}/data/</path><tmp_path>${folder}/temporary/</tmp_path>
  <mark_cache_size>67108864</mark_cache_size>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
</yandex>`;

const USERS = `<yandex>
  <profiles><default></default></profiles><quotas><default></default></quotas>
  <users><default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users>
</yandex>`;

interface Node extends Child {
  readonly address: string;
  readonly tcp: number;
  run(sql: string): Promise<string>;
}

const startNode = async (folder: string): Promise<Node> => {
  const program = await installedProgram(PROGRAMS, 'apt-get install clickhouse-server');
  const [http, tcp, peer] = [await freePort(), await freePort(), await freePort()];
  await mkdir(join(folder, 'data'), { recursive: true });
  await mkdir(join(folder, 'temporary'));
  await writeFile(join(folder, 'config.xml'), settings(folder, http, tcp, peer));
  await writeFile(join(folder, 'users.xml'), USERS);
  const address = `http://127.0.0.1:${http}/`;
  const child = await startChild(
    program,
    [`--config-file=${join(folder, 'config.xml')}`],
    () => answersAt(address),
    { cwd: folder },
  );
  const run = async (sql: string): Promise<string> => {
    const response = await fetch(address, { method: 'POST', body: sql });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text.trim();
  };
  return { ...child, address, tcp, run };
};

const fill = async (node: Node, rows: readonly Row[]): Promise<void> => {
  await node.run(
    'CREATE TABLE log (id UInt64, at UInt64, method String, url String, status UInt16, took UInt32) ENGINE = MergeTree ORDER BY (at, id) PARTITION BY tuple()',
  );
  await node.run(`INSERT INTO log FORMAT JSONEachRow\n${rows.map((row) => JSON.stringify(row)).join('\n')}`);
};

const clickHouseOf = (
  name: string,
  shards: number,
  mapping: (nodes: readonly Node[]) => Mapping,
): ServerStart => ({
  name,
  async start(folder, rows) {
    const nodes: Node[] = [];
    const end = async (): Promise<void> => void (await Promise.all(nodes.map((node) => node.end())));
    try {
      for (let shard = 0; shard < shards; shard++) {
        nodes.push(await startNode(join(folder, String(shard))));
        await fill(
          nodes[shard]!,
          rows.filter((_, index) => index % shards === shard),
        );
      }
      const [first] = nodes as [Node];
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
