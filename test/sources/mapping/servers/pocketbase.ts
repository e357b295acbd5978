import { pocketBase } from '../../../../src/sources/engines/pocketbase.js';
import { grouped, iso, json, newestFirst, number } from './answers.js';
import type { Server } from './server.js';

export const pocketBaseServer: Server = {
  name: 'PocketBase',
  from: 'a live one: page, perPage capped at 500 without a word, filter, sort; instants with a blank',
  mapping: pocketBase({ isRequestLog: true }),
  hasTotal: true,
  answers: { url: 'things/7', status: '4xx' },
  respond: (request, all) => {
    const { searchParams: asked, pathname } = new URL(request.url);
    const limit = Math.min(500, number(asked, 'perPage', 30));
    let found = asked.get('sort') === '-created' ? newestFirst(all) : [...all];
    for (const part of (asked.get('filter') ?? '').split(' && ').filter(Boolean)) {
      const [, field, operator = '', value = ''] = /^([\w.]+) (=|!=|>=|<=|<|~|!~) (.*)$/.exec(part)!;
      const text = value.replace(/^'|'$/g, '').replaceAll("\\'", "'");
      const holds: Readonly<Record<string, (own: string | number) => boolean>> = {
        '=': (own) => String(own) === text,
        '!=': (own) => String(own) !== text,
        // Instants are texts, and are compared as such.
        '>=': (own) => (typeof own === 'number' ? own >= Number(text) : own >= text),
        '<=': (own) => (typeof own === 'number' ? own <= Number(text) : own <= text),
        '<': (own) => (typeof own === 'number' ? own < Number(text) : own < text),
        '~': (own) => String(own).toLowerCase().includes(text.toLowerCase()),
        '!~': (own) => !String(own).toLowerCase().includes(text.toLowerCase()),
      };
      found = found.filter(({ at, method, url, status, took }) => {
        const own = {
          created: iso(at).replace('T', ' '),
          'data.method': method,
          'data.url': url,
          'data.status': status,
          'data.execTime': took,
        };
        return holds[operator]!(own[field as keyof typeof own]);
      });
    }
    if (pathname.endsWith('/logs/stats')) {
      const hours = grouped(found, ({ at }) => iso(Math.floor(at / 3_600_000) * 3_600_000).replace('T', ' '));
      return json([...hours].map(([date, rows]) => ({ total: rows.length, date })));
    }
    const start = (number(asked, 'page', 1) - 1) * limit;
    return json({
      page: number(asked, 'page', 1),
      perPage: limit,
      totalItems: found.length,
      items: found.slice(start, start + limit).map(({ id, at, method, url, status, took }) => ({
        id: `r${id}`,
        created: iso(at).replace('T', ' '),
        data: { method, url, status, execTime: took },
      })),
    });
  },
};
