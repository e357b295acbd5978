import { expect } from '@open-wc/testing';
import { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
import { readLines } from '../../../src/sources/protocol/json-lines.js';
import { checkMapping } from '../../../src/sources/mapping/check-mapping.js';
import { detectMapping } from '../../../src/sources/detect/detect-mapping.js';
import { pageReader } from '../../../src/sources/mapping/mapped-page.js';
import type { Mapping } from '../../../src/sources/mapping/mapping.js';
import { KNOWN_ANSWERS } from '../mapping/well-known-answers.js';

const keys = DEFAULT_PRESET.fields.map(({ key }) => key);
const endpoint = new URL('https://log.example/base?tenant=7');

const detect = (answer: unknown, headers: Record<string, string> = {}, limit = 100): Mapping | null =>
  detectMapping({ answer, response: new Response('', { headers }), limit, endpoint, keys });

const rows = Array.from({ length: 3 }, (_, index) => ({
  timestamp: `2026-11-20T10:00:0${index}Z`,
  path: '/x',
  verb: 'GET',
}));

const pagingOf = (answer: object, headers: Record<string, string> = {}, limit = 100) => {
  const { paging, request, total } = detect(answer, headers, limit)!;
  return { ...paging, parameters: request?.parameters, total };
};

/** Lines of the demo's recorded logs; a server may have unpacked them on the way. */
const recorded = async (name: string): Promise<string> => {
  const response = await fetch(new URL(`../../../demo/data/${name}.ndjson.gz`, import.meta.url));
  const packed = await response.blob();
  const [first] = new Uint8Array(await packed.slice(0, 1).arrayBuffer());
  if (first !== 0x1f) return packed.text();
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).text();
};

