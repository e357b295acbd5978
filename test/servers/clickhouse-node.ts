import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clickHouseWriter, type Run } from '../../demo/server/clickhouse/writer.js';
import { answersAt, freePort, startChild, type Child } from './child.js';
import { installedProgram } from './installed.js';

const PROGRAMS = ['/usr/bin/clickhouse-server', '/usr/sbin/clickhouse-server'];

/** Name of the cluster that all servers started together are. */
export const CLUSTER = 'shards';

export interface ClickHouseNode extends Child {
  /** For a user that may do anything. */
  readonly address: string;
  /** For another user: `log_reader` is that of the demo's server. */
  addressFor(user: string): string;
  readonly tcp: number;
  readonly run: Run;
}

interface Ports {
  readonly http: number;
  readonly tcp: number;
  readonly peer: number;
}

const shard = ({ tcp }: Ports): string =>
  `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;

const settings = (folder: string, { http, tcp, peer }: Ports, all: readonly Ports[]): string => `<yandex>
  <logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${http}</http_port><tcp_port>${tcp}</tcp_port><interserver_http_port>${peer}</interserver_http_port>
  <path>${folder}/data/</path><tmp_path>${folder}/temporary/</tmp_path>
  <mark_cache_size>67108864</mark_cache_size>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <remote_servers><${CLUSTER}>${all.map(shard).join('')}</${CLUSTER}></remote_servers>
</yandex>`;

const user = (name: string, profile: string, quota: string): string =>
  `<${name}><password></password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>${quota}</quota></${name}>`;

/** Beside the reader of the demo, one that may look through few rows, and one that may ask little. */
const USERS = `<yandex>
  <profiles>
    <default></default>
    <few_rows><readonly>1</readonly><max_rows_to_read>1000</max_rows_to_read></few_rows>
    <few_questions><readonly>1</readonly></few_questions>
  </profiles>
  <quotas>
    <default></default>
    <keyed><keyed/></keyed>
    <few_questions><keyed/><interval><duration>3600</duration><queries>5</queries></interval></few_questions>
  </quotas>
  <users>
    ${user('default', 'default', 'default')}
    ${user('few_rows', 'few_rows', 'keyed')}
    ${user('few_questions', 'few_questions', 'few_questions')}
  </users>
</yandex>`;

const READER = new URL('../../demo/server/clickhouse/reader.xml', import.meta.url);

/** Throws {@link NotHere} where it is not installed. */
export const clickHouseProgram = (): Promise<string> =>
  installedProgram(PROGRAMS, 'apt-get install clickhouse-server');

const startNode = async (folder: string, ports: Ports, all: readonly Ports[]): Promise<ClickHouseNode> => {
  const program = await clickHouseProgram();
  await mkdir(join(folder, 'data'), { recursive: true });
  await mkdir(join(folder, 'temporary'));
  await mkdir(join(folder, 'users.d'));
  await writeFile(join(folder, 'config.xml'), settings(folder, ports, all));
  await writeFile(join(folder, 'users.xml'), USERS);
  await copyFile(READER, join(folder, 'users.d', 'reader.xml'));
  const address = `http://127.0.0.1:${ports.http}/`;
  const child = await startChild(
    program,
    [`--config-file=${join(folder, 'config.xml')}`],
    () => answersAt(address),
    { cwd: folder },
  );
  const addressFor = (name: string): string => `http://${name}@127.0.0.1:${ports.http}/`;
  return { ...child, address, addressFor, tcp: ports.tcp, run: clickHouseWriter(address) };
};

/** Servers that know each other. Throws {@link NotHere} where ClickHouse is not installed. */
export const startClickHouse = async (folder: string, count: number): Promise<ClickHouseNode[]> => {
  const ports: Ports[] = [];
  for (let index = 0; index < count; index++)
    ports.push({ http: await freePort(), tcp: await freePort(), peer: await freePort() });
  const nodes: ClickHouseNode[] = [];
  try {
    for (const [index, own] of ports.entries())
      nodes.push(await startNode(join(folder, String(index)), own, ports));
    return nodes;
  } catch (error) {
    await Promise.all(nodes.map((node) => node.end()));
    throw error;
  }
};
