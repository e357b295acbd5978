import { victoriaLogs } from '../../../../src/sources/engines/victoria-logs.js';
import { compares, iso, json, newestFirst, number } from './answers.js';
import type { Row, Server } from './server.js';

export const victoriaServer: Server = {
  name: 'VictoriaLogs',
  from: 'its documentation: NDJSON with flat texts, limit and offset, newest first; a range leaves its end out',
  mapping: victoriaLogs({
    fields: {
      id: { at: 'id', type: 'number' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: { at: 'took', unit: 'ms' },
    },
  }),
  hasTotal: false,
  answers: { status: '4xx', url: 'things', until: iso(Date.UTC(2026, 10, 20, 1)) },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const start = number(asked, 'offset', 0);
    const [all_, ...parts] = (asked.get('query') ?? '*').split(' AND ');
    if (all_ !== '*') return json({}, {}, 400);
    const [from, to] = [asked.get('start') ?? '', asked.get('end') ?? '9'];
    const passes = (row: Row, part: string): boolean => {
      const [, not, name, operator, value = ''] = /^(!?)(\w+):(=|>=|<=|<|~)(.*)$/.exec(part)!;
      const own = row[name as keyof Row];
      const holds =
        operator === '~'
          ? new RegExp(/^"\(\?i\)(.*)"$/.exec(value)![1]!, 'i').test(String(own))
          : compares(Number(own), operator!, Number(value));
      return holds === (not === '');
    };
    const found = newestFirst(all)
      .filter(({ at }) => iso(at) >= from && iso(at) < to)
      .filter((row) => parts.every((part) => passes(row, part)));
    const rows = found.slice(start, start + number(asked, 'limit', 10));
    return new Response(
      rows
        .map(({ id, at, method, url, status, took }) =>
          JSON.stringify({
            _time: iso(at),
            id: String(id),
            method,
            url,
            status: String(status),
            took: String(took),
          }),
        )
        .join('\n'),
    );
  },
};
