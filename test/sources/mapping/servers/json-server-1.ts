import { json, newestFirst, number } from './answers.js';
import { HAR_FIELDS, harLike } from './har-rows.js';
import type { Server } from './server.js';

export const jsonServer1: Server = {
  name: 'json-server 1.0',
  from: 'a live one: _page, _per_page, a:gte, a:contains; {data, items, next}; a page past the end is the last one again',
  mapping: {
    request: { parameters: { _page: '{page}', _per_page: '{limit}', _sort: '{sort}' } },
    paging: { by: 'page', more: 'next' },
    rows: { at: 'data' },
    total: { at: 'items' },
    fields: HAR_FIELDS,
    filters: {
      as: 'parameters',
      operators: {
        equals: '{field}:eq={value}',
        // Of two of one name it takes the last, so that several exclusions cannot be said.
        oneOf: '{field}:in={value}',
        contains: '{field}:contains={value}',
        atLeast: '{field}:gte={value}',
        atMost: '{field}:lte={value}',
        below: '{field}:lt={value}',
      },
    },
    sort: { ascending: '{field}', descending: '-{field}' },
  },
  hasTotal: true,
  answers: { status: '4xx', url: "IT'S" },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const limit = number(asked, '_per_page', 10);
    const least = number(asked, 'response.status:gte', 0);
    const most = number(asked, 'response.status:lte', Infinity);
    const containing = (name: string): string => (asked.get(`request.${name}:contains`) ?? '').toLowerCase();
    const found = all.filter(
      ({ status, url, method }) =>
        status >= least &&
        status <= most &&
        url.toLowerCase().includes(containing('url')) &&
        method.toLowerCase().includes(containing('method')),
    );
    // What it does not know it takes for a field that is to have that value.
    if (['offset', 'limit', 'sort'].some((name) => asked.has(name))) return json([]);
    if (!asked.has('_page')) return json(found.map(harLike));
    const pages = Math.max(1, Math.ceil(found.length / limit));
    const page = Math.min(pages, number(asked, '_page', 1));
    const rows = asked.get('_sort') === '-startedDateTime' ? newestFirst(found) : found;
    return json({
      next: page < pages ? page + 1 : null,
      pages,
      items: found.length,
      data: rows.slice((page - 1) * limit, page * limit).map(harLike),
    });
  },
};
