import { relay } from '../../src/sources/engines/relay.js';
import { freePort, startChild } from './child.js';
import { installedPackage } from './installed.js';
import type { ServerStart } from './live-server.js';
import { startPostgres } from './postgres.js';

const mapping = relay({
  connection: 'allLogs',
  selection: 'id at method url status took',
  cursorType: 'Cursor',
  fields: {
    id: 'id',
    dateTime: { at: 'at', unit: 'iso', sortName: 'AT' },
    method: { at: 'method', sortName: 'METHOD' },
    url: { at: 'url', sortName: 'URL' },
    status: { at: 'status', type: 'number', sortName: 'STATUS' },
    time: { at: 'took', type: 'number', sortName: 'TOOK' },
  },
  filter: {
    argument: 'filter',
    type: 'LogFilter',
    // The plugin escapes % and _, and leaves what they are escaped with.
    wildcards: '\\',
    operators: {
      equals: { '{field}': { equalTo: '{value}' } },
      notEquals: { '{field}': { notEqualTo: '{value}' } },
      oneOf: { '{field}': { in: '{value}' } },
      contains: { '{field}': { includesInsensitive: '{value}' } },
      notContains: { '{field}': { notIncludesInsensitive: '{value}' } },
      atLeast: { '{field}': { greaterThanOrEqualTo: '{value}' } },
      atMost: { '{field}': { lessThanOrEqualTo: '{value}' } },
      below: { '{field}': { lessThan: '{value}' } },
    },
  },
  sort: { argument: 'orderBy', type: '[LogsOrderBy!]', ascending: '{field}_ASC', descending: '{field}_DESC' },
});

export const livePostGraphile: ServerStart = {
  name: 'PostGraphile (Relay)',
  async start(folder, rows) {
    const { version, file } = await installedPackage('postgraphile');
    const filters = await installedPackage('postgraphile-plugin-connection-filter');
    const postgres = await startPostgres(folder, rows);
    try {
      const port = await freePort();
      const endpoint = `http://127.0.0.1:${port}/graphql`;
      const post = async (query: string): Promise<Response> =>
        fetch(endpoint, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ query }),
        });
      const child = await startChild(
        process.execPath,
        [
          file('cli.js'),
          ...['-c', postgres.address, '-s', 'public', '-n', '127.0.0.1', '-p', String(port)],
          ...['--append-plugins', filters.file('.'), '--disable-query-log'],
        ],
        async () => (await post('{ __typename }')).ok,
        { cwd: folder },
      );
      return {
        version,
        endpoint,
        mapping,
        ownTotal: async () => Number(await postgres.ask('SELECT count(*) FROM log')),
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
