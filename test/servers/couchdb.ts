import { HAR_FIELDS, harLike } from '../sources/mapping/servers/har-rows.js';
import type { Row } from '../sources/mapping/servers/server.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { answersAt, freePort, startChild } from './child.js';
import { installedPackage } from './installed.js';
import type { ServerStart } from './live-server.js';

/** Documents are in the order of their names, and names are texts. */
const documentOf = (row: Row) => ({ _id: `call-${String(row.id).padStart(6, '0')}`, ...harLike(row) });

const withinDocument = ([key, field]: [string, string | { readonly at: string }]) =>
  [key, typeof field === 'string' ? `doc.${field}` : { ...field, at: `doc.${field.at}` }] as const;

/** From https://docs.couchdb.org/en/stable/api/database/bulk-api.html: skip, limit, descending, total_rows. */
const mapping: Mapping = {
  request: { parameters: { skip: '{offset}', limit: '{limit}' } },
  paging: { by: 'offset' },
  rows: { at: 'rows' },
  total: { at: 'total_rows' },
  fields: Object.fromEntries(Object.entries(HAR_FIELDS).map(withinDocument)),
};

const send = async (address: string, method: string, body?: unknown): Promise<void> => {
  const answer = await fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${address}: ${await answer.text()}`);
};

export const liveCouchDb: ServerStart = {
  name: 'CouchDB (PouchDB Server)',
  async start(folder, rows) {
    const { version, file } = await installedPackage('pouchdb-server');
    const port = await freePort();
    const base = `http://127.0.0.1:${port}/`;
    const { end } = await startChild(
      process.execPath,
      [file('bin/pouchdb-server'), '--in-memory', '--host', '127.0.0.1', '--port', String(port)],
      () => answersAt(base),
      { cwd: folder },
    );
    try {
      await send(`${base}log`, 'PUT');
      await send(`${base}log/_bulk_docs`, 'POST', { docs: rows.map(documentOf) });
    } catch (error) {
      await end();
      throw error;
    }
    return {
      version,
      endpoint: `${base}log/_all_docs?include_docs=true&descending=true`,
      mapping,
      ownTotal: async () => ((await (await fetch(`${base}log`)).json()) as { doc_count: number }).doc_count,
      end,
    };
  },
};
