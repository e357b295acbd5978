import { expect } from '@open-wc/testing';
import type { ProblemError } from '../../../src/core/problem.js';
import type { Filters } from '../../../src/core/query.js';
import type { SummaryQuestion } from '../../../src/core/summary.js';
import { endpointSource } from '../../../src/sources/endpoint/endpoint-source.js';
import { checkMapping } from '../../../src/sources/mapping/check-mapping.js';
import { mappedProtocol } from '../../../src/sources/mapping/mapped-protocol.js';
import type { Mapping } from '../../../src/sources/mapping/mapping.js';
import { json, stubFetch } from '../stub-fetch.js';

const { signal } = new AbortController();

/** As Elasticsearch answers aggregations. */
const SEARCH: Mapping = {
  request: {
    method: 'POST',
    path: '/logs/_search',
    body: { size: '{limit}', query: { bool: { filter: '{filter}' } } },
  },
  rows: { at: 'hits.hits[]._source' },
  fields: {
    client: { at: 'client.name', name: 'client.name.keyword' },
    dateTime: { at: '@timestamp', name: '@timestamp' },
    time: { at: 'took', type: 'number' },
  },
  filters: {
    as: 'json',
    operators: {
      is: { term: { '{field}': '{value}' } },
      atLeast: { range: { '{field}': { gte: '{value}' } } },
    },
  },
  summary: {
    time: {
      body: {
        size: 0,
        query: { bool: { filter: '{filter}' } },
        aggs: { groups: { date_histogram: { field: '@timestamp', fixed_interval: '{bucket}ms' } } },
      },
      groups: 'aggregations.groups.buckets',
      value: 'key',
      count: 'doc_count',
      unit: 'ms',
      total: 'hits.total.value',
    },
    values: {
      body: {
        size: 0,
        query: { bool: { filter: '{filter}' } },
        aggs: {
          groups: { terms: { field: '{group}', size: '{top}' } },
          distinct: { cardinality: { field: '{group}' } },
        },
      },
      groups: 'aggregations.groups.buckets',
      value: 'key',
      count: 'doc_count',
      failed: 'failed.doc_count',
      p95: ['times', 'values', '95.0'],
      distinct: 'aggregations.distinct.value',
    },
  },
};

/** As a service over SQL may: parameters, counts in texts, seconds. */
const SERVICE: Mapping = {
  request: { parameters: { limit: '{limit}', from: '{from}', to: '{to}' } },
  time: { unit: 's' },
  rows: { at: 'items' },
  fields: { client: 'client_name' },
  filters: { as: 'parameters', operators: { equals: '{field}={value}', is: '{field}={value}' } },
  summary: {
    time: {
      path: 'histogram',
      parameters: { step: '{bucket}', from: '{from}', to: '{to}' },
      bucketUnit: 's',
      groups: 'data',
      value: 'at',
      unit: 's',
      count: 'n',
    },
    values: {
      path: 'top',
      parameters: { by: '{group}', n: '{top}' },
      groups: '',
      value: '0',
      count: '1',
      p50: '2',
      durationUnit: 's',
    },
  },
};

const sourceOf = (mapping: Mapping, ...answers: unknown[]) => {
  const fetch = stubFetch(...answers.map((answer) => json(answer)));
  const endpoint = 'https://logs.example.com/api/';
  const source = endpointSource({ endpoint, baseUrl: endpoint, fetch }, (address) =>
    mappedProtocol(address, checkMapping(mapping)),
  );
  const ask = (question: SummaryQuestion, filters: Filters = {}) =>
    source.summarise!({ filters, sort: { key: 'dateTime', descending: true } }, question, { signal });
  return { ask, calls: fetch.calls };
};

