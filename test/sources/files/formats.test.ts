import { expect } from '@open-wc/testing';
import combined from '../../corpora/logs/apache-combined.txt?raw';
import naughty from '../../corpora/blns.json';
import type { LogEntry } from '../../../src/core/log-entry.js';
import { ProblemError } from '../../../src/core/problem.js';
import type { Remark } from '../../../src/sources/remark.js';
import { inSmallPieces, packed, rowsOfFile, textFile } from './rows-of-file.js';

const reasonOf = async (file: Blob): Promise<string | undefined> => {
  try {
    await rowsOfFile(file);
  } catch (error) {
    if (error instanceof ProblemError) return `${error.problem.code} ${error.problem.details?.reason}`;
    throw error;
  }
  return undefined;
};

const HAR = (entries: readonly unknown[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'a' }, pages: [{ id: 'page_1' }], entries } });

const HAR_ENTRY = {
  startedDateTime: '2026-11-21T08:30:00.000+01:00',
  time: 12.5,
  request: { method: 'GET', url: 'https://api.example/a?b=[1,{2}]', headers: [{ name: 'a', value: '"]}' }] },
  response: { status: 404, bodySize: -1, headers: [] },
  serverIPAddress: '10.0.0.1',
};

const CADDY = {
  level: 'info',
  ts: 1763713800.25,
  logger: 'http.log.access',
  msg: 'handled request',
  request: { client_ip: '10.0.0.2', method: 'POST', host: 'api.example', uri: '/orders' },
  duration: 0.0015,
  size: 10,
  status: 201,
};

