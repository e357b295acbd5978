import { relay } from '../../../../src/sources/engines/relay.js';
import { json, newestFirst } from './answers.js';
import type { Server } from './server.js';

export const relayServer: Server = {
  name: 'Relay GraphQL',
  from: 'a live PostGraphile: edges[].node, pageInfo, totalCount',
  mapping: relay({
    connection: 'logs',
    selection: 'id at method url status took',
    fields: {
      id: 'id',
      dateTime: { at: 'at', unit: 'ms' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: 'took',
    },
  }),
  hasTotal: true,
  answers: {},
  respond: async (request, all) => {
    const { variables } = (await request.json()) as { variables: { first: number; after?: string } };
    const rows = newestFirst(all);
    const start = variables.after === undefined ? 0 : Number(atob(variables.after));
    const end = Math.min(rows.length, start + variables.first);
    return json({
      data: {
        logs: {
          totalCount: rows.length,
          pageInfo: { hasNextPage: end < rows.length, endCursor: btoa(String(end)) },
          edges: rows.slice(start, end).map(({ id, at, method, url, status, took }) => ({
            node: { id, at: String(at), method, url, status, took },
          })),
        },
      },
    });
  },
};
