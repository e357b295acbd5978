import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it, mock } from 'node:test';
import { fc } from '../support/property-tests.js';
import { ClickHouseClient } from '../../demo/server/clickhouse/client.js';
import { HttpProblem } from '../../demo/server/problem-details.js';
import { readField } from './clickhouse-reader.js';
import { HOSTILE_TEXTS, wellFormed } from './hostile-texts.js';

const SECRET = "SELECT * FROM log_apache WHERE tenant = 'northwind'";
const JSON_ANSWER = '{"data":[["7","a"]],"rows_before_limit_at_least":40,"statistics":{"rows_read":8192}}';

let answer: (message: IncomingMessage, response: ServerResponse) => void;
const server = createServer((message, response) => answer(message, response));
let address: string;
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://log_reader:s%C3%A9cret%40@127.0.0.1:${(server.address() as AddressInfo).port}/?database=logs`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
const said = mock.method(console, 'error', () => {});
beforeEach(() => said.mock.resetCalls());
after(() => said.mock.restore());

const says =
  (status: number, text: string) =>
  (_: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(status).end(text);

const problem = async (asked: Promise<unknown>): Promise<HttpProblem> => {
  const fault = await asked.then(
    () => null,
    (error: unknown) => error,
  );
  assert.ok(fault instanceof HttpProblem, String(fault));
  assert.doesNotMatch(
    JSON.stringify([fault.message, fault.members]),
    /select|log_apache|DB::|127\.0|s.cret/i,
  );
  return fault;
};

describe('the client of ClickHouse', () => {
  it('sends who asks in headers, and whom it is counted for', async () => {
    const asked: { url: URL; headers: IncomingMessage['headers'] }[] = [];
    answer = ({ url, headers }, response) => {
      asked.push({ url: new URL(url ?? '', 'http://localhost'), headers });
      response.end(JSON_ANSWER);
    };
    const client = new ClickHouseClient(address);
    const { rows, rowsBeforeLimit, rowsRead } = await client.read(SECRET, {
      quotaKey: 'nørth & wind',
      parameters: { text1: 'a&b=c' },
    });
    assert.deepEqual([rows, rowsBeforeLimit, rowsRead], [[['7', 'a']], 40, 8192]);
    const { query_id, ...parameters } = Object.fromEntries(asked[0]!.url.searchParams);
    // A user that can only read may change no setting: one in the address, and every search fails.
    assert.deepEqual(parameters, { database: 'logs', param_text1: 'a&b=c' });
    assert.ok(query_id);
    assert.equal(asked[0]?.headers.authorization, undefined, 'ClickHouse takes no quota beside it');
    assert.equal(asked[0]?.headers['x-clickhouse-user'], 'log_reader');
    assert.equal(Buffer.from(String(asked[0]?.headers['x-clickhouse-key']), 'latin1').toString(), 'sécret@');
    assert.equal(asked[0]?.headers['x-clickhouse-quota'], 'n%C3%B8rth%20%26%20wind');
  });

  let client: ClickHouseClient | undefined;
  /** Of these texts, those that ClickHouse would read as others. */
  const misread = async (texts: readonly string[], asThey: (text: string) => string = (text) => text) => {
    let sent = '';
    answer = ({ url }, response) => {
      sent = new URL(url ?? '', 'http://localhost').searchParams.get('param_text1') ?? '';
      response.end(JSON_ANSWER);
    };
    client ??= new ClickHouseClient(address);
    const wrong: string[] = [];
    for (const text of texts) {
      await client.read(SECRET, { parameters: { text1: text } });
      if (readField(asThey(sent)) !== wellFormed(text)) wrong.push(text);
    }
    return wrong;
  };

  it('sends texts beside the statement, whatever they are', async () => {
    assert.deepEqual(await misread(HOSTILE_TEXTS), []);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => (await misread([text])).length === 0),
    );
  });

  it('would be caught where a text is sent as it is', async () => {
    const wrong = await misread(['\\', '\\N', '\\x27', 'plain'], (sent) => readField(sent) ?? '');
    assert.deepEqual(wrong, ['\\', '\\N', '\\x27']);
  });

  it('makes of each fault a problem that holds nothing of the statement', async () => {
    const client = new ClickHouseClient(address);
    const statuses = {
      158: 422,
      159: 422,
      241: 422,
      396: 422,
      201: 429,
      202: 503,
      62: 503,
      60: 503,
      210: 503,
    };
    for (const [code, status] of Object.entries(statuses)) {
      answer = says(500, `Code: ${code}, e.displayText() = DB::Exception: at ${SECRET}`);
      assert.equal((await problem(client.read(SECRET))).status, status, code);
    }
    for (const text of ['', '<html>', 'Code: nothing', JSON_ANSWER.slice(0, 20), '{}', 'null']) {
      answer = says(text === '<html>' ? 502 : 200, text);
      assert.equal((await problem(client.read(SECRET))).status, 503, text);
    }
  });

  it('reads what goes wrong in the middle of an answer, and writes no rows into its own log', async () => {
    answer = says(200, `{"data":[["private"],\nCode: 159, e.displayText() = DB::Exception: Timeout exceeded`);
    assert.equal((await problem(new ClickHouseClient(address).read(SECRET))).status, 422);
    answer = says(200, `{"data":[["private"],\nCode: 62, e.displayText() = DB::Exception: Broken`);
    assert.equal((await problem(new ClickHouseClient(address).read(SECRET))).status, 503);
    const words = said.mock.calls.map(({ arguments: [text] }) => String(text)).join();
    assert.match(words, /Broken/);
    assert.doesNotMatch(words, /private/);
  });

  it('does not wait for ever, and not for somebody who has gone', async () => {
    answer = () => {};
    assert.equal((await problem(new ClickHouseClient(address, 50).read(SECRET))).status, 422);
    const signal = AbortSignal.timeout(50);
    await assert.rejects(
      new ClickHouseClient(address).read(SECRET, { signal }),
      ({ name }: Error) => name === 'TimeoutError',
    );
    await assert.rejects(new ClickHouseClient(address).read(SECRET, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
  });

  it('says that a database that is not there is not available', async () => {
    const gone = new ClickHouseClient('http://127.0.0.1:9/');
    assert.equal((await problem(gone.read(SECRET))).status, 503);
  });
});