const lines = (values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');

describe('files of every format', () => {
  const rows = [
    { id: 1, url: '/a', note: 'x, "y"; [z]' },
    { id: 2, url: '/ä', note: '}]' },
  ];

  const same: Readonly<Record<string, string>> = {
    'a JSON list': JSON.stringify(rows),
    'a JSON list over lines': JSON.stringify(rows, null, 2),
    'a JSON object': JSON.stringify({ total: 2, tags: ['a'], rows, more: [{ id: 3 }] }),
    'a JSON object in an object': JSON.stringify({ data: { items: rows } }),
    NDJSON: lines(rows),
    'NDJSON with blank lines': `\ufeff${lines(rows).replace('\n', '\r\n\r\n')}\r\n`,
  };

  for (const [name, text] of Object.entries(same)) {
    it(`are read: ${name}`, async () => {
      expect(await rowsOfFile(textFile(text))).to.deep.equal(rows);
    });

    it(`are read however they are cut: ${name}`, async () => {
      for (const length of [1, 2, 3, 7]) {
        expect(await rowsOfFile(inSmallPieces(text, length)), String(length)).to.deep.equal(rows);
      }
    });

    it(`are unpacked: ${name}`, async () => {
      expect(await rowsOfFile(await packed(textFile(text)))).to.deep.equal(rows);
    });
  }

  it('keep numbers of JSON that no number holds', async () => {
    expect(await rowsOfFile(textFile('[{"id":12345678901234567890}]'))).to.deep.equal([
      { id: '12345678901234567890' },
    ]);
  });

  it('are read page by page, and again from the beginning', async () => {
    const many = Array.from({ length: 25 }, (_, id) => ({ id }));
    expect(await rowsOfFile(textFile(lines(many)), { limit: 7 })).to.deep.equal(many);
    expect(await rowsOfFile(textFile(JSON.stringify(many)), { limit: 5 })).to.deep.equal(many);
  });

  it('are recognised by their content, not by their names', async () => {
    expect(await rowsOfFile(textFile(lines(rows), 'log.csv'))).to.deep.equal(rows);
    expect(await rowsOfFile(textFile('id,url\n1,/a', 'log.json'))).to.deep.equal([{ id: '1', url: '/a' }]);
  });

  it('give an odd row for a line that is none, and go on', async () => {
    const odd = `{"id":1}\n{"id":\n{"id":2}`;
    expect(await rowsOfFile(textFile(odd))).to.deep.equal([{ id: 1 }, { value: '{"id":' }, { id: 2 }]);
  });

  it('give an odd row for one that is too long, in little memory', async () => {
    const long = 'x'.repeat(3_000_000);
    for (const text of [
      `{"id":1}\n{"id":0}\n{"a":"${long}"}\n{"id":2}`,
      `[{"id":1},{"id":0},{"a":"${long}"},{"id":2}]`,
    ]) {
      const [first, , odd, last, ...more] = await rowsOfFile(textFile(text));
      expect([first, last, more]).to.deep.equal([{ id: 1 }, { id: 2 }, []]);
      expect(String(odd!.value)).to.have.lengthOf.below(600);
    }
  });

  it('say why they cannot be read', async () => {
    const whole = new Uint8Array(await (await packed(textFile(lines(rows.concat(rows))))).arrayBuffer());
    const faults: Readonly<Record<string, Blob>> = {
      'bad-file empty': textFile(' \n'),
      'bad-file unknown': textFile('Dear Sir or Madam,\nthe log is attached.'),
      'bad-file no-rows': textFile('{"rows": 3}'),
      'bad-file cut-off': textFile(JSON.stringify(rows).slice(0, 20)),
    };
    for (const [reason, file] of Object.entries(faults)) expect(await reasonOf(file)).to.equal(reason);
    expect(await reasonOf(new Blob([whole.slice(0, 12)]))).to.equal('bad-file cut-off');
    expect(await reasonOf(new Blob([whole]))).to.equal(undefined);
    expect(await reasonOf(new Blob([new Uint8Array([1, 2, 3, 0, 255])]))).to.equal('bad-file unknown');
  });
});

describe('a file that breaks off', () => {
  const rows = Array.from({ length: 20_000 }, (_, id) => ({ id, url: `/things/${id * 7919}` }));

  const problemsOf = async (file: Blob, limit = 6000) => {
    const problems: (readonly Remark[])[] = [];
    const read = await rowsOfFile(file, { limit, onPage: (page) => problems.push(page.problems) });
    return { read, problems };
  };

  for (const [name, text] of [
    ['NDJSON', lines(rows)],
    ['JSON', JSON.stringify(rows)],
  ] as const)
    it(`gives the rows before that, and says so with the last of them: ${name}`, async () => {
      const whole = await packed(textFile(text));
      const { read, problems } = await problemsOf(whole.slice(0, whole.size * 0.7));
      expect(read.length).to.be.greaterThan(12_000);
      expect(read).to.deep.equal(rows.slice(0, read.length));
      expect(problems.pop()).to.deep.equal([{ code: 'file-cut-off' }]);
      expect(problems.flat()).to.deep.equal([]);
      expect((await problemsOf(whole)).problems.flat()).to.deep.equal([]);
    });

  it('in its last line has an odd row there, which is counted', async () => {
    const { read, problems } = await problemsOf(textFile(lines(rows.slice(0, 10)).slice(0, -3)));
    expect(read).to.have.lengthOf(10);
    expect(read[9]).to.have.all.keys('value');
    expect(problems).to.deep.equal([[{ code: 'row-not-object', rows: 1 }]]);
  });

  it('is one of several that were packed one by one, and put together', async () => {
    const halves = await Promise.all([
      packed(textFile(`${lines(rows.slice(0, 9000))}\n`)),
      packed(textFile(lines(rows.slice(9000)))),
    ]);
    expect(await problemsOf(new Blob(halves))).to.deep.equal({ read: rows, problems: [[], [], [], []] });
  });
});

describe('a HAR file', () => {
  it('is read in the words of the report', async () => {
    const [entry, ...more] = await rowsOfFile(textFile(HAR([HAR_ENTRY])));
    expect(more).to.deep.equal([]);
    expect(entry).to.include({
      dateTime: '2026-11-21T07:30:00.000Z',
      method: 'GET',
      url: 'https://api.example/a?b=[1,{2}]',
      status: 404,
      time: 12.5,
      server: '10.0.0.1',
    });
    expect(entry!.request).to.deep.equal(HAR_ENTRY.request);
  });

  it('may have no entries', async () => {
    expect(await rowsOfFile(textFile(HAR([])))).to.deep.equal([]);
  });

  it('keeps calls that were aborted, or that a tool wrote without an answer', async () => {
    const aborted: Record<string, unknown> = { ...HAR_ENTRY };
    delete aborted['response'];
    const entries = [
      HAR_ENTRY,
      aborted,
      { ...aborted, response: null },
      { ...aborted, response: { status: 0 } },
    ];
    expect(await rowsOfFile(textFile(HAR(entries)))).to.have.lengthOf(entries.length);
  });
});

describe('text as it is found on disks', () => {
  const rows = [
    { id: 1, url: '/ä', method: 'GET' },
    { id: 2, url: '/€', method: 'PUT' },
  ];

  const utf16 = (text: string, isLittle: boolean): Blob => {
    const view = new DataView(new ArrayBuffer(text.length * 2));
    [...text].forEach((sign, place) => view.setUint16(place * 2, sign.charCodeAt(0), isLittle));
    return new Blob([view.buffer]);
  };

  for (const isLittle of [true, false])
    it(`may be UTF-16 with its mark, as Windows writes it: ${isLittle ? 'LE' : 'BE'}`, async () => {
      for (const text of [lines(rows), JSON.stringify(rows)]) {
        const file = utf16(`\ufeff${text}`, isLittle);
        expect(await rowsOfFile(file)).to.deep.equal(rows);
        expect(await rowsOfFile(await packed(file))).to.deep.equal(rows);
      }
    });

  it('may have a mark, carriage returns and no end of the last line', async () => {
    const text = `\ufeff${lines(rows).replaceAll('\n', '\r\n')}`;
    expect(await rowsOfFile(textFile(text))).to.deep.equal(rows);
    expect(await rowsOfFile(inSmallPieces(text, 1))).to.deep.equal(rows);
    const [, broken] = await rowsOfFile(textFile(text.slice(0, -4)));
    expect(broken).to.have.all.keys('value');
  });

  it('may be one line so far', async () => {
    const line = JSON.stringify(rows[0]);
    for (const name of ['a.ndjson', 'a.jsonl', 'access.log', 'access.log.1', 'access.log.gz'])
      for (const end of ['', '\n', '\r\n'])
        expect(await rowsOfFile(textFile(line + end, name)), name).to.deep.equal([rows[0]]);
    expect(await rowsOfFile(textFile(JSON.stringify({ rows }), 'access.log'))).to.deep.equal(rows);
    expect(await rowsOfFile(textFile(line, 'answer.json'))).to.deep.equal([rows[0]]);
    expect(await reasonOf(textFile('{"message":"signed out"}', 'answer.json'))).to.equal('bad-file no-rows');
  });

  it('may have lines of a megabyte', async () => {
    const body = 'x'.repeat(2 ** 20);
    const long = [rows[0], { id: 3, body }, rows[1]];
    for (const text of [lines(long), JSON.stringify(long), `id,body\n1,\n3,${body}\n`]) {
      const read = await rowsOfFile(await packed(textFile(text, 'log')));
      expect(String(read[1]!.body)).to.have.lengthOf(2 ** 20);
    }
  });
});

describe('the log of Caddy', () => {
  it('has addresses as each of its versions writes them', async () => {
    const withRequest = (request: object) => ({ ...CADDY, request: { method: 'GET', uri: '/', ...request } });
    const rows = await rowsOfFile(
      textFile(
        lines([
          withRequest({ remote_ip: '10.0.0.3', remote_port: '1', client_ip: '10.0.0.4' }),
          withRequest({ remote_ip: '10.0.0.3', remote_port: '1' }),
          withRequest({ remote_addr: '10.0.0.5:4321' }),
          withRequest({ remote_addr: '[::1]:4321' }),
          withRequest({}),
        ]),
      ),
    );
    expect(rows.map(({ ip }) => ip)).to.deep.equal(['10.0.0.4', '10.0.0.3', '10.0.0.5', '[::1]', undefined]);
  });

  it('is read in the words of the report, whatever the server says in between', async () => {
    const [first, entry] = await rowsOfFile(
      textFile(lines([{ level: 'info', ts: 1763713800, msg: 'serving' }, CADDY])),
    );
    expect(first).to.include({ msg: 'serving' });
    expect(entry).to.include({
      dateTime: '2025-11-21T08:30:00.250Z',
      method: 'POST',
      url: '/orders',
      status: 201,
      time: 1.5,
      ip: '10.0.0.2',
      server: 'api.example',
    });
  });
});

describe('the Combined Log Format', () => {
  it('is read in the words of the report, a line that breaks off too', async () => {
    const rows = await rowsOfFile(textFile(combined));
    expect(rows).to.have.lengthOf(101);
    expect(rows[0]).to.deep.include({
      dateTime: '2015-05-17T10:05:03.000Z',
      ip: '83.149.9.216',
      method: 'GET',
      url: '/presentations/logstash-monitorama-2013/images/kibana-search.png',
      protocol: 'HTTP/1.1',
      status: 200,
      bytes: 203023,
    });
    expect(
      rows.filter(({ status, method }) => typeof status !== 'number' || typeof method !== 'string'),
    ).to.deep.equal([]);
  });

  it('has lines without referer and agent, and requests that are none', async () => {
    const text = [
      '::1 - ann [01/Dec/2026:23:59:59 -0330] "GET /a\\"b\\" HTTP/1.0" 304 -',
      '10.0.0.1 - - [01/Dec/2026:23:59:59 +0000] "-" 408 0 "-" "-"',
      'no such line',
    ].join('\n');
    expect(await rowsOfFile(textFile(text))).to.deep.equal([
      {
        dateTime: '2026-12-02T03:29:59.000Z',
        ip: '::1',
        client: 'ann',
        method: 'GET',
        url: '/a"b"',
        protocol: 'HTTP/1.0',
        status: 304,
      },
      { dateTime: '2026-12-01T23:59:59.000Z', ip: '10.0.0.1', status: 408, bytes: 0 },
      { value: 'no such line' },
    ]);
  });
});

describe('a CSV file', () => {
  const expected = [
    { id: '1', note: 'a "b"\nc', url: '/x,y;z' },
    { id: '2', url: '/ä' },
  ];

  for (const separator of [',', ';', '\t', '|']) {
    for (const end of ['\n', '\r\n', '\r']) {
      it(`is read with ${JSON.stringify(separator)} and lines that end in ${JSON.stringify(end)}`, async () => {
        const text = [
          ['id', 'note', 'url'],
          ['1', `"a ""b""\nc"`, '"/x,y;z"'],
          ['2', '', '/ä'],
          ['', '', ''],
        ]
          .map((cells) => cells.join(separator))
          .join(end);
        // A lone carriage return ends lines only where no line feed is in the file.
        const file = end === '\r' ? text.replace('\nc', ' c') : text;
        const due = end === '\r' ? [{ ...expected[0], note: 'a "b" c' }, expected[1]] : expected;
        expect(await rowsOfFile(textFile(`\ufeff${file}${end}`, 'log.csv'))).to.deep.equal(due);
        expect(await rowsOfFile(inSmallPieces(`\ufeff${file}${end}`, 3), {})).to.deep.equal(due);
      });
    }
  }

  it('has names for columns that have none, or one twice, and keeps cells past them', async () => {
    expect(await rowsOfFile(textFile('a,,a\n1,2,3,4', 'log.csv'))).to.deep.equal([
      { a: '1', 'column 2': '2', 'a 2': '3', 'column 4': '4' },
    ]);
  });

  it('does not take in the rest where a quote is never closed', async () => {
    const text = `id,note\n1,"never\n${'2,b\n'.repeat(600_000)}`;
    const rows = await rowsOfFile(textFile(text, 'log.csv'));
    expect(rows.length).to.be.greaterThan(10_000);
  });

  it('holds any text', async () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const texts = naughty.filter((text) => text.trim() !== '');
    const rows = await rowsOfFile(
      textFile(`id,note\n${texts.map((text) => `1,${quoted(text)}`).join('\n')}`),
    );
    expect(rows.map(({ note }) => note)).to.deep.equal(texts.map((text) => text.replace(/\r$/, '')));
  });

  it('cannot name what an object inherits', async () => {
    const [row] = await rowsOfFile(textFile('__proto__,constructor\na,b'));
    expect(Object.getPrototypeOf(row)).to.equal(Object.prototype);
    expect(Object.entries(row!)).to.deep.equal([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });
});

describe('real logs', () => {
  const count = (rows: readonly LogEntry[], key: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const row of rows) counts[String(row[key])] = (counts[String(row[key])] ?? 0) + 1;
    return counts;
  };
  const at = (name: string): string => new URL(`../../../demo/data/${name}`, import.meta.url).href;
  let apache: LogEntry[] = [];

  before(async () => {
    apache = await rowsOfFile(at('apache_access.ndjson.gz'));
  });

  const expectApache = (rows: readonly LogEntry[]): void => {
    expect(rows).to.have.lengthOf(10_000);
    expect(count(rows, 'status')).to.include({ 404: 213, 500: 3 });
    expect(
      rows.filter(({ method, status }) => method === 'GET' && String(status) === '200'),
    ).to.have.lengthOf(9091);
  };

  it('are counted as their authors counted them: a web server, NDJSON', () => expectApache(apache));

  it('are counted as their authors counted them: CloudTrail, NDJSON', async () => {
    const rows = await rowsOfFile(at('cloudtrail_records.ndjson.gz'));
    expect(rows).to.have.lengthOf(2900);
    expect(rows.filter(({ errorCode }) => errorCode !== undefined && errorCode !== null)).to.have.lengthOf(
      300,
    );
    expect(Object.keys(count(rows, 'eventName'))).to.have.lengthOf(260);
    // One object with a list, as AWS writes its files.
    const whole = await rowsOfFile(await packed(textFile(JSON.stringify({ Records: rows }))));
    expect(whole).to.deep.equal(rows);
  });

  it('are the same in every other format', async () => {
    const text = (value: unknown): string =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const cell = (value: unknown): string => `"${text(value).replaceAll('"', '""')}"`;
    const keys = Object.keys(apache[0]!);
    const line = (row: LogEntry): string => {
      const [, year, month, day, clock] = /^(\d+)-(\d+)-(\d+)T([\d:]+)/.exec(String(row.dateTime))!;
      const escaped = (value: unknown): string =>
        text(value === null ? '-' : value)
          .replaceAll('\\', '\\\\')
          .replaceAll('"', '\\"');
      return `${text(row.client_ip)} - - [${day}/${month === '05' ? 'May' : '?'}/${year}:${clock} +0000] "${text(row.method)} ${escaped(row.path)} ${text(row.protocol)}" ${text(row.status)} ${text(row.bytes ?? '-')} "${escaped(row.referer)}" "${escaped(row.user_agent)}"`;
    };
    const files: Readonly<Record<string, string>> = {
      JSON: JSON.stringify(apache),
      CSV: [
        keys.map(cell).join(';'),
        ...apache.map((row) => keys.map((key) => cell(row[key])).join(';')),
      ].join('\r\n'),
      combined: apache.map(line).join('\n'),
      HAR: HAR(
        apache.map((row) => ({
          startedDateTime: row.dateTime,
          request: { method: row.method, url: row.path },
          response: { status: row.status },
        })),
      ),
      Caddy: lines(
        apache.map((row) => ({
          ts: Date.parse(String(row.time)) / 1000,
          request: { client_ip: row.client_ip, method: row.method, uri: row.path },
          status: row.status,
        })),
      ),
    };
    for (const [name, content] of Object.entries(files)) {
      for (const file of [textFile(content), await packed(textFile(content))]) {
        const rows = await rowsOfFile(file);
        expect(rows, name).to.have.lengthOf(10_000);
        expectApache(rows);
      }
    }
  });
});
