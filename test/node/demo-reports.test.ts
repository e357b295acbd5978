import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import { SMALL_LOGS } from '../../demo/logs/small-logs.js';
import { presets } from '../../src/presets/all.js';
import { signedInVisitor, type Visitor } from './demo-visitor.js';

let visitor: Visitor;
let backend: DemoBackend;
before(async () => ({ visitor, backend } = await signedInVisitor()));
after(() => backend.close());

const OF_REPORTS = SMALL_LOGS.filter(({ name }) => presets.has(name));
const MADE_UP = ['workato', 'expertsender-panel', 'expertsender-sms', 'expertsender-logins'];

const count = async (log: string, parameters: Record<string, string>): Promise<number> =>
  (await visitor.page(log, parameters)).total;

describe('the log of every report', () => {
  it('is there', () => {
    const without = [...presets.keys()].filter((key) => key !== 'senhasegura');
    assert.deepEqual(OF_REPORTS.map(({ name }) => name).sort(), without.sort());
  });

  for (const { name, fields } of OF_REPORTS) {
    const preset = presets.get(name)!;
    const known = new Set(fields.map(({ key }) => key));

    it(`has the fields of its report: ${name}`, async () => {
      const keys = preset.fields.filter(({ kind }) => kind !== 'actions').map(({ key }) => key);
      assert.deepEqual(
        keys.filter((key) => !known.has(key)),
        [],
      );
      for (const row of (await visitor.page(name)).rows)
        assert.deepEqual(
          Object.keys(row).filter((key) => !known.has(key)),
          [],
        );
    });

    it(`takes every search field of its report, and its order: ${name}`, async () => {
      for (const { key, filter } of preset.search) {
        // A period is asked for as the instant that it begins at.
        if (filter === 'period') continue;
        const isTime = filter === 'from' || filter === 'until';
        const value = isTime
          ? '2020-01-01T00:00:00.000Z'
          : (filter as string).startsWith('status')
            ? '404'
            : '1';
        const answer = await visitor.ask(
          `/api/logs/${name}?${new URLSearchParams({ [key]: value }).toString()}`,
        );
        assert.equal(answer.status, 200, key);
      }
      const sorted = await visitor.page(name, `sort=-${preset.sort.key}&limit=200`);
      assert.deepEqual(sorted, await visitor.page(name, 'limit=200'));
      const times = sorted.rows.map((row) => String(row[preset.sort.key]));
      assert.deepEqual(times, [...times].sort().reverse());
    });
  }
});

describe('the recorded requests in other reports', () => {
  it('are the same requests, with nothing made up', async () => {
    const recorded = new Map((await visitor.everyRow('apache')).map((row) => [row.id, row]));
    for (const log of ['sesame-data', 'expertsender-api']) {
      const rows = await visitor.everyRow(log);
      assert.equal(rows.length, 10_000);
      for (const row of rows)
        for (const [key, value] of Object.entries(row)) assert.deepEqual(value, recorded.get(row.id)![key]);
    }
    const [row] = (await visitor.page('sesame-data')).rows;
    for (const key of ['time', 'tokenName', 'errorDetails']) assert.ok(!(key in row!), key);
  });
});

describe('the made-up logs', () => {
  it('are the same at every start, the newest row just then', async () => {
    const other = await signedInVisitor();
    for (const log of MADE_UP) {
      const page = await visitor.page(log);
      assert.ok(page.total >= 2_000 && page.total <= 5_000, log);
      assert.deepEqual(await other.visitor.page(log), page);
      const [first] = page.rows;
      const newest = Date.parse(String(first!.dateTime ?? first!['successfulLoginDate']));
      assert.ok(Date.parse('2026-11-21T12:00:00Z') - newest < 3_600_000, log);
    }
    await other.backend.close();
  });

  it('say of a request of Workato what its document says of such a one', async () => {
    const rows = await visitor.everyRow('workato');
    const details = new Map(
      rows.map((row) => [`${String(row['status'])} ${String(row['statusDetails'])}`, row]),
    );
    assert.equal(details.get('401 Unrecognized token')?.['gatewayCode'], '4011');
    assert.equal(details.get('401 Missing token')?.['gatewayCode'], '4012');
    assert.ok(details.has('404 Recipe is inactive'));
    for (const row of rows) {
      assert.equal(row['outcome'], Number(row['status']) < 400 ? 'Success' : 'Error');
      if (row['statusDetails'] === 'Recipe is inactive') assert.equal(row['collectionType'], 'recipe');
      if ('jobUrl' in row) {
        assert.match(String(row['jobUrl']), /^https:\/\/automation\.example\//);
        assert.equal(row['collectionType'], 'recipe');
      }
    }
    assert.equal(
      (await count('workato', { collectionType: 'recipe' })) +
        (await count('workato', { collectionType: 'proxy' })),
      rows.length,
    );
  });

  it('give a failed login no date of a success, and find each date by a range of its own', async () => {
    const rows = await visitor.everyRow('expertsender-logins');
    for (const row of rows) assert.equal('successfulLoginDate' in row, row['login'] === 'successful');
    const at = '2026-11-01T00:00:00.000Z';
    const since = (key: string) => rows.filter((row) => key in row && String(row[key]) >= at).length;
    assert.ok(since('successfulLoginDate') > 0 && since('lastFailedLoginDate') > 0);
    assert.equal(await count('expertsender-logins', { from: at }), since('successfulLoginDate'));
    assert.equal(
      await count('expertsender-logins', { lastFailedLoginDateFrom: at }),
      since('lastFailedLoginDate'),
    );
    assert.equal(
      await count('expertsender-logins', { lastFailedLoginDateUntil: at, login: 'failed' }),
      rows.filter(({ login, lastFailedLoginDate }) => login === 'failed' && String(lastFailedLoginDate) <= at)
        .length,
    );
  });

  it('put logins without a success last, in either order, by offset and by cursor', async () => {
    for (const sort of ['-successfulLoginDate', 'successfulLoginDate']) {
      const rows = await visitor.everyRow('expertsender-logins', `sort=${sort}`);
      const first = rows.findIndex((row) => !('successfulLoginDate' in row));
      assert.ok(first > 0 && rows.slice(first).every((row) => !('successfulLoginDate' in row)), sort);
      const byCursor: number[] = [];
      for (let cursor: string | null | undefined = ''; typeof cursor === 'string';) {
        const after = cursor ? `&cursor=${cursor}` : '';
        const page = await visitor.page(
          'expertsender-logins',
          `paging=cursor&limit=333&sort=${sort}${after}`,
        );
        byCursor.push(...page.rows.map(({ id }) => id));
        cursor = page.next;
      }
      assert.deepEqual(
        byCursor,
        rows.map(({ id }) => id),
      );
    }
  });

  it('have bounds for the times that they hold, and for no others', async () => {
    const { status } = await visitor.ask(
      '/api/logs/workato?lastFailedLoginDateFrom=2026-11-01T00:00:00.000Z',
    );
    assert.equal(status, 400);
  });
});
