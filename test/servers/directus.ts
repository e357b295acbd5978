import { join } from 'node:path';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { answersAt, freePort, startChild, type Child } from './child.js';
import { FLAT_FIELDS } from './flat-fields.js';
import { installedPackage } from './installed.js';
import { NotHere, type ServerStart } from './live-server.js';
import { startPostgres } from './postgres.js';

const EMAIL = 'admin@example.com';
const PASSWORD = 'only-on-loopback';

/** From https://directus.io/docs/guides/connect/query-parameters and …/filter-rules. */
const mapping: Mapping = {
  request: {
    parameters: { limit: '{limit}', offset: '{offset}', sort: '{sort}', meta: 'filter_count' },
  },
  paging: { by: 'offset' },
  rows: { at: 'data' },
  total: { at: 'meta.filter_count' },
  fields: FLAT_FIELDS,
  filters: {
    as: 'parameters',
    wildcards: '%_\\',
    // Of two parameters of one name it takes none: several exclusions cannot be said.
    operators: {
      equals: 'filter[{field}][_eq]={value}',
      oneOf: 'filter[{field}][_in]={value}',
      contains: 'filter[{field}][_icontains]={value}',
      atLeast: 'filter[{field}][_gte]={value}',
      atMost: 'filter[{field}][_lte]={value}',
    },
  },
  sort: { ascending: '{field},id', descending: '-{field},-id', whenNone: '-id' },
};

const json = async <Answer>(answer: Response): Promise<Answer> => {
  if (!answer.ok) throw new Error(`${answer.url}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

const send = (
  method: string,
  address: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(address, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

export const liveDirectus: ServerStart = {
  name: 'Directus',
  async start(folder, rows) {
    // It is not part of package.json: it compiles a part of itself, for minutes.
    const { version, file } = await installedPackage('directus').catch(() => {
      throw new NotHere('npm i --no-save --prefix test/servers directus@12.3.0');
    });
    const postgres = await startPostgres(folder, rows);
    const started: Child[] = [postgres];
    const end = async (): Promise<void> => {
      for (const child of started.splice(0).reverse()) await child.end();
    };
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const options = {
      cwd: folder,
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(port),
        DB_CLIENT: 'pg',
        DB_HOST: '127.0.0.1',
        DB_PORT: String(postgres.port),
        DB_DATABASE: 'postgres',
        DB_USER: 'log',
        DB_PASSWORD: '',
        SECRET: 'a secret of no worth, since it listens on loopback alone',
        ADMIN_EMAIL: EMAIL,
        ADMIN_PASSWORD: PASSWORD,
        TELEMETRY: 'false',
        CONFIG_PATH: join(folder, 'none.env'),
      },
    };
    const program = file('cli.js');
    try {
      const bootstrap = await startChild(
        process.execPath,
        [program, 'bootstrap'],
        async () => {
          const found = await postgres.ask("SELECT to_regclass('directus_users') IS NOT NULL");
          return found === 't' && (await postgres.ask('SELECT count(*) FROM directus_users')) !== '0';
        },
        options,
      );
      await bootstrap.end();
      const child = await startChild(
        process.execPath,
        [program, 'start'],
        () => answersAt(`${base}/server/ping`),
        options,
      );
      started.push(child);
      const { data } = await json<{ data: { access_token: string } }>(
        await send('POST', `${base}/auth/login`, { email: EMAIL, password: PASSWORD }),
      );
      const headers = { Authorization: `Bearer ${data.access_token}` };
      // The table is there before it is a collection.
      await json(await send('PATCH', `${base}/collections/log`, { meta: {} }, headers));
      return {
        version,
        endpoint: `${base}/items/log`,
        headers,
        mapping,
        ownTotal: async () =>
          (
            await json<{ meta: { total_count: number } }>(
              await fetch(`${base}/items/log?limit=1&meta=total_count`, { headers }),
            )
          ).meta.total_count,
        end,
      };
    } catch (error) {
      await end();
      throw error;
    }
  },
};
