import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fc } from '../support/property-tests.js';
import { BoundValues } from '../../demo/server/bound-values.js';
import { Database } from '../../demo/server/database.js';
import { DEMO_TENANTS } from '../../demo/server/demo-readers.js';
import { DuckDbLogStore } from '../../demo/server/duckdb-log-store.js';
import { readUnlessAborted } from '../../demo/server/interruptible-read.js';
import type { LogTable } from '../../demo/server/log-tables.js';
import { createLogsHandler } from '../../demo/server/logs-handler.js';
import { decodeCursor, encodeCursor } from '../../demo/server/page-cursor.js';
import { HttpProblem } from '../../demo/server/problem-details.js';
import type { Reader } from '../../demo/server/reader.js';
import { SearchQueue } from '../../demo/server/search-queue.js';
import type { FieldType, LogField } from '../../demo/logs/log-field.js';

const [NORTHWIND, SOUTHWIND] = DEMO_TENANTS;
const ANA: Reader = { name: 'ana', tenant: NORTHWIND };
const BIA: Reader = { name: 'bia', tenant: SOUTHWIND };

const TYPES: readonly FieldType[] = ['text', 'json', 'number', 'status', 'boolean'];
const FIELDS: readonly LogField[] = [
  { key: 'id', type: 'number' },
  { key: 'dateTime', type: 'instant' },
  ...TYPES.map((type) => ({ key: `of_${type}`, type })),
];

/** A log of one row, of each type a value. */
const ONE_ROW: LogTable = {
  name: 'one',
  fields: FIELDS,
  create: async (connection, table) => {
    await connection.run(`CREATE OR REPLACE TABLE ${table} AS SELECT 1::DOUBLE AS id, 1e12::DOUBLE AS "dateTime", 'a' AS of_text,
      '{}' AS of_json, 1.5::DOUBLE AS of_number, 200::DOUBLE AS of_status, true AS of_boolean,
      '${NORTHWIND}' AS tenant, 0 AS position`);
  },
};

/** A log that no computer has looked through before the limit, whatever its speed: 10^15 rows that are made as they are read. */
const ENDLESS: LogTable = {
  name: 'endless',
  fields: FIELDS,
  create: async (connection, table) => {
    await connection.run(`CREATE OR REPLACE VIEW ${table} AS SELECT a.range::DOUBLE AS id, b.range::DOUBLE AS "dateTime",
      'a' AS of_text, '{}' AS of_json, 1.5::DOUBLE AS of_number, 200::DOUBLE AS of_status, true AS of_boolean,
      CASE WHEN (a.range * b.range) % 7 = 3 THEN '${NORTHWIND}' ELSE '${SOUTHWIND}' END AS tenant, 0 AS position
      FROM range(100000000) a, range(10000000) b`);
  },
};

const statusOf = (error: unknown): unknown => (error instanceof HttpProblem ? error.status : error);

