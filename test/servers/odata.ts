import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { odata } from '../../src/sources/engines/odata.js';
import { answersAt, freePort, startChild } from './child.js';
import { FLAT_FIELDS } from './flat-fields.js';
import { installedPackage } from './installed.js';
import type { ServerStart } from './live-server.js';
import { startPostgres } from './postgres.js';

const MODEL = `service logs @(path: '/odata') {
  @cds.persistence.exists @readonly
  entity Log { key id: Integer; at: Timestamp; method: String; url: String; status: Integer; took: Integer; }
}`;

/** It would listen on every address of the machine. */
const LOOPBACK = `require('@sap/cds').on('bootstrap', (app) => {
  const listen = app.listen.bind(app);
  app.listen = (port) => listen(port, '127.0.0.1');
});`;

const mapping = odata({
  key: 'id',
  fields: FLAT_FIELDS,
});

export const liveOData: ServerStart = {
  name: 'OData of CAP',
  async start(folder, rows) {
    const { version, file } = await installedPackage('@sap/cds');
    await installedPackage('@cap-js/postgres');
    const postgres = await startPostgres(folder, rows);
    try {
      await postgres.ask('CREATE VIEW logs_log AS SELECT * FROM log');
      const project = join(folder, 'project');
      await mkdir(join(project, 'srv'), { recursive: true });
      await symlink(fileURLToPath(new URL('node_modules', import.meta.url)), join(project, 'node_modules'));
      await writeFile(join(project, 'srv', 'logs.cds'), MODEL);
      await writeFile(join(project, 'server.js'), LOOPBACK);
      const { port: databasePort } = postgres;
      const credentials = { host: '127.0.0.1', port: databasePort, user: 'log', database: 'postgres' };
      const cds = {
        requires: {
          db: { kind: 'postgres', impl: '@cap-js/postgres', credentials },
          auth: { kind: 'dummy' },
        },
      };
      await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'logs', cds }));
      const port = await freePort();
      const endpoint = `http://127.0.0.1:${port}/odata/Log`;
      const child = await startChild(
        process.execPath,
        [file('bin/serve.js'), 'all', '--port', String(port)],
        () => answersAt(`${endpoint}?$top=1`),
        { cwd: project },
      );
      return {
        version,
        endpoint,
        mapping,
        ownTotal: async () => Number(await (await fetch(`${endpoint}/$count`)).text()),
        end: async () => {
          await child.end();
          await postgres.end();
        },
      };
    } catch (error) {
      await postgres.end();
      throw error;
    }
  },
};
