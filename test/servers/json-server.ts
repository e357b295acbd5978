import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { harLike } from '../sources/mapping/servers/har-rows.js';
import { jsonServer017 } from '../sources/mapping/servers/json-server-0.js';
import { jsonServer1 } from '../sources/mapping/servers/json-server-1.js';
import type { Row } from '../sources/mapping/servers/server.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { answersAt, freePort, startChild } from './child.js';
import { installedPackage } from './installed.js';
import type { ServerStart } from './live-server.js';

const jsonServer = (
  name: string,
  folder: string,
  program: string,
  mapping: Mapping,
  total: (address: string) => Promise<number>,
): ServerStart => ({
  name,
  async start(data, rows: readonly Row[]) {
    const { version, file } = await installedPackage(folder);
    const database = join(data, 'database.json');
    await writeFile(database, JSON.stringify({ log: rows.map(harLike) }));
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}/log`;
    const { end } = await startChild(
      process.execPath,
      [file(program), database, '--port', String(port), '--host', '127.0.0.1'],
      () => answersAt(endpoint),
      { cwd: data },
    );
    return { version, endpoint, mapping, ownTotal: () => total(endpoint), end };
  },
});

export const liveJsonServer017 = jsonServer(
  'json-server 0.17',
  'json-server-0',
  'lib/cli/bin.js',
  jsonServer017.mapping,
  async (address) => Number((await fetch(`${address}?_page=1&_limit=1`)).headers.get('X-Total-Count')),
);

export const liveJsonServer1 = jsonServer(
  'json-server 1.0',
  'json-server-1',
  'lib/bin.js',
  jsonServer1.mapping,
  async (address) =>
    ((await (await fetch(`${address}?_page=1&_per_page=1`)).json()) as { items: number }).items,
);