describe('a cursor', () => {
  let database: Database;
  let ask: (parameters: Record<string, string>) => Promise<unknown>;
  before(async () => {
    database = await Database.open(':memory:');
    const handle = createLogsHandler(new DuckDbLogStore(database, [ONE_ROW]));
    ask = async (parameters) => {
      const query = new URLSearchParams({ paging: 'cursor', ...parameters }).toString();
      const request = new Request(`http://localhost/?${query}`);
      return handle(request, ANA, 'one').then(({ status }) => status, statusOf);
    };
  });
  after(() => database.close());

  const encoded = (text: string): string => Buffer.from(text).toString('base64url');

  it('that is forged is answered 400, whatever is in it', async () => {
    for (const text of [
      '["-dateTime",1e300,1]',
      '["-dateTime",1e+300,1]',
      '["-dateTime",-8.65e15,1]',
      '["-dateTime",0.5,1]',
      '["-dateTime",NaN,1]',
      '["-dateTime","1",1]',
      '["-dateTime",true,1]',
      '["-dateTime",[1],1]',
      '["-dateTime",{"a":1},1]',
      '["-dateTime",1]',
      '["-dateTime",1,1,1]',
      '["-dateTime",1,1e300]',
      '["-dateTime",1,1.5]',
      '["-dateTime",1,"1"]',
      '["-dateTime",1,null]',
      '["dateTime",1,1]',
      '[["-dateTime"],1,1]',
      ' ["-dateTime",1,1]',
      '["-dateTime",1,1]x',
      '["-dateTime",1,-0]',
      '{"0":"-dateTime","1":1,"2":1}',
      '[]',
      'null',
      `["-dateTime",1,1,"${'x'.repeat(13_000)}"]`,
      '[['.repeat(4_000),
    ])
      assert.equal(await ask({ cursor: encoded(text) }), 400, text.slice(0, 40));
    assert.equal(await ask({ cursor: `${encoded('["-dateTime",1,1]')}=` }), 400);
    assert.equal(await ask({ cursor: encoded('["-dateTime",1,1]') }), 200);
  });

  it('with any value at all is never a fault of the server', async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.double({ noNaN: true }),
      fc.maxSafeInteger(),
      fc.constantFrom(1e300, -1e300, 2 ** 63, -(2 ** 63), 5e-324, 1e15),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(null, true, 'a\0b', '\ud800'),
    );
    const key = fc.constantFrom(...FIELDS.map((field) => field.key));
    const property = fc.asyncProperty(
      key,
      fc.boolean(),
      value,
      fc.oneof(fc.maxSafeInteger(), value),
      async (name, isDescending, last, id) => {
        const sort = isDescending ? `-${name}` : name;
        const status = await ask({ sort, cursor: encoded(JSON.stringify([sort, last, id])) });
        assert.ok(status === 200 || status === 400, String(status));
      },
    );
    await fc.assert(property, { numRuns: 300 });
  });

  it('would be caught where a number is handed to the database as received', async () => {
    const connection = await database.connect();
    // Known-bad twin: bound by what the value looks like, not by the column's type.
    await assert.rejects(connection.runAndReadAll('SELECT 1.5::DOUBLE < $1', [1e300]));
    const bound = new BoundValues();
    const { signal } = new AbortController();
    const sql = `SELECT 1.5::DOUBLE < ${bound.bind(1e300)} AS less`;
    assert.deepEqual(await readUnlessAborted(connection, sql, bound, signal), [{ less: true }]);
    connection.closeSync();
  });

  it('that a page gave is taken back, whatever value it holds', () => {
    const sorts = {
      text: fc.string({ unit: 'binary' }),
      number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    };
    for (const [type, values] of Object.entries(sorts))
      fc.assert(
        fc.property(
          values as fc.Arbitrary<string | number>,
          fc.boolean(),
          fc.nat(),
          (value, descending, id) => {
            const sort = { field: { key: 'a', type: type as FieldType }, descending };
            // A zero below zero is written, and sorted, as zero.
            const position = { value: value === 0 ? 0 : value, id };
            assert.deepEqual(decodeCursor(encodeCursor(sort, position), sort), position);
          },
        ),
      );
  });
});

