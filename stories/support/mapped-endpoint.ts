import type { Mapping } from '../../src/index.js';
import { answerQuery } from './answer-query.js';
import { json, type FakeEndpoint } from './fake-endpoint.js';
import type { StoryLog, StoryRow } from './log-of-rows.js';

/** How {@link mappedEndpoint} is asked and read. */
export const MAPPING: Mapping = {
  request: { path: '/audit', parameters: { page: '{page}', per_page: '{limit}', order: '{sort}' } },
  paging: { by: 'page', first: 0, most: 50 },
  rows: { at: 'data.items' },
  total: { at: 'data.count' },
  fields: {
    id: 'key',
    dateTime: { at: 'when', unit: 's' },
    client: { at: ['who', 'display.name'], name: 'who' },
    status: { at: 'outcome.code', name: 'code', type: 'number' },
    time: { at: 'took', unit: 's' },
    url: 'target',
  },
  filters: { as: 'parameters', operators: { equals: '{field}={value}' } },
  sort: { ascending: '{field}', descending: '-{field}' },
};

const otherWords = ({ id, dateTime, client, status, time, url, ...others }: StoryRow): StoryRow => ({
  key: id,
  when: Date.parse(dateTime as string) / 1000,
  who: { 'display.name': client },
  outcome: { code: String(status) },
  took: (time as number) / 1000,
  target: url,
  extra: others,
});

/** A `fetch` that answers a log in words of its own, and of filters knows a code alone. */
export const mappedEndpoint = (log: StoryLog): FakeEndpoint => {
  const calls: FakeEndpoint['calls'] = [];
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input as string);
    calls.push({
      url,
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: '',
      signal: null,
    });
    const asked = url.searchParams;
    const code = asked.get('code');
    const order = asked.get('order')?.replace('when', 'dateTime') ?? '';
    const found = answerQuery(log, new URLSearchParams({ ...(code && { status: code }), sort: order }));
    const limit = Math.min(50, Number(asked.get('per_page')));
    const start = Number(asked.get('page')) * limit;
    const items = Array.from({ length: Math.max(0, Math.min(limit, found.total - start)) }, (_, place) =>
      otherWords(found.rowAt(start + place)),
    );
    return json({ data: { items, count: found.total } });
  };
  return Object.assign(answer, {
    calls,
    summaries: [],
    asked: () => calls.map(({ url }) => Object.fromEntries(url.searchParams)),
  });
};
