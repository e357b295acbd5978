import { loki } from '../../../../src/sources/engines/loki.js';
import { compares, iso, json, number } from './answers.js';
import type { Row, Server } from './server.js';

export const lokiServer: Server = {
  name: 'Grafana Loki',
  from: 'one that speaks its wire format: streams of [ns, line], no total; a range leaves its end out, as documented',
  mapping: loki({
    query: '{job="api"}',
    fields: {
      id: { at: 'item.1', parse: 'json' },
      method: 'group.stream.method',
      line: 'item.1',
      status: { at: 'group.stream.status', type: 'number' },
    },
  }),
  hasTotal: false,
  answers: { status: '4xx', method: 'post', until: iso(Date.UTC(2026, 10, 20, 1)) },
  respond: (request, all) => {
    const { searchParams: asked } = new URL(request.url);
    const end = BigInt(asked.get('end') ?? '9999999999999999999');
    const start = BigInt(asked.get('start') ?? '0');
    const limit = number(asked, 'limit', 100);
    const [selector, ...pipes] = (asked.get('query') ?? '{job="api"}').split(' | ');
    if (selector !== '{job="api"}') return json({}, {}, 400);
    const passes = ({ method, status }: Row, pipe: string): boolean => {
      const [, name, operator, value = ''] = /^(\w+) (=|!=|>=|<=|<|=~|!~) (.*)$/.exec(pipe)!;
      const own = String(name === 'method' ? method : status);
      const pattern = (): RegExp => new RegExp(`^(?:${/^"\(\?i\)(.*)"$/.exec(value)![1]!})$`, 'i');
      if (operator === '=~' || operator === '!~') return pattern().test(own) === (operator === '=~');
      return compares(Number(own), operator!, Number(value));
    };
    const nanoseconds = ({ at, id }: Row): bigint => BigInt(at) * 1_000_000n + BigInt(id % 3);
    const rows = [...all]
      .sort((a, b) =>
        nanoseconds(a) < nanoseconds(b) ? 1 : nanoseconds(a) > nanoseconds(b) ? -1 : b.id - a.id,
      )
      .filter((row) => nanoseconds(row) < end && nanoseconds(row) >= start)
      .filter((row) => pipes.every((pipe) => passes(row, pipe)))
      .slice(0, limit);
    // One stream for each set of labels: the rows of all have to be put in order by whoever reads them.
    const streams = new Map<string, [string, string][]>();
    for (const row of rows) {
      const labels = JSON.stringify({ method: row.method, status: String(row.status) });
      streams.set(labels, [...(streams.get(labels) ?? []), [String(nanoseconds(row)), String(row.id)]]);
    }
    const result = [...streams].map(([labels, values]) => ({
      stream: JSON.parse(labels) as unknown,
      values,
    }));
    return json({ status: 'success', data: { resultType: 'streams', result } });
  },
};
