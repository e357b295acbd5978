import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HAR_FIELDS, harLike } from '../sources/mapping/servers/har-rows.js';
import type { FieldMapping, Mapping } from '../../src/sources/mapping/mapping.js';
import { answersAt, freePort, startChild } from './child.js';
import { installedPackage } from './installed.js';
import type { ServerStart } from './live-server.js';

/** It takes a nested field for a name when it sorts, and then sorts by nothing. */
const NESTED = ['method', 'url', 'status'] as const;

const fieldOf = (key: (typeof NESTED)[number]): FieldMapping =>
  typeof HAR_FIELDS[key] === 'string' ? { at: HAR_FIELDS[key] } : HAR_FIELDS[key];

/** From https://mockoon.com/docs/latest/api-endpoints/crud-routes/: page, limit, sort, order, `_eq`, `_ne`, `_gte`, `_lte`, X-Filtered-Count. */
const mapping: Mapping = {
  request: { parameters: { page: '{page}', limit: '{limit}', sort: '{sort}', order: '{direction}' } },
  paging: { by: 'page' },
  total: { header: 'X-Filtered-Count' },
  fields: {
    ...HAR_FIELDS,
    ...Object.fromEntries(NESTED.map((key) => [key, { ...fieldOf(key), sortable: false }])),
  },
  filters: {
    as: 'parameters',
    operators: {
      equals: '{field}_eq={value}',
      atLeast: '{field}_gte={value}',
      atMost: '{field}_lte={value}',
    },
  },
  sort: { ascending: '{field}', descending: '{field}' },
};

/** One route that creates, reads, updates and deletes what is in one bucket of data. */
const environment = (port: number, log: unknown) => {
  const bucket = {
    uuid: randomUUID(),
    id: 'data',
    name: 'log',
    documentation: '',
    value: JSON.stringify(log),
  };
  const response = {
    uuid: randomUUID(),
    body: '{}',
    latency: 0,
    statusCode: 200,
    label: '',
    headers: [],
    bodyType: 'DATABUCKET',
    filePath: '',
    databucketID: bucket.id,
    sendFileAsBody: false,
    rules: [],
    rulesOperator: 'OR',
    disableTemplating: true,
    fallbackTo404: false,
    default: true,
    crudKey: 'id',
    callbacks: [],
  };
  const route = {
    uuid: randomUUID(),
    type: 'crud',
    documentation: '',
    method: '',
    endpoint: 'log',
    responses: [response],
    responseMode: null,
    streamingMode: null,
    streamingInterval: 0,
  };
  return {
    uuid: randomUUID(),
    lastMigration: 33,
    name: 'log',
    endpointPrefix: '',
    latency: 0,
    port,
    hostname: '127.0.0.1',
    routes: [route],
    rootChildren: [{ type: 'route', uuid: route.uuid }],
    folders: [],
    proxyMode: false,
    proxyHost: '',
    proxyRemovePrefix: false,
    tlsOptions: {
      enabled: false,
      type: 'CERT',
      pfxPath: '',
      certPath: '',
      keyPath: '',
      caPath: '',
      passphrase: '',
    },
    cors: true,
    headers: [],
    proxyReqHeaders: [],
    proxyResHeaders: [],
    data: [bucket],
    callbacks: [],
  };
};

export const liveMockoon: ServerStart = {
  name: 'Mockoon',
  async start(folder, rows) {
    const { version, file } = await installedPackage('@mockoon/cli');
    const port = await freePort();
    const data = join(folder, 'environment.json');
    await writeFile(data, JSON.stringify(environment(port, rows.map(harLike))));
    const endpoint = `http://127.0.0.1:${port}/log`;
    const { end } = await startChild(
      process.execPath,
      [file('bin/run.js'), 'start', '--data', data, '--hostname', '127.0.0.1', '--disable-log-to-file'],
      () => answersAt(endpoint),
      { cwd: folder },
    );
    return {
      version,
      endpoint,
      mapping,
      ownTotal: async () => Number((await fetch(`${endpoint}?limit=1`)).headers.get('X-Total-Count')),
      end,
    };
  },
};
