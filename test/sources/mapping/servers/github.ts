import { json, newestFirst, number } from './answers.js';
import { HAR_FIELDS, harLike } from './har-rows.js';
import type { Server } from './server.js';

export const gitHub: Server = {
  name: 'links of RFC 8288',
  from: 'GitHub, by its documentation: per_page, Link with rel="next", no total',
  mapping: {
    request: { parameters: { per_page: '{limit}' } },
    paging: { by: 'link' },
    fields: HAR_FIELDS,
  },
  hasTotal: false,
  answers: {},
  respond: (request, all) => {
    const url = new URL(request.url);
    const limit = number(url.searchParams, 'per_page', 30);
    const start = number(url.searchParams, 'after', 0);
    const next = new URL(url);
    next.searchParams.set('after', String(start + limit));
    const first = new URL(url);
    first.searchParams.delete('after');
    return json(
      newestFirst(all)
        .slice(start, start + limit)
        .map(harLike),
      start + limit < all.length ? { Link: `<${first.href}>; rel="first", <${next.href}>; rel="next"` } : {},
    );
  },
};
