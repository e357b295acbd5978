import { clickHouse } from '../../../../src/sources/engines/clickhouse.js';
import { newestFirst } from './answers.js';
import type { Row, Server } from './server.js';

export const clickHouseServer: Server = {
  name: 'ClickHouse over HTTP',
  from: 'a live one: a text of SQL, JSONCompact with meta[].name, integers of 64 bits quoted when asked to',
  mapping: clickHouse({
    table: 'log',
    key: 'id',
    fields: {
      id: 'id',
      dateTime: { at: 'at', unit: 'ms' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took', type: 'number' },
    },
  }),
  hasTotal: true,
  answers: { url: "it's", status: '404' },
  respond: async (request, all) => {
    const sql = await request.text();
    const [, where = '', limit, offset] =
      /WHERE (.*) ORDER BY at DESC, id DESC LIMIT (\d+) OFFSET (\d+) FORMAT/.exec(sql)!;
    let found = newestFirst(all);
    for (const part of where.split(' AND ')) {
      const [, field, text] = /^positionCaseInsensitiveUTF8\((\w+), '(.*)'\) > 0$/.exec(part) ?? [];
      const [, operator, status] = /^status (=|!=) (\d+)$/.exec(part) ?? [];
      if (text !== undefined)
        found = found.filter((row) =>
          row[field as 'url'].toLowerCase().includes(text.replaceAll("''", "'").toLowerCase()),
        );
      else if (status !== undefined)
        found = found.filter((row) => (row.status === Number(status)) === (operator === '='));
      else if (part !== '1') return new Response(part, { status: 400 });
    }
    const rows = found.slice(Number(offset), Number(offset) + Number(limit));
    const big = (row: Row): string =>
      `["${row.id}", "${row.at}", "${row.method}", ${JSON.stringify(row.url)}, ${row.status}, ${row.took}]`;
    const names = ['id', 'at', 'method', 'url', 'status', 'took'].map((name) => ({ name, type: 'x' }));
    return new Response(
      `{"meta": ${JSON.stringify(names)}, "data": [${rows.map(big).join(',')}], "rows_before_limit_at_least": ${found.length}}`,
    );
  },
};