describe('a mapping out of a first answer', () => {
  for (const { name, answer, headers, expected } of KNOWN_ANSWERS)
    it(`finds the fields of ${name}`, () => {
      const mapping = checkMapping(detect(answer, headers));
      const [entry] = pageReader(mapping)(answer).entries;
      const found = Object.fromEntries(Object.keys(expected).map((key) => [key, entry![key]]));
      expect(found).to.deep.equal(expected);
    });

  for (const [file, fields] of [
    [
      'apache_access',
      {
        id: 'id',
        dateTime: { at: 'time', unit: 'iso' },
        method: 'method',
        url: 'path',
        status: { at: 'status', type: 'number' },
        ip: 'client_ip',
      },
    ],
    [
      'cloudtrail_records',
      {
        id: 'eventID',
        dateTime: { at: 'eventTime', unit: 'iso' },
        event: 'eventName',
        server: 'eventSource',
        ip: 'sourceIPAddress',
        client: 'userIdentity.userName',
      },
    ],
  ] as const)
    it(`finds the fields of recorded rows of ${file}, and takes nothing for what is not there`, async () => {
      const mapping = detect(readLines(await recorded(file)))!;
      expect(mapping.fields).to.deep.include(fields);
      expect(mapping.fields).not.to.have.property('time');
      if (file === 'cloudtrail_records') expect(mapping.fields).not.to.have.any.keys('status', 'method');
    });

  it('reads all the groups of rows, and what is in them, once each', () => {
    const spansOf = (name: string, ids: readonly number[]) => ({
      resource: { attributes: [{ key: 'service.name', value: { stringValue: name } }] },
      scopeSpans: ids.map((id) => ({
        spans: [{ spanId: String(id), startTimeUnixNano: `17953915${id}000000000` }],
      })),
    });
    const answer = { resourceSpans: [spansOf('a', [11, 12]), spansOf('b', [13]), { resource: {} }] };
    const mapping = checkMapping(detect(answer));
    expect(mapping.rows).to.deep.equal({
      at: 'resourceSpans',
      each: 'scopeSpans[].spans[]',
      named: true,
    });
    const { entries, problems } = pageReader(mapping)(answer);
    expect(entries.map(({ id, server }) => `${id as string} ${server as string}`)).to.deep.equal([
      '11 a',
      '12 a',
      '13 b',
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('takes no body, header or inner list for the row', () => {
    const row = {
      timestamp: '2026-11-20T10:00:00Z',
      url: '/a',
      body: '{"method":"PUT","status":500,"client":"x"}',
      request: { headers: [{ name: 'status', value: '404' }] },
      retries: [{ at: '2026-11-20T10:00:01Z', status: 500 }],
    };
    const mapping = detect({ items: [row, row] })!;
    expect(mapping.rows).to.deep.equal({ at: 'items' });
    expect(mapping.fields).to.have.all.keys('dateTime', 'url');
  });

  it('finds columns and rows, as Azure Monitor and ClickHouse answer', () => {
    const values = rows.map((row) => Object.values(row));
    const azure = {
      tables: [{ name: 'T', columns: Object.keys(rows[0]!).map((name) => ({ name })), rows: values }],
    };
    expect(detect(azure)!.rows).to.deep.equal({ at: 'tables.0.rows', columns: 'tables.0.columns[].name' });
    const plain = { columns: Object.keys(rows[0]!), data: values };
    expect(detect(plain)!.rows).to.deep.equal({ at: 'data', columns: 'columns' });
    expect(Object.keys(detect(plain)!.fields!)).to.have.members(['dateTime', 'url', 'method']);
  });

  it('finds rows on lines, nodes of edges, and values in streams', () => {
    const lines = readLines(rows.map((row) => JSON.stringify(row)).join('\n'));
    expect(detect(lines)!.rows).to.deep.equal({ at: '', format: 'ndjson' });
    expect(detect({ data: { logs: { edges: rows.map((node) => ({ node })) } } })!.rows).to.deep.equal({
      at: 'data.logs.edges[].node',
    });
    const stream = {
      stream: { method: 'GET' },
      values: [
        ['1795216545000000000', 'a'],
        ['1795216544000000000', 'b'],
      ],
    };
    expect(detect({ status: 'success', data: { result: [stream] } })).to.deep.include({
      rows: { at: 'data.result', each: 'values' },
      fields: { dateTime: { at: 'item.0', unit: 'ns' }, method: 'group.stream.method' },
    });
  });

  it('detects how pages follow each other, from the answer', () => {
    expect(pagingOf({ data: rows, page: 1, per_page: 3, total: 30 })).to.deep.equal({
      by: 'page',
      most: 3,
      parameters: { page: '{page}', per_page: '{limit}' },
      total: { at: 'total' },
    });
    expect(pagingOf({ content: rows, number: 0, size: 3, totalElements: 30 })).to.deep.include({
      by: 'page',
      first: 0,
      parameters: { page: '{page}', size: '{limit}' },
    });
    expect(pagingOf({ items: rows, nextPageToken: 'x' })).to.deep.include({
      by: 'cursor',
      next: 'nextPageToken',
    });
    expect(pagingOf({ logs: rows, next_page_token: 'x' }).parameters).to.deep.equal({
      limit: '{limit}',
      page_token: '{cursor}',
    });
    expect(pagingOf({ value: rows, '@odata.nextLink': 'base?$skip=3' })).to.deep.include({
      by: 'link',
      next: ['@odata.nextLink'],
    });
    expect(pagingOf({ results: rows, count: 30, next: '/base?page=2', previous: null })).to.deep.include({
      by: 'link',
      next: 'next',
      total: { at: 'count' },
    });
    expect(pagingOf({ items: rows, offset: 0, limit: 3, total: 9 }).parameters).to.deep.equal({
      offset: '{offset}',
      limit: '{limit}',
    });
    expect(pagingOf(rows, { Link: '</base?after=3>; rel="next"' })).to.deep.include({ by: 'link' });
    expect(pagingOf(rows, { 'Content-Range': '0-2/30' })).to.deep.include({
      by: 'offset',
      total: { header: 'Content-Range' },
    });
    // The first page is the last one, until there are more.
    for (const nextCursor of [null, ''])
      expect(pagingOf({ logs: rows, nextCursor }).parameters).to.deep.equal({
        limit: '{limit}',
        cursor: '{cursor}',
      });
    expect(pagingOf({ results: rows, count: 3, next: null, previous: null })).to.deep.include({
      by: 'link',
      next: 'next',
    });
    expect(pagingOf({ data: { rows }, total: '3' })).to.deep.include({ by: 'none', total: undefined });
  });

  it('follows no link to elsewhere, and believes no total that is less than the rows received', () => {
    expect(pagingOf({ items: rows, next: 'https://other.example/2' }).by).to.equal('none');
    expect(pagingOf(rows, { Link: '<https://other.example/2>; rel="next"' }).by).to.equal('none');
    expect(pagingOf({ items: rows, total: 2, offset: 0 }).total).to.equal(undefined);
    expect(pagingOf(rows, { 'Content-Range': '0-2/*' }).total).to.equal(undefined);
  });

  it('makes nothing of what is not a log', () => {
    for (const answer of [
      null,
      7,
      'rows',
      [1, 2, 3],
      [[1], [2]],
      {},
      { errors: [{ message: 'no' }] },
      { a: { b: 1 } },
    ])
      expect(detect(answer), JSON.stringify(answer)).to.equal(null);
  });

  it('looks at no more of a hostile answer than it has to', () => {
    let deep: unknown = rows;
    for (let depth = 0; depth < 10_000; depth++) deep = depth % 2 ? [deep] : { deep };
    expect(detect(deep)).to.equal(null);
    const wide = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`key${index}`, [{ a: index }]]),
    );
    expect(detect(wide)).to.equal(null);
    const row = { ...rows[0], wide, deep };
    expect(detect({ data: [row, row] })!.fields!['dateTime']).to.deep.equal({ at: 'timestamp', unit: 'iso' });
    const forged: unknown = JSON.parse(
      '{"__proto__": {"total": 9}, "data": [{"__proto__": {"status": 500}, "constructor": 1, "ts": "2026-11-20T10:00:00Z"}]}',
    );
    const mapping = checkMapping(detect(forged));
    expect(mapping.fields!['dateTime']).to.deep.equal({ at: 'ts', unit: 'iso' });
    expect(({} as Record<string, unknown>)['status']).to.equal(undefined);
  });
});
