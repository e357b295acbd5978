import { odata } from '../../../../src/sources/engines/odata.js';
import { iso, json, newestFirst, number } from './answers.js';
import type { Server } from './server.js';

export const oData: Server = {
  name: 'OData',
  from: 'a live one: value, @odata.count, $skip, a relative @odata.nextLink; + is no blank',
  mapping: odata({
    key: 'ID',
    fields: {
      id: 'ID',
      dateTime: { at: 'at', unit: 'iso' },
      method: 'method',
      url: 'url',
      status: { at: 'status', type: 'number' },
      time: 'took',
    },
  }),
  hasTotal: true,
  answers: { url: "it's" },
  respond: (request, all) => {
    if (request.url.includes('+')) return new Response('no blanks', { status: 400 });
    const { searchParams: asked } = new URL(request.url);
    let found = asked.get('$orderby') === 'at desc,ID desc' ? newestFirst(all) : [...all];
    for (const part of (asked.get('$filter') ?? '').split(' and ').filter(Boolean)) {
      const [, status] = /^status ne (\d+)$/.exec(part) ?? [];
      if (status !== undefined) {
        found = found.filter((row) => row.status !== Number(status));
        continue;
      }
      const [, field, value] = /^contains\(tolower\((\w+)\),tolower\('(.*)'\)\)$/.exec(part)!;
      const text = value!.replaceAll("''", "'").toLowerCase();
      found = found.filter((row) => row[field as 'url'].toLowerCase().includes(text));
    }
    const start = number(asked, '$skip', 0);
    return json({
      '@odata.count': found.length,
      value: found
        .slice(start, start + number(asked, '$top', 100))
        .map(({ id, at, method, url, status, took }) => ({ ID: id, at: iso(at), method, url, status, took })),
    });
  },
};
