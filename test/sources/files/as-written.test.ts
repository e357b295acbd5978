import { expect } from '@open-wc/testing';
import type { Remark } from '../../../src/sources/remark.js';
import { inSmallPieces, packed, rowsOfFile, textFile } from './rows-of-file.js';

const read = async (file: Blob) => {
  const remarks: Remark[] = [];
  const rows = await rowsOfFile(file, { onPage: ({ problems }) => remarks.push(...problems) });
  return { rows, remarks };
};

const latin = (text: string): Blob => new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))]);

describe('CSV as programs write it', () => {
  const expected = [
    { id: '1', client: 'Acme, Inc.', url: '/a', status: 200 },
    { id: '2', client: 'Best', url: '/b', status: 503 },
  ];
  const body = '1,"Acme, Inc.",/a,200\n2,Best,/b,503\n';
  const files: Readonly<Record<string, string>> = {
    plain: `id,client,url,status\n${body}`,
    'with sep=': `sep=,\r\nid,client,url,status\r\n${body}`,
    'with comments before the header': `# exported 2026-11-20\n# by ops, again\n\nid,client,url,status\n${body}`,
    'with its header in a comment': `# made by a tool\n# id,client,url,status\n${body}`,
    'with a title': `Access log\n\nid,client,url,status\n${body}`,
    'with blanks around quotes': `id, client, url, status\n1, "Acme, Inc." , /a, 200\n2, Best, "/b", 503`,
    'with tabs': 'id\tclient\turl\tstatus\n1\tAcme, Inc.\t/a\t200\n2\tBest\t/b\t503',
    'with bars': 'id|client|url|status\n1|Acme, Inc.|/a|200\n2|Best|/b|503',
  };
  for (const [name, text] of Object.entries(files))
    it(`is read ${name}`, async () => {
      expect(await read(textFile(text, 'a.csv'))).to.deep.equal({ rows: expected, remarks: [] });
      expect((await read(inSmallPieces(text, 3))).rows).to.deep.equal(expected);
    });

  it('may have no header', async () => {
    const { rows } = await read(textFile('7,203.0.113.9,/a,200\n8,203.0.113.9,/b,503\n', 'a.csv'));
    expect(rows).to.have.lengthOf(2);
    expect(rows[0]).to.include({ 'column 1': '7', 'column 4': '200', ip: '203.0.113.9', url: '/a' });
  });

  it('keeps all rows and counts those whose quotes do not match', async () => {
    const text = 'id,client,url\n1,Acme,/a\n2,"Bad"x,/b\n3,"5"5",/c\n4,"never,/d\n5,Dean,/e\n6,"a\nb",/f\n';
    const { rows, remarks } = await read(textFile(text, 'a.csv'));
    expect(rows.map(({ client, url }) => [client, url])).to.deep.equal([
      ['Acme', '/a'],
      ['"Bad"x', '/b'],
      ['5"5', '/c'],
      ['"never', '/d'],
      ['Dean', '/e'],
      ['a\nb', '/f'],
    ]);
    expect(remarks).to.deep.equal([{ code: 'file-quotes', rows: 3 }]);
  });
});

describe('text that is not UTF-8', () => {
  it('is read as windows-1252, and that is said', async () => {
    for (const file of [
      latin('id;client\n1;Jos\u00e9 M\u00fcller\n'),
      await packed(latin('id;client\n1;Jos\u00e9 M\u00fcller\n')),
    ])
      expect(await read(file)).to.deep.equal({
        rows: [{ id: '1', client: 'José Müller' }],
        remarks: [{ code: 'file-encoding', encoding: 'windows-1252' }],
      });
  });

  it('is read as windows-1250 where the letters of Central Europe tell', async () => {
    const { rows } = await read(latin('id;client\n1;Micha\u00b3owska\n2;So\u00b3tys\n'));
    expect(rows[0]).to.include({ client: 'Michałowska' });
  });

  it('is read line by line, however it is cut', async () => {
    const bytes = [...new TextEncoder().encode('id;client\n1;żółw\n2;Jos'), 0xe9, 10];
    const { rows } = await read(new Blob([Uint8Array.from(bytes)]));
    expect(rows.map(({ client }) => client)).to.deep.equal(['żółw', 'José']);
  });
});

