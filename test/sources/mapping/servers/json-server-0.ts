import { json, newestFirst, number } from './answers.js';
import { HAR_FIELDS, harLike } from './har-rows.js';
import type { Server } from './server.js';

export const jsonServer017: Server = {
  name: 'json-server 0.17',
  from: 'a live one: _page, _limit, _sort, _order, X-Total-Count, a_gte, a_lte, a_ne',
  mapping: {
    request: { parameters: { _page: '{page}', _limit: '{limit}', _sort: '{sort}', _order: '{direction}' } },
    paging: { by: 'page' },
    total: { header: 'X-Total-Count' },
    fields: HAR_FIELDS,
    filters: {
      as: 'parameters',
      operators: {
        equals: '{field}={value}',
        notEquals: '{field}_ne={value}',
        atLeast: '{field}_gte={value}',
        atMost: '{field}_lte={value}',
      },
    },
    sort: { ascending: '{field}', descending: '{field}' },
  },
  hasTotal: true,
  answers: { status: '404' },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const limit = number(asked, '_limit', 10);
    const least = number(asked, 'response.status_gte', 0);
    const most = number(asked, 'response.status_lte', Infinity);
    const exact = asked.get('response.status');
    const not = asked.getAll('response.status_ne');
    let found = all.filter(
      ({ status }) =>
        status >= least &&
        status <= most &&
        (exact === null || String(status) === exact) &&
        !not.includes(String(status)),
    );
    if (asked.get('_sort') === 'startedDateTime')
      found = asked.get('_order') === 'desc' ? newestFirst(found) : newestFirst(found).reverse();
    const start = (number(asked, '_page', 1) - 1) * limit;
    return json(found.slice(start, start + limit).map(harLike), { 'X-Total-Count': String(found.length) });
  },
};
