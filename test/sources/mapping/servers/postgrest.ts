import { postgrest } from '../../../../src/sources/engines/postgrest.js';
import { atOf, grouped, iso, json, newestFirst, number, tookOf } from './answers.js';
import type { Row, Server } from './server.js';

/** Columns and aggregates with an alias each: rows are grouped by the columns. */
const aggregateAnswer = (select: string, limit: number, found: readonly Row[]): Response => {
  const wanted = select.split(',').map((item) => item.split(':') as [string, string]);
  const columns = wanted.filter(([, column]) => !column.endsWith(')'));
  const cellOf = (column: string, row: Row): unknown =>
    column === 'took_us' ? row.took * 1000 : column === 'at' ? iso(row.at) : row[column as keyof Row];
  const aggregateOf = (asked: string, rows: readonly Row[]): unknown => {
    if (asked === 'id.count()') return rows.length;
    if (asked === 'took_us.max()') return Math.max(...rows.map(tookOf)) * 1000;
    if (asked === 'at.min()') return iso(Math.min(...rows.map(atOf)));
    if (asked === 'at.max()') return iso(Math.max(...rows.map(atOf)));
    throw new Error(`Unknown aggregate: ${asked}`);
  };
  const groups = grouped(found, (row) => JSON.stringify(columns.map(([, column]) => cellOf(column, row))));
  const answers = [...groups.values()]
    .slice(0, limit)
    .map((rows) =>
      Object.fromEntries(
        wanted.map(([alias, asked]) => [
          alias,
          asked.endsWith(')') ? aggregateOf(asked, rows) : cellOf(asked, rows[0]!),
        ]),
      ),
    );
  // It counts the rows that match, however they are grouped.
  return json(answers, { 'Content-Range': `0-${answers.length - 1}/${found.length}` });
};

export const postgRest: Server = {
  name: 'PostgREST',
  from: 'its documentation: limit, offset, order, ?field=gte.1, Content-Range',
  mapping: postgrest({
    key: 'id',
    hasAggregates: true,
    fields: {
      id: { at: 'id' },
      dateTime: { at: 'at', unit: 'iso' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took_us', unit: 'us' },
    },
  }),
  hasTotal: true,
  answers: {
    status: '401,404',
    url: 'THINGS/7',
    from: iso(Date.UTC(2026, 10, 20, 1)),
    until: iso(Date.UTC(2026, 10, 20, 3)),
  },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const reserved = new Set(['limit', 'offset', 'order', 'tenant', 'select']);
    let found = asked.get('order') === 'at.asc,id.asc' ? newestFirst(all).reverse() : newestFirst(all);
    for (const [field, test] of asked) {
      if (reserved.has(field)) continue;
      const [, operator, value = ''] = /^(\w+)\.(.*)$/.exec(test) ?? [];
      if (!operator) return json({ code: 'PGRST100', message: 'failed to parse filter' }, {}, 400);
      const of = (row: Row): string | number =>
        field === 'at' ? iso(row.at) : row[field as 'status' | 'url' | 'method'];
      const asNumber = (own: string | number) => (typeof own === 'number' ? Number(value) : value);
      found = found.filter((row) => {
        const own = of(row);
        if (operator === 'in') return value.slice(1, -1).split(',').includes(String(own));
        if (operator === 'ilike') return String(own).toLowerCase().includes(value.slice(1, -1).toLowerCase());
        if (operator === 'gte') return own >= asNumber(own);
        if (operator === 'lte') return own <= asNumber(own);
        if (operator === 'neq') return String(own) !== value;
        return operator === 'lt' ? own < asNumber(own) : String(own) === value;
      });
    }
    const select = asked.get('select');
    if (select !== null) return aggregateAnswer(select, number(asked, 'limit', 1000), found);
    const start = number(asked, 'offset', 0);
    const rows = found.slice(start, start + number(asked, 'limit', 1000));
    return json(
      rows.map(({ id, at, method, url, status, took }) => ({
        id,
        at: iso(at),
        method,
        url,
        status,
        took_us: took * 1000,
      })),
      { 'Content-Range': `${start}-${start + rows.length - 1}/${found.length}` },
    );
  },
};
