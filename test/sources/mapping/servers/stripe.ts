import { json, newestFirst, number } from './answers.js';
import type { Server } from './server.js';

export const stripe: Server = {
  name: 'Stripe',
  from: 'its documentation: starting_after the last id, has_more, created in seconds',
  mapping: {
    request: {
      parameters: {
        limit: '{limit}',
        starting_after: '{cursor}',
        'created[gte]': '{from}',
        'created[lte]': '{to}',
      },
    },
    paging: { by: 'cursor', nextOfLastRow: 'id', more: 'has_more', most: 100 },
    rows: { at: 'data' },
    time: { unit: 's' },
    fields: {
      id: 'id',
      dateTime: { at: 'created', unit: 's' },
      method: 'request.method',
      url: 'request.path',
      status: { at: 'status', type: 'number' },
      time: 'ms',
    },
  },
  hasTotal: false,
  answers: {},
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const limit = Math.min(100, number(asked, 'limit', 10));
    const rows = newestFirst(all).filter(({ at }) => at / 1000 >= number(asked, 'created[gte]', 0));
    const after = asked.get('starting_after');
    const start = after === null ? 0 : rows.findIndex(({ id }) => `evt_${id}` === after) + 1;
    return json({
      object: 'list',
      has_more: start + limit < rows.length,
      data: rows.slice(start, start + limit).map(({ id, at, method, url, status, took }) => ({
        id: `evt_${id}`,
        created: at / 1000,
        request: { method, path: url },
        status: String(status),
        ms: took,
      })),
    });
  },
};