describe('a search', () => {
  let database: Database;
  before(async () => (database = await Database.open(':memory:', { threads: '1' })));
  after(() => database.close());

  const search = (store: DuckDbLogStore, reader: Reader, signal?: AbortSignal) =>
    createLogsHandler(store)(
      new Request('http://localhost/?sort=id', signal ? { signal } : {}),
      reader,
      'endless',
    );

  it('that takes too long is stopped, and says so', async () => {
    const store = new DuckDbLogStore(database, [ENDLESS], { longestSearch: 100 });
    await assert.rejects(search(store, ANA), (error) => {
      assert.ok(error instanceof HttpProblem);
      assert.equal(error.status, 422);
      assert.doesNotMatch(JSON.stringify(error.members), /SELECT|INTERRUPT|log_/);
      return true;
    });
  });

  it('whose asker leaves ends, and leaves its place to the next', async () => {
    const queue = new SearchQueue({ all: 1 });
    const store = new DuckDbLogStore(database, [ENDLESS, { ...ONE_ROW, name: 'next' }], { queue });
    const leaving = new AbortController();
    const left = search(store, ANA, leaving.signal);
    await store.prepare('endless');
    const next = createLogsHandler(store)(new Request('http://localhost/'), BIA, 'next');
    leaving.abort();
    await assert.rejects(left, { name: 'AbortError' });
    assert.equal((await next).status, 200);
  });

  it('ends in the database, too', async () => {
    const store = new DuckDbLogStore(database, [ENDLESS]);
    const table = await store.prepare('endless');
    const connection = await database.connect();
    const leaving = new AbortController();
    const sql = `SELECT max(id) AS most FROM ${table} WHERE tenant = 'x'`;
    const reading = readUnlessAborted(connection, sql, new BoundValues(), leaving.signal);
    setImmediate(() => leaving.abort());
    await assert.rejects(reading, { name: 'AbortError' });
    // The connection answers one statement at a time: it would wait for one that goes on.
    const reader = await connection.runAndReadAll('SELECT 1 AS one');
    assert.deepEqual(reader.getRowObjectsJS(), [{ one: 1 }]);
    connection.closeSync();
  });

  it('waits its turn, and no tenant has all of them', async () => {
    const queue = new SearchQueue({ all: 3, perTenant: 2, waiting: 2 });
    const { signal } = new AbortController();
    const begun: string[] = [];
    const ends: (() => void)[] = [];
    const begin = (tenant: string, name: string): Promise<void> =>
      queue.run(tenant, signal, () => {
        begun.push(name);
        return new Promise((resolve) => ends.push(resolve));
      });
    const all = ['a1', 'a2', 'a3', 'a4'].map((name) => begin('a', name));
    await assert.rejects(begin('a', 'a5'), (error) => statusOf(error) === 503);
    all.push(begin('b', 'b1'), begin('b', 'b2'));
    await Promise.resolve();
    assert.deepEqual(begun, ['a1', 'a2', 'b1']);
    for (let end = ends.shift(); end; end = ends.shift()) {
      end();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
    assert.deepEqual(begun, ['a1', 'a2', 'b1', 'a3', 'a4', 'b2']);
  });

  it('that nobody waits for any more leaves the queue', async () => {
    const queue = new SearchQueue({ all: 1 });
    let end = (): void => {};
    const first = queue.run(
      'a',
      new AbortController().signal,
      () => new Promise<void>((done) => (end = done)),
    );
    const leaving = new AbortController();
    let begun = false;
    const second = queue.run('a', leaving.signal, () => Promise.resolve((begun = true)));
    leaving.abort();
    await assert.rejects(second, { name: 'AbortError' });
    end();
    await first;
    await queue.run('a', new AbortController().signal, () => Promise.resolve());
    assert.equal(begun, false);
  });

  it('has so many texts to look for and no more', async () => {
    const store = new DuckDbLogStore(database, [{ ...ONE_ROW, name: 'texts' }]);
    const status = (query: string): Promise<unknown> =>
      createLogsHandler(store)(new Request(`http://localhost/?${query}`), ANA, 'texts').then(
        (answer) => answer.status,
        statusOf,
      );
    const times = (count: number, parameter: string) => Array<string>(count).fill(parameter).join('&');
    assert.equal(await status(times(30, 'not.of_text=a')), 200);
    assert.equal(await status(times(31, 'not.of_text=a')), 400);
    assert.equal(await status(`${times(16, 'not.of_text=a')}&${times(15, 'of_json=a')}`), 400);
    assert.equal(await status(times(5, 'q=a')), 200);
    assert.equal(await status(times(6, 'q=a')), 400);
    assert.equal(await status(times(100, 'not.is.of_text=a')), 200);
  });
});

describe('a read that is not interrupted', () => {
  it('would be caught: it goes on after its asker has left', async () => {
    const database = await Database.open(':memory:', { threads: '1' });
    const connection = await database.connect();
    const leaving = new AbortController();
    // Known-bad twin: it stops waiting, and nothing else.
    const deaf = { interrupt: () => {}, runAndReadAll: connection.runAndReadAll.bind(connection) } as never;
    const sql =
      'SELECT count(*) FROM range(100000000) a, range(10000000) b WHERE (a.range * b.range) % 7 = 3';
    let isOver = false;
    const reading = readUnlessAborted(deaf, sql, new BoundValues(), leaving.signal);
    const ended = assert.rejects(reading).then(() => (isOver = true));
    leaving.abort();
    // Long enough for the honest one, which is waited for in the test above.
    for (let turn = 0; turn < 20; turn += 1) await database.connect().then((other) => other.closeSync());
    assert.equal(isOver, false);
    const again = setInterval(() => connection.interrupt(), 20);
    await ended;
    clearInterval(again);
    connection.closeSync();
    await database.close();
  });
});
