import { postgrest } from '../../../../src/sources/engines/postgrest.js';
import { iso, json, newestFirst, number } from './answers.js';
import type { Row, Server } from './server.js';

export const postgRest: Server = {
  name: 'PostgREST',
  from: 'its documentation: limit, offset, order, ?field=gte.1, Content-Range',
  mapping: postgrest({
    key: 'id',
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
    const reserved = new Set(['limit', 'offset', 'order', 'tenant']);
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