describe('JSON lines with something around them', () => {
  const rows = [0, 1, 2].map((id) => ({ id, method: 'GET', url: `/a${id}`, status: 200 }));
  const line = rows.map((row) => JSON.stringify(row));
  const plain: Readonly<Record<string, string>> = {
    'commas behind': `${line.join(',\n')},\n`,
    'objects over lines': rows.map((row) => JSON.stringify(row, null, 2)).join('\n'),
    'objects on one line': `${line[0]}${line[1]}\n${line[2]}`,
    'lists on lines': `[${line[0]},${line[1]}]\n[${line[2]}]`,
    'lists over lines behind each other': `${JSON.stringify(rows.slice(0, 2), null, 1)}\n${JSON.stringify(rows.slice(2), null, 1)}`,
    'lists of values, the first with names': [Object.keys(rows[0]!), ...rows.map(Object.values)]
      .map((list) => JSON.stringify(list))
      .join('\n'),
  };
  for (const [name, text] of Object.entries(plain))
    it(`may have ${name}`, async () => {
      expect(await read(textFile(text, 'app.log'))).to.deep.equal({ rows, remarks: [] });
      expect((await read(inSmallPieces(text, 5))).rows).to.deep.equal(rows);
    });

  const prefixed: Readonly<Record<string, string>> = {
    'the name of a container': line.map((one) => `web_1  | ${one}`).join('\n'),
    'what Kubernetes writes': line.map((one) => `2026-11-20T10:00:00.5Z stdout F ${one}`).join('\n'),
    'parts of lines': line
      .map(
        (one) =>
          `2026-11-20T10:00:00Z stdout P ${one.slice(0, 9)}\n2026-11-20T10:00:00Z stdout F ${one.slice(9)}`,
      )
      .join('\n'),
    'a name and a process': line.map((one) => `Nov 20 10:00:00 host app[12]: ${one}`).join('\n'),
  };
  for (const [name, text] of Object.entries(prefixed))
    it(`may have ${name} before each`, async () => {
      const { rows: found } = await read(textFile(text, 'app.txt'));
      expect(found.map(({ url }) => url)).to.deep.equal(['/a0', '/a1', '/a2']);
    });

  it('may have a line in front, which is counted', async () => {
    const { rows: found, remarks } = await read(
      textFile(`Server listening on port 3000\n${line.join('\n')}`),
    );
    expect(found).to.deep.equal([{ value: 'Server listening on port 3000' }, ...rows]);
    expect(remarks).to.deep.equal([{ code: 'row-not-object', rows: 1 }]);
  });

  it('do not lose the lines behind one that is never closed', async () => {
    const { rows: found } = await read(textFile(`${line[0]}\n{"id":\nsome text\n${line[1]}\n${line[2]}`));
    expect(found.filter(({ url }) => url !== undefined)).to.deep.equal(rows);
    expect(found).to.have.lengthOf(5);
  });

  it('are those of a container where they are texts in the lines of its log', async () => {
    const text = line.map((log) =>
      JSON.stringify({ log: `${log}\n`, stream: 'stdout', time: '2026-11-20T10:00:00Z' }),
    );
    const { rows: found } = await read(textFile(text.join('\n')));
    expect(found.map(({ url, status }) => [url, status])).to.deep.equal(
      rows.map(({ url, status }) => [url, status]),
    );
  });

  it('may hold groups of records', async () => {
    const group = (id: number) => ({
      resourceLogs: [
        {
          scopeLogs: [
            {
              logRecords: [1, 2].map((n) => ({
                timeUnixNano: `${1795168800 + n}000000000`,
                traceId: `t${id}${n}`,
              })),
            },
          ],
        },
      ],
    });
    const { rows: found } = await read(textFile([1, 2, 3].map((id) => JSON.stringify(group(id))).join('\n')));
    expect(found).to.have.lengthOf(6);
    expect(found[0]).to.include({ dateTime: '2026-11-20T10:00:01.000Z' });
  });
});

describe('access lines nearly of the format', () => {
  const rest = '[20/Nov/2026:10:00:00 +0000] "GET /cart HTTP/1.1" 500 12 "-" "curl/8"';
  const fronts: Readonly<Record<string, object>> = {
    '198.51.100.7 - ann': { ip: '198.51.100.7', client: 'ann' },
    'shop.example:443 198.51.100.7 - ann': { ip: '198.51.100.7', client: 'ann', server: 'shop.example:443' },
    '203.0.113.5, 10.0.0.1 - ann': {
      ip: '203.0.113.5',
      client: 'ann',
      forwardedFor: '203.0.113.5, 10.0.0.1',
    },
    '- 10.0.0.1 - ann': { ip: '10.0.0.1', client: 'ann' },
    '2001:db8::1 - Ann Lee': { ip: '2001:db8::1', client: 'Ann Lee' },
  };
  for (const [front, members] of Object.entries(fronts))
    it(`are read with ${front}`, async () => {
      const {
        rows: [row],
      } = await read(textFile(`${front} ${rest}`));
      expect(row).to.include({ ...members, status: 500, userAgent: 'curl/8' });
    });

  it('keep what is behind', async () => {
    const ends: Readonly<Record<string, object>> = {
      '348 0.102 [web-8080] [] 10.0.0.6:8080 61 0.100 200 835136ae': { time: 102, id: '835136ae' },
      '7 "web@docker" "http://10.0.0.6:80" 14ms': {
        time: 14,
        resource: 'web@docker',
        server: 'http://10.0.0.6:80',
      },
      '"203.0.113.5, 10.0.0.1"': { forwardedFor: '203.0.113.5, 10.0.0.1' },
      'whatever else': {},
    };
    for (const [more, members] of Object.entries(ends)) {
      const {
        rows: [row],
      } = await read(textFile(`198.51.100.7 - - ${rest} ${more}`));
      expect(row).to.include({ ...members, more });
    }
  });

  it('are odd rows where their fields could not be right', async () => {
    const { remarks } = await read(textFile(`198.51.100.7 - - ${rest}\nat once: 3 words - x ${rest}`));
    expect(remarks).to.deep.equal([{ code: 'row-not-object', rows: 1 }]);
  });
});
