import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import { DEMO_READERS } from '../../demo/server/demo-readers.js';
import { SECOND_TENANT_IDS } from '../../demo/server/log-tables.js';
import type { LogStore } from '../../demo/server/log-store.js';
import { createLogsHandler } from '../../demo/server/logs-handler.js';
import { HttpProblem } from '../../demo/server/problem-details.js';
import type { Tenant } from '../../demo/server/reader.js';
import { Visitor, type PageAnswer, type SignedIn } from './demo-visitor.js';

const LOG = 'cloudtrail';
const [ana] = DEMO_READERS;
const bia = DEMO_READERS.find(({ tenant }) => tenant !== ana.tenant)!;

const forged = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

/** What somebody may try in an address to see another tenant's rows; refused or answered, but never with those. */
const ATTEMPTS: readonly (readonly [string, string])[][] = [
  [],
  [['tenant', bia.tenant]],
  [['tenantId', bia.tenant]],
  [['log.tenant', bia.tenant]],
  [['not.tenant', ana.tenant]],
  [['sort', 'tenant']],
  [['sort', '-tenant']],
  [['sort', 'position']],
  [['cache-key', bia.tenant]],
  [['id', `${SECOND_TENANT_IDS}-`]],
  [['not.id', `0-${SECOND_TENANT_IDS}`]],
  [['sort', '-id']],
  [['not.client', 'x']],
  [['error', 'true OR true']],
  [['client', `' OR tenant = '${bia.tenant}`]],
  [['client', `") OR true --`]],
  [['offset', '2900']],
  [
    ['paging', 'cursor'],
    ['sort', '-id'],
    ['cursor', forged(['-id', 2 * SECOND_TENANT_IDS, 2 * SECOND_TENANT_IDS])],
  ],
  [
    ['paging', 'cursor'],
    ['sort', 'client'],
    ['cursor', forged(['client', "' OR true --", 1])],
  ],
  [
    ['paging', 'cursor'],
    ['cursor', forged(['-dateTime', null, 2 * SECOND_TENANT_IDS, bia.tenant])],
  ],
];

const HEADERS: readonly Record<string, string>[] = [
  { 'x-tenant': bia.tenant },
  { 'x-tenant-id': bia.tenant, 'x-reader': bia.name },
  { authorization: `Bearer ${bia.name}` },
  { 'if-none-match': '*, W/"x"' },
];

const isOthers = ({ id }: { readonly id: number }): boolean => id > SECOND_TENANT_IDS;

type Ask = (
  parameters: readonly (readonly [string, string])[],
  headers?: Record<string, string>,
) => Promise<Response>;

/** The attempts that were answered with a row, or a total, of another tenant. */
const leaks = async (ask: Ask, ownTotal: number): Promise<string[]> => {
  const found: string[] = [];
  const look = async (name: string, answer: Response): Promise<void> => {
    if (answer.status !== 200) return;
    const { rows, total } = (await answer.json()) as PageAnswer;
    if (rows.some(isOthers) || total > ownTotal) found.push(name);
  };
  for (const attempt of ATTEMPTS)
    await look(JSON.stringify(attempt), await ask([['limit', '1000'], ...attempt]));
  for (const headers of HEADERS) await look(JSON.stringify(headers), await ask([['sort', '-id']], headers));
  return found;
};

/** The handler over a store, as the reader `ana` meets it. */
const asReaderOf =
  (storeFor: (request: Request) => LogStore): Ask =>
  async (parameters, headers = {}) => {
    const address = `http://localhost/?${new URLSearchParams(parameters as [string, string][]).toString()}`;
    const request = new Request(address, { headers });
    return createLogsHandler(storeFor(request))(request, ana, LOG).catch((error: unknown) => {
      if (error instanceof HttpProblem) return new Response(null, { status: error.status });
      throw error;
    });
  };

/** Known-bad twin: believes what a request says about its tenant. */
const believingStore = (store: LogStore, request: Request): LogStore => ({
  fields: (log) => store.fields(log),
  readPage: (tenant, log, query, signal) =>
    store.readPage((request.headers.get('x-tenant') as Tenant | null) ?? tenant, log, query, signal),
  summarize: (...asked) => store.summarize(...asked),
});

/** Known-bad twin: a condition of the query may replace the tenant's. */
const forgetfulStore = (store: LogStore): LogStore => ({
  fields: (log) => store.fields(log),
  readPage: (tenant, log, query, signal) =>
    store.readPage(
      query.conditions.some(
        (condition) => condition.kind !== 'anywhere' && condition.field.key === 'id' && condition.negated,
      )
        ? bia.tenant
        : tenant,
      log,
      query,
      signal,
    ),
  summarize: (...asked) => store.summarize(...asked),
});

/** No reader reaches another tenant's rows, whatever the store: call it in a test file, for each. */
export const tenantsContract = (open: () => Promise<SignedIn>): void => {
  let backend: DemoBackend;
  let visitor: Visitor;
  let other: Visitor;
  before(async () => {
    ({ backend, visitor } = await open());
    other = new Visitor(backend);
    await other.signIn(bia.name);
  });
  after(() => backend.close());

  const asVisitor: Ask = (parameters, headers = {}) =>
    visitor.ask(`/api/logs/${LOG}?${new URLSearchParams(parameters as [string, string][]).toString()}`, {
      headers,
    });

  describe('a reader', () => {
    it('sees the rows of their tenant, whole', async () => {
      const own = await visitor.page(LOG, 'limit=1000&sort=-id');
      const others = await other.page(LOG, 'limit=1000&sort=-id');
      assert.equal(own.total, 2_900);
      assert.ok(!own.rows.some(isOthers));
      assert.equal(others.total, 725);
      assert.equal(others.rows.length, 725);
      assert.ok(others.rows.every(isOthers));
      assert.equal(
        (await other.page(LOG, 'offset=724')).rows.length,
        1,
        'rows to skip are counted in the tenant',
      );
    });

    it('reaches no other tenant’s rows by parameter, cursor, sort, id or header', async () => {
      assert.deepEqual(await leaks(asVisitor, 2_900), []);
    });

    it('of a store that lets the request say whose rows it wants is found out by the same attempts', async () => {
      assert.deepEqual(
        await leaks(
          asReaderOf(() => backend.logs),
          2_900,
        ),
        [],
      );
      const believed = await leaks(
        asReaderOf((request) => believingStore(backend.logs, request)),
        2_900,
      );
      assert.ok(believed.length > 0);
      assert.ok(
        (
          await leaks(
            asReaderOf(() => forgetfulStore(backend.logs)),
            2_900,
          )
        ).length > 0,
      );
    });

    it('whose page is still open when somebody else signs in is refused, and given no rows of theirs', async () => {
      const ask = async (reader: string) =>
        (await visitor.ask(`/api/logs/${LOG}`, { headers: { 'x-reader': reader } })).status;
      assert.equal(await ask(ana.name), 200);
      assert.equal(await ask('rui'), 401);
      assert.equal(await ask(bia.name), 401);
    });

    it('of the same tenant sees the same', async () => {
      const colleague = new Visitor(backend);
      await colleague.signIn('rui');
      assert.deepEqual(await colleague.page(LOG), await visitor.page(LOG));
    });

    it('goes on with a cursor of another tenant in their own rows', async () => {
      const { next } = await other.page(LOG, 'paging=cursor&sort=-id&limit=5');
      const { rows } = await visitor.page(LOG, { paging: 'cursor', sort: '-id', cursor: next ?? '' });
      assert.ok(rows.length > 0 && !rows.some(isOthers));
    });
  });
};
