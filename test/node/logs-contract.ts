import assert from 'node:assert/strict';
import { isIPv4 } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { readNetwork } from '../../src/sources.js';
import type { DemoBackend } from '../../demo/server/demo-backend.js';
import type { LogEntry } from '../../demo/logs/log-entry.js';
import type { SignedIn, Visitor } from './demo-visitor.js';

/**
 * What every store of logs does, asked through the protocol: call it in a test file, for each store.
 *
 * @param options.readsJson Whether the store looks into fields of JSON by a path.
 */
export const logsContract = (open: () => Promise<SignedIn>, { readsJson = true } = {}): void => {
  let visitor: Visitor;
  let backend: DemoBackend;
  before(async () => ({ visitor, backend } = await open()));
  after(() => backend.close());

  const everyRowByCursor = async (log: string, parameters: string, limit: number): Promise<LogEntry[]> => {
    const rows: LogEntry[] = [];
    for (let cursor: string | null | undefined = ''; typeof cursor === 'string';) {
      const from = cursor ? `&cursor=${cursor}` : '';
      const page = await visitor.page(log, `paging=cursor&${parameters}&limit=${limit}${from}`);
      rows.push(...page.rows);
      cursor = page.next;
    }
    return rows;
  };

  const ids = (rows: readonly LogEntry[]): number[] => rows.map(({ id }) => id);
  const text = (value: unknown): string => (typeof value === 'string' ? value.toLowerCase() : '');

  const refusal = async (log: string, parameters: string | Record<string, string>) => {
    const answer = await visitor.ask(`/api/logs/${log}?${new URLSearchParams(parameters).toString()}`);
    assert.equal(answer.status, 400);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    return (await answer.json()) as {
      status: number;
      detail: string;
      known?: string[];
      errors: { parameter: string }[];
    };
  };

  describe('the recorded logs', () => {
    it('hold as many rows as their files', async () => {
      assert.equal((await visitor.page('cloudtrail')).total, 2_900);
      assert.equal((await visitor.page('apache')).total, 10_000);
      assert.equal((await visitor.page('cloudtrail', 'error=true')).total, 300);
      assert.equal((await visitor.page('apache', 'status=404')).total, 213);
      assert.equal((await visitor.page('apache', 'status=500')).total, 3);
    });

    it('leave out what the logs do not know', async () => {
      const absent = {
        cloudtrail: ['method', 'status', 'url', 'time'],
        apache: ['clientId', 'client', 'authorizationId', 'authorization', 'event', 'server', 'time'],
      };
      for (const [log, keys] of Object.entries(absent))
        for (const row of await visitor.everyRow(log))
          assert.deepEqual(
            keys.filter((key) => key in row),
            [],
          );
    });

    it('carry every value over as it is in the file', async () => {
      const [oldest] = (await visitor.page('cloudtrail', 'sort=dateTime&limit=1')).rows;
      assert.deepEqual(oldest, {
        id: 1,
        clientId: 'AKIATFQR7NSCUXC3DDDP',
        client: 'benjamin',
        ip: '10.248.16.43',
        resource: 'account.amazonaws.com',
        event: 'GetRegionOptStatus',
        server: 'us-east-1',
        error: false,
        dateTime: '2023-07-10T11:42:18.000Z',
        userAgent: 'Boto3/1.26.165 Python/3.10.6 Linux/5.19.0-46-generic Botocore/1.29.165',
        requestID: '699479d4-2a01-4e9e-bf31-4ec5dc88677e',
        readOnly: true,
        requestParameters: { RegionName: 'eu-north-1' },
      });
      const [request] = (await visitor.page('apache', 'id=1')).rows;
      assert.equal(request?.['bytes'], 203_023);
      assert.equal(request?.['url'], '/presentations/logstash-monitorama-2013/images/kibana-search.png');
    });

    it('name the role and its session where a role was taken on', async () => {
      const role = 'stratus-red-team-ec2-get-password-data-role';
      const { rows } = await visitor.page('cloudtrail', { authorization: role, limit: '1' });
      assert.equal(rows[0]?.['authorization'], role);
      assert.match(String(rows[0]?.['authorizationId']), /^AROA/);
      assert.match(String(rows[0]?.['client']), /^aws-go-sdk-/);
    });
  });

  describe('filters by path', () => {
    const LOG = 'cloudtrail';
    const valueAt = (row: LogEntry, path: readonly string[]): unknown =>
      path.reduce<unknown>((value, name) => (Object(value) as Record<string, unknown>)[name], row);

    if (!readsJson) {
      it('are refused by a database that reads no JSON', async () => {
        await refusal(LOG, 'is.requestParameters.roleName=ana');
      });
      return;
    }

    it('find a whole value, leave it out, and find what contains a text', async () => {
      const rows = await visitor.everyRow(LOG);
      const path = ['requestParameters', 'roleName'];
      const key = path.join('.');
      const values = rows.map((row) => valueAt(row, path)).filter((value) => typeof value === 'string');
      const [value] = values;
      assert.ok(value !== undefined, `no row has ${key}`);
      const count = async (name: string, wanted: string): Promise<number> =>
        (await visitor.page(LOG, { [name]: wanted, limit: '1' })).total;
      const exactly = values.filter((one) => one === value).length;
      const part = value.slice(0, 4).toUpperCase();
      const containing = values.filter((one) => one.toUpperCase().includes(part)).length;
      assert.equal(await count(`is.${key}`, value), exactly);
      assert.equal(await count(`not.is.${key}`, value), rows.length - exactly);
      assert.equal(await count(key, part), containing);
      assert.equal(await count(`not.${key}`, part), rows.length - containing);
      assert.equal(await count(`is.${key}`, part), 0);
    });

    it('take names and values for data, whatever signs they hold', async () => {
      const names = ["a'b", 'a"b', '$', '*', '[0]', 'a/b', '~', 'a\\b', '%', "') OR 1=1 --"];
      for (const name of names) {
        const key = `is.requestParameters.${name}`;
        assert.equal((await visitor.page(LOG, { [key]: "') OR 1=1 --", limit: '1' })).total, 0, key);
      }
    });

    it('are refused where there is no JSON', async () => {
      await refusal(LOG, 'is.client.name=ana');
      await refusal(LOG, 'is.requestParameters.=ana');
    });
  });

  describe('filters', () => {
    it('find text anywhere, whatever the case', async () => {
      const expected = (await visitor.everyRow('cloudtrail')).filter(({ resource }) =>
        text(resource).includes('ec2.am'),
      );
      const { rows, total } = await visitor.page('cloudtrail', 'resource=EC2.am&limit=1000');
      assert.equal(total, expected.length);
      assert.deepEqual(ids(rows), ids(expected).slice(0, 1000));
    });

    it('take a status as code, class, range and list', async () => {
      const rows = await visitor.everyRow('apache');
      const count = (holds: (status: number) => boolean) =>
        rows.filter(({ status }) => holds(Number(status))).length;
      const totals = {
        '404': count((status) => status === 404),
        '4xx': count((status) => status >= 400 && status < 500),
        '300-304': count((status) => status >= 300 && status <= 304),
        '403, 5XX,300-301': count((status) => status === 403 || status >= 500 || status === 301),
      };
      for (const [status, total] of Object.entries(totals))
        assert.equal((await visitor.page('apache', { status })).total, total, status);
      assert.equal(
        (await visitor.page('apache', 'not.status=200,3xx')).total,
        count((s) => s >= 400 || s === 206),
      );
    });

    it('exclude text, and keep rows that have none', async () => {
      const rows = await visitor.everyRow('cloudtrail');
      const expected = rows.filter(({ authorization }) => !text(authorization).includes('stratus'));
      assert.ok(expected.length < rows.length);
      assert.ok(expected.some(({ authorization }) => authorization === undefined));
      const { total } = await visitor.page('cloudtrail', 'not.authorization=Stratus');
      assert.equal(total, expected.length);
    });

    it('compare whole values, case and all, any of several', async () => {
      const rows = await visitor.everyRow('apache');
      const { ip, url, userAgent } = rows[0]!;
      for (const [key, value] of Object.entries({
        ip,
        url,
        userAgent,
        status: '404',
        id: '20',
        bytes: '0',
      })) {
        const same = rows.filter(
          (row) => row[key] !== undefined && JSON.stringify(row[key]).replaceAll('"', '') === String(value),
        ).length;
        const found = await visitor.page('apache', { [`is.${key}`]: String(value) });
        assert.equal(found.total, same, key);
        const left = await visitor.page('apache', { [`not.is.${key}`]: String(value) });
        assert.equal(left.total, rows.length - same, key);
      }
      const both = rows.filter(({ status }) => status === 404 || status === 500).length;
      assert.equal((await visitor.page('apache', 'is.status=404&is.status=500')).total, both);
      assert.equal(
        (await visitor.page('apache', 'not.is.status=404&not.is.status=500')).total,
        rows.length - both,
      );
      for (const wrong of ['is.id=20.0', 'is.id=020', 'is.method=get', 'is.method=GET%20', 'is.error=x'])
        assert.equal((await visitor.page('apache', wrong)).total, 0, wrong);
      assert.equal((await visitor.page('apache', 'is.client=')).total, rows.length);
    });

    it('look for a text in every field', async () => {
      for (const log of ['apache', 'cloudtrail'])
        for (const wanted of ['GET', '404', 'true', 'T12:08', '.000Z', 'regionname', '%']) {
          const rows = await visitor.everyRow(log);
          const found = rows.filter((row) =>
            Object.values(row).some((value) =>
              (typeof value === 'string' ? value : JSON.stringify(value))
                .toLowerCase()
                .includes(wanted.toLowerCase()),
            ),
          ).length;
          assert.equal((await visitor.page(log, { q: wanted })).total, found, `${log} ${wanted}`);
          assert.equal((await visitor.page(log, { 'not.q': wanted })).total, rows.length - found, wanted);
        }
    });

    it('find the addresses of a network, as the page does, and leave them out', async () => {
      const rows = await visitor.everyRow('apache');
      const [one] = rows.map(({ ip }) => String(ip)).filter((ip) => isIPv4(ip));
      const [a, b, c] = one!.split('.');
      const written = [`${a}.0.0.0/8`, `${a}.${b}/16`, `${a}.${b}.*`, `${a}.${b}.${c}.0/255.255.255.0`];
      for (const ip of [...written, `${one}/32`, `${a}.${b}.${c}.129/11`, '0.0.0.0/0', '192.0.2.0/24']) {
        const network = readNetwork(ip)!;
        const expected = rows.filter(
          (row) => typeof row['ip'] === 'string' && network.includes(row['ip']),
        ).length;
        assert.equal((await visitor.page('apache', { ip })).total, expected, ip);
        assert.equal((await visitor.page('apache', { 'not.ip': ip })).total, rows.length - expected, ip);
      }
    });

    it('take both ends of a time as inclusive', async () => {
      const at = '2023-07-10T12:08:00.000Z';
      const rows = await visitor.everyRow('cloudtrail');
      const same = rows.filter(({ dateTime }) => dateTime === at).length;
      assert.ok(same > 0);
      assert.equal((await visitor.page('cloudtrail', { from: at, until: at })).total, same);
      assert.equal(
        (await visitor.page('cloudtrail', 'from=2023-07-10T09:08:00-03:00&until=2023-07-10T12:08Z')).total,
        same,
      );
      const later = rows.filter(({ dateTime }) => dateTime >= at).length;
      assert.equal((await visitor.page('cloudtrail', { from: at })).total, later);
    });

    it('hold together, trimmed; empty ones do nothing; one given twice narrows twice', async () => {
      const rows = await visitor.everyRow('cloudtrail', 'error=true');
      const expected = rows.filter(
        ({ event }) => text(event).includes('get') && text(event).includes('policy'),
      );
      assert.ok(expected.length > 0);
      const { total } = await visitor.page(
        'cloudtrail',
        'error=true&event=%20Get%20&event=policy&client=&from=',
      );
      assert.equal(total, expected.length);
    });

    it('match nothing where the log lacks the field', async () => {
      assert.equal((await visitor.page('cloudtrail', 'status=2xx')).total, 0);
      assert.equal((await visitor.page('cloudtrail', 'not.status=2xx')).total, 2_900);
    });

    it('take hostile text as plain text', async () => {
      const hostile = [
        "'",
        '"',
        '%',
        '_',
        '\\',
        '\0',
        "'; DROP TABLE log_cloudtrail; --",
        '$1',
        '${1}',
        '🦊',
        '\ud800',
      ];
      const rows = await visitor.everyRow('apache');
      for (const value of hostile) {
        const expected = rows.filter(({ url }) => text(url).includes(value.toLowerCase())).length;
        assert.equal((await visitor.page('apache', { url: value })).total, expected, JSON.stringify(value));
      }
      assert.equal((await visitor.page('cloudtrail')).total, 2_900);
    });

    it('that are unknown or make no sense are refused with what is known', async () => {
      const { known, errors } = await refusal('cloudtrail', { 'x"; DROP TABLE log_cloudtrail; --': '1' });
      assert.ok(known?.includes('clientId') && known.includes('until'));
      assert.match(errors[0]?.parameter ?? '', /DROP/);
      const nonsense = [
        'nonsense=',
        'status=4x',
        'status=500-400',
        'error=yes',
        'from=yesterday',
        'from=2023-13-01T00:00Z',
      ];
      const more = [
        'until=2023-07-10',
        'dateTime=2023',
        'not.from=2023-07-10T00:00Z',
        'id=1e3',
        `client=${'a'.repeat(1_001)}`,
        Array<string>(101).fill('not.client=a').join('&'),
      ];
      for (const parameters of [...nonsense, ...more]) await refusal('cloudtrail', parameters);
    });
  });

  describe('sorting', () => {
    const sorted = async (log: string, sort: string) => {
      const key = sort.replace('-', '');
      const values = (await visitor.everyRow(log, `sort=${sort}`)).map((row) => row[key]);
      const missing = values.indexOf(undefined);
      const present = missing < 0 ? values : values.slice(0, missing);
      assert.ok(
        values.slice(present.length).every((value) => value === undefined),
        'missing values stand last',
      );
      return present.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)) as (
        string | number
      )[];
    };

    it('is newest first by itself, and by id where times are the same', async () => {
      const rows = await visitor.everyRow('apache');
      const expected = rows.toSorted((a, b) => b.dateTime.localeCompare(a.dateTime) || b.id - a.id);
      assert.deepEqual(ids(rows), ids(expected));
      assert.deepEqual(ids(await visitor.everyRow('apache', 'sort=dateTime')), ids(expected).reverse());
    });

    it('puts numbers in order as numbers and text whatever its case, missing values last both ways', async () => {
      for (const key of ['bytes', 'status', 'url', 'userAgent'])
        for (const sign of ['', '-']) {
          const values = await sorted('apache', `${sign}${key}`);
          const rising = sign ? values.toReversed() : values;
          for (const [index, value] of rising.entries())
            assert.ok(index === 0 || rising[index - 1]! <= value, key);
        }
    });

    it('by an unknown field is refused with the known ones', async () => {
      for (const sort of ['nonsense', '-', '', '--id', 'id;', 'position', 'from']) {
        const { known } = await refusal('apache', { sort });
        assert.ok(known?.includes('dateTime') && known.includes('bytes'));
      }
    });
  });

  describe('paging', () => {
    it('by offset or by cursor gives the same rows, each once', async () => {
      for (const sort of [
        '-dateTime',
        'dateTime',
        '-id',
        'error',
        '-bytes',
        'bytes',
        'userAgent',
        '-url',
        'client',
      ]) {
        const byOffset = ids(await visitor.everyRow('apache', `sort=${sort}`));
        const byCursor = ids(await everyRowByCursor('apache', `sort=${sort}`, 997));
        assert.equal(byCursor.length, 10_000);
        assert.equal(new Set(byCursor).size, 10_000);
        assert.deepEqual(byCursor, byOffset, sort);
      }
    });

    it('by cursor keeps to the filters and ends exactly at the end', async () => {
      const rows = await everyRowByCursor('cloudtrail', 'sort=client&error=true', 100);
      assert.deepEqual(ids(rows), ids(await visitor.everyRow('cloudtrail', 'sort=client&error=true')));
      assert.equal(rows.length, 300);
      const last = await visitor.page('cloudtrail', 'paging=cursor&error=true&limit=300');
      assert.equal(last.next, null);
    });

    it('caps the limit, and answers no rows past the end', async () => {
      assert.equal((await visitor.page('apache', 'limit=5000')).rows.length, 1_000);
      assert.equal((await visitor.page('apache')).rows.length, 100);
      assert.deepEqual(await visitor.page('apache', 'offset=10000'), { rows: [], total: 10_000 });
    });

    it('refuses numbers and cursors that are none', async () => {
      const forged = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
      const cursor = (await visitor.page('apache', 'paging=cursor')).next ?? '';
      const wrong = [
        'offset=-1',
        'offset=x',
        'offset=1.5',
        'limit=0',
        'limit=',
        'limit=1&limit=2',
        'paging=page',
        'cursor=x',
      ];
      for (const parameters of wrong) await refusal('apache', parameters);
      const cursors = [
        'x',
        '',
        forged(['-dateTime', "1' OR 1=1", 5]),
        forged(['-dateTime', 1]),
        forged({}),
        forged(null),
      ];
      for (const each of cursors) await refusal('apache', { paging: 'cursor', cursor: each });
      await refusal('apache', { paging: 'cursor', cursor, sort: 'url' });
    });
  });

  describe('an answer', () => {
    it('carries an ETag and is not sent again while it is true', async () => {
      const first = await visitor.ask('/api/logs/apache?limit=5');
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^"[\w-]+"$/);
      for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
        const again = await visitor.ask('/api/logs/apache?limit=5', { headers: { 'if-none-match': held } });
        assert.equal(again.status, 304);
        assert.equal(again.headers.get('etag'), etag);
        assert.equal(await again.text(), '');
      }
      const other = await visitor.ask('/api/logs/apache?limit=6', { headers: { 'if-none-match': etag } });
      assert.equal(other.status, 200);
    });

    it('is kept by nobody but the visitor', async () => {
      const answer = await visitor.ask('/api/logs/apache');
      assert.equal(answer.headers.get('cache-control'), 'private, no-cache');
      assert.equal(answer.headers.get('vary'), 'cookie');
      assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    });

    it('is a problem for logs and methods that there are not', async () => {
      assert.equal((await visitor.ask('/api/logs/nonsense')).status, 404);
      assert.equal((await visitor.ask('/api/logs/constructor')).status, 404);
      assert.equal((await visitor.ask('/api/nonsense')).status, 404);
      const posted = await visitor.send('POST', '/api/logs/apache', {});
      assert.equal(posted.status, 405);
      assert.equal(posted.headers.get('allow'), 'GET, HEAD');
    });
  });
};
