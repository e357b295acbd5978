import { loki } from '../../../../src/sources/engines/loki.js';
import { compares, grouped, iso, json, number } from './answers.js';
import type { Row, Server } from './server.js';

const METRIC = /^sum by \(([\w, ]+)\) \(count_over_time\((.*) \[(\d+)ms\]( offset 1ns)?\)\)$/;

const NANOSECONDS = 1_000_000n;

/** The rows of a range behind its start and up to its end, at each step. */
const metricAnswer = (asked: URLSearchParams, rows: readonly Row[], isRange: boolean): Response => {
  const [, by = '', , range = '', offset] = METRIC.exec(asked.get('query')!)!;
  const labels = by.split(', ').filter((label) => label === 'method' || label === 'status');
  const moved = offset === undefined ? 0n : 1n;
  const length = BigInt(range) * NANOSECONDS;
  const within = (end: bigint): Row[] =>
    rows.filter((row) => nanoseconds(row) > end - moved - length && nanoseconds(row) <= end - moved);
  const labelled = (row: Row): string =>
    JSON.stringify(Object.fromEntries(labels.map((label) => [label, String(row[label as 'status'])])));
  const seconds = (at: bigint): number => Number(at / NANOSECONDS) / 1000;
  const series = new Map<string, [number, string][]>();
  const step = isRange ? BigInt(/^(\d+)ms$/.exec(asked.get('step')!)![1]!) * NANOSECONDS : 1n;
  const first = BigInt(asked.get(isRange ? 'start' : 'time')!);
  const last = BigInt(asked.get(isRange ? 'end' : 'time')!);
  for (let at = first; at <= last; at += step)
    for (const [metric, some] of grouped(within(at), labelled))
      series.set(metric, [...(series.get(metric) ?? []), [seconds(at), String(some.length)]]);
  const result = [...series].map(([metric, values]) => ({
    metric: JSON.parse(metric) as unknown,
    ...(isRange ? { values } : { value: values[0] }),
  }));
  return json({ status: 'success', data: { resultType: isRange ? 'matrix' : 'vector', result } });
};

/** Some rows of one millisecond are nanoseconds apart. */
const nanoseconds = ({ at, id }: Row): bigint => BigInt(at) * NANOSECONDS + BigInt(id % 3);

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
    const { searchParams: asked, pathname } = new URL(request.url);
    const metric = METRIC.exec(asked.get('query') ?? '');
    const end = BigInt(asked.get('end') ?? '9999999999999999999');
    const start = BigInt(asked.get('start') ?? '0');
    const limit = number(asked, 'limit', 100);
    const [selector, ...pipes] = (metric?.[2] ?? asked.get('query') ?? '{job="api"}').split(' | ');
    if (selector !== '{job="api"}') return json({}, {}, 400);
    const passes = ({ method, status }: Row, pipe: string): boolean => {
      const [, name, operator, value = ''] = /^(\w+) (=|!=|>=|<=|<|=~|!~) (.*)$/.exec(pipe)!;
      const own = String(name === 'method' ? method : status);
      const pattern = (): RegExp => new RegExp(`^(?:${/^"\(\?i\)(.*)"$/.exec(value)![1]!})$`, 'i');
      if (operator === '=~' || operator === '!~') return pattern().test(own) === (operator === '=~');
      return compares(Number(own), operator!, Number(value));
    };
    if (metric) {
      const counted = all.filter((row) => pipes.every((pipe) => passes(row, pipe)));
      return metricAnswer(asked, counted, pathname.endsWith('/query_range'));
    }
    const rows = [...all]
      .sort((a, b) =>
        nanoseconds(a) < nanoseconds(b) ? 1 : nanoseconds(a) > nanoseconds(b) ? -1 : b.id - a.id,
      )
      .filter((row) => nanoseconds(row) < end && nanoseconds(row) >= start)
      .filter((row) => pipes.every((pipe) => passes(row, pipe)))
      .slice(0, limit);
    // One stream for each set of labels: the rows of all have to be put in order by the reading program.
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
