/* global Worker */
/** DuckDB in a worker of the page, with a table of the same rows. */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { COLUMNS } from '../columns.mjs';
import { offer } from './offer.mjs';

const FILES = '/packages/@duckdb/duckdb-wasm/dist';
const FOUND = 15;

/** Fields that values in common are looked for in: those of which no row has one of its own. */
const COMMON = [
  'clientId',
  'client',
  'authorizationId',
  'authorization',
  'ip',
  'resource',
  'event',
  'method',
  'server',
];

let database;
let connection;
let parts = 0;

const cells = async (sql) =>
  (await connection.query(sql))
    .toArray()
    .map((row) =>
      Object.values(row.toJSON()).map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)),
    );

offer({
  async add(rows) {
    if (!connection) {
      database = new AsyncDuckDB(new VoidLogger(), new Worker(`${FILES}/duckdb-browser-eh.worker.js`));
      await database.instantiate(`${FILES}/duckdb-eh.wasm`);
      connection = await database.connect();
    }
    const name = `part-${parts++}.json`;
    const timed = rows.map((row) => ({ ...row, millis: Date.parse(row.dateTime) }));
    await database.registerFileText(name, JSON.stringify(timed));
    await connection.insertJSONFromPath(name, { name: 'log', create: parts === 1 });
    await database.dropFile(name);
  },
  ready: () => connection.query('SELECT count(*) FROM log'),
  timeline: ({ length }) =>
    cells(
      `SELECT floor(millis / ${length}) * ${length} AS start, floor(status / 100)::INTEGER || 'xx' AS class, count(*) FROM log GROUP BY ALL ORDER BY ALL`,
    ),
  values: (field, top) =>
    cells(
      `SELECT ${field}, count(*) AS rows, count(*) FILTER (error) FROM log GROUP BY ${field} ORDER BY rows DESC, ${field} LIMIT ${top}`,
    ),
  summary: async (field) =>
    await cells(
      `SELECT ${field}, count(*) AS rows, count(*) FILTER (error), quantile_disc(time, 0.5), quantile_disc(time, 0.95), quantile_disc(time, 0.99) FROM log GROUP BY ${field} ORDER BY rows DESC, ${field} LIMIT 50`,
    ),
  causes: () =>
    cells(
      `WITH counted AS (${COMMON.map(
        (field) =>
          `SELECT '${field}' AS field, "${field}"::VARCHAR AS value, count(*) FILTER (error) AS inside, count(*) AS rows FROM log GROUP BY "${field}"`,
      ).join(' UNION ALL ')}), totals AS (SELECT count(*) FILTER (error) AS inside, count(*) AS rows FROM log)
      SELECT field, value, counted.inside FROM counted, totals
      WHERE counted.inside >= 0.02 * totals.inside
      ORDER BY counted.inside / totals.inside - (counted.rows - counted.inside) / (totals.rows - totals.inside) DESC LIMIT 5`,
    ),
  async find(text) {
    const fields = COLUMNS.map(({ field }) => `"${field}"::VARCHAR ILIKE '%${text}%'`).join(' OR ');
    const [[count]] = await cells(`SELECT count(*) FROM log WHERE ${fields}`);
    const first = await cells(`SELECT id FROM log WHERE ${fields} ORDER BY rowid LIMIT ${FOUND}`);
    return [[count, ...first.flat()]];
  },
});
