import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Row } from '../sources/mapping/servers/server.js';
import { freePort, startChild, type Child } from './child.js';
import { NotHere } from './live-server.js';

const run = promisify(execFile);

const VERSIONS = '/usr/lib/postgresql';

export interface Postgres extends Child {
  readonly version: string;
  readonly port: number;
  /** What a client connects with. */
  readonly address: string;
  ask(sql: string): Promise<string>;
}

/** The account that it runs as: it refuses to run as root. */
const accountOf = async (): Promise<{ uid?: number; gid?: number }> => {
  if (process.getuid?.() !== 0) return {};
  const id = async (option: string) => Number((await run('id', [option, 'postgres'])).stdout);
  return { uid: await id('-u'), gid: await id('-g') };
};

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;

/** PostgreSQL with the log in a table of its own, `log`, in a database that it has anyway. */
export const startPostgres = async (folder: string, rows: readonly Row[]): Promise<Postgres> => {
  const versions = await readdir(VERSIONS).catch(() => {
    throw new NotHere('apt-get install postgresql');
  });
  const version = versions.sort((a, b) => Number(b) - Number(a))[0]!;
  const program = (name: string): string => join(VERSIONS, version, 'bin', name);
  const account = await accountOf();
  const data = join(folder, 'postgres');
  await mkdir(data);
  if (account.uid !== undefined && account.gid !== undefined) {
    // The folder above is for its owner alone, and this one is another's.
    await chmod(folder, 0o711);
    await chown(data, account.uid, account.gid);
  }
  const options = { ...account, cwd: data };
  await run(
    program('initdb'),
    ['-D', data, '-U', 'log', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    options,
  );
  const port = await freePort();
  const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'log'];
  const psql = async (sql: string): Promise<string> => {
    const command = run(program('psql'), [...connection, '-d', 'postgres', '-qAt', '-v', 'ON_ERROR_STOP=1'], {
      ...options,
      maxBuffer: 1e8,
    });
    command.child.stdin?.end(sql);
    return (await command).stdout.trim();
  };
  const { end } = await startChild(
    program('postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    () => psql('SELECT 1').then(() => true),
    options,
  );
  const values = rows.map(
    ({ id, at, method, url, status, took }) =>
      `(${[id, new Date(at).toISOString(), method, url, status, took].map(literal).join(', ')})`,
  );
  await psql(
    `CREATE TABLE log (id integer PRIMARY KEY, at timestamptz NOT NULL, method text NOT NULL, url text NOT NULL, status integer NOT NULL, took integer NOT NULL);
     INSERT INTO log VALUES ${values.join(', ')};`,
  );
  return { end, version, port, address: `postgres://log@127.0.0.1:${port}/postgres`, ask: psql };
};