describe('summaries by a mapping', () => {
  it('are posted as the mapping says, filters and all, and read out of the answer', async () => {
    const { ask, calls } = sourceOf(
      SEARCH,
      {
        aggregations: { groups: { buckets: [{ key: 1_795_960_800_000, doc_count: 3 }] } },
        hits: { total: { value: 3 } },
      },
      {
        aggregations: {
          groups: {
            buckets: [
              { key: 'acme', doc_count: 4, failed: { doc_count: 1 }, times: { values: { '95.0': 31.5 } } },
            ],
          },
          distinct: { value: 1 },
        },
      },
    );
    expect(await ask({ by: 'time', bucket: 3_600_000 }, { 'is.client': 'acme' })).to.deep.equal({
      groups: [{ value: 1_795_960_800_000, count: 3 }],
      total: 3,
    });
    expect(await ask({ by: 'client', top: 5 })).to.deep.equal({
      groups: [{ value: 'acme', count: 4, failed: 1, p95: 31.5 }],
      total: null,
      distinct: 1,
    });
    expect(calls[0]!.url.href).to.equal('https://logs.example.com/logs/_search');
    expect(calls.map(({ init }) => JSON.parse(init.body as string) as unknown)).to.deep.equal([
      {
        size: 0,
        query: { bool: { filter: [{ term: { 'client.name.keyword': 'acme' } }] } },
        aggs: { groups: { date_histogram: { field: '@timestamp', fixed_interval: '3600000ms' } } },
      },
      {
        size: 0,
        query: { bool: { filter: [] } },
        aggs: {
          groups: { terms: { field: 'client.name.keyword', size: 5 } },
          distinct: { cardinality: { field: 'client.name.keyword' } },
        },
      },
    ]);
  });

  it('are asked by parameters of their own, in the units of the endpoint', async () => {
    const { ask, calls } = sourceOf(SERVICE, { data: [{ at: 1_795_960_800, n: '3' }] }, [
      ['acme', '4', 0.25],
    ]);
    const from = '2026-11-29T14:00:00.000Z';
    expect(await ask({ by: 'time', bucket: 3_600_000 }, { from, 'is.client': 'acme' })).to.deep.equal({
      groups: [{ value: 1_795_960_800_000, count: 3 }],
      total: null,
    });
    expect(await ask({ by: 'client', top: 5 })).to.deep.equal({
      groups: [{ value: 'acme', count: 4, p50: 250 }],
      total: null,
    });
    expect(calls.map(({ url }) => url.pathname + url.search)).to.deep.equal([
      `/api/histogram?step=3600&from=${Date.parse(from) / 1000}&client_name=acme`,
      '/api/top?by=client_name&n=5',
    ]);
  });

  it('are not asked where the mapping has no words for all of it', async () => {
    const { ask, calls } = sourceOf(SERVICE, {});
    // Its request has no place for the time: it would count other rows, too.
    expect(await ask({ by: 'client', top: 5 }, { from: '2026-11-29T14:00:00.000Z' })).to.equal(null);
    expect(await ask({ by: 'ip', top: 5 })).to.equal(null);
    expect(await ask({ by: 'client', top: 5, pattern: 'url' })).to.equal(null);
    expect(await ask({ by: 'dateTime', top: 5 })).to.equal(null);
    expect(await ask({ by: 'time', bucket: 500 })).to.equal(null);
    const other = sourceOf({ ...SERVICE, summary: undefined }, {});
    expect(await other.ask({ by: 'client', top: 5 })).to.equal(null);
    const unfiltered = sourceOf(
      { ...SEARCH, summary: { time: { ...SEARCH.summary!.time!, body: { size: 0 } } } },
      {},
    );
    expect(await unfiltered.ask({ by: 'time', bucket: 1000 }, { 'is.client': 'a' })).to.equal(null);
    expect([...calls, ...other.calls, ...unfiltered.calls]).to.deep.equal([]);
  });

  it('are null where the answer is another, and not asked for again', async () => {
    const { ask, calls } = sourceOf(SERVICE, { items: [] });
    expect(await ask({ by: 'time', bucket: 1000 })).to.equal(null);
    expect(await ask({ by: 'time', bucket: 2000 })).to.equal(null);
    expect(calls).to.have.length(1);
  });

  it('are checked as the rest of the mapping is', () => {
    const group = { groups: 'a', value: 'b', count: 'c' };
    const WRONG: readonly (readonly [path: string, summary: object])[] = [
      ['summary.time.count', { time: { groups: 'a', value: 'b' } }],
      ['summary.time.every', { time: { ...group, every: 0.5 } }],
      ['summary.values.most', { values: { ...group, most: '10' } }],
      ['summary.patterns', { patterns: group }],
      [
        'summary.patterns.fold.step',
        { patterns: { ...group, fold: { of: '{group}', step: 'f({text}, {find})' } } },
      ],
      [
        'summary.patterns',
        {
          patterns: {
            ...group,
            parameters: { by: '{group}' },
            fold: { of: '{group}', step: 'f({text}, {find}, {put})' },
          },
        },
      ],
      // No part of the whole has its percentiles.
      ['summary.values.p95', { values: { ...group, status: 'd', p95: 'e' } }],
    ];
    for (const [path, summary] of WRONG)
      try {
        checkMapping({ summary });
        expect.fail('It was taken.');
      } catch (error) {
        expect((error as ProblemError).problem).to.deep.include({ code: 'bad-mapping' });
        expect((error as ProblemError).problem.details?.['path']).to.equal(path);
      }
  });
});
