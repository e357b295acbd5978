import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HAR_FIELDS, harLike } from '../sources/mapping/servers/har-rows.js';
import type { Mapping } from '../../src/sources/mapping/mapping.js';
import { answersAt, freePort, startChild } from './child.js';
import { installedPackage, installedProgram } from './installed.js';
import type { ServerStart } from './live-server.js';

/** Rows of a page, whatever is asked for. */
const PAGE_ROWS = 200;

const mapping: Mapping = {
  request: { parameters: { page: '{page}' } },
  paging: { by: 'page', most: PAGE_ROWS },
  rows: { at: 'items' },
  total: { at: 'totalItems' },
  fields: HAR_FIELDS,
};

/**
 * From https://wiremock.org/docs/stubbing/: one stub a page, as one records them. Without a page the first one is meant, and behind
 * the last there is an empty one.
 */
const stub = (page: number | null, body: unknown) => ({
  priority: page === null ? 5 : 1,
  request: {
    method: 'GET',
    urlPath: '/log',
    ...(page !== null && { queryParameters: { page: { equalTo: String(page) } } }),
  },
  response: { status: 200, headers: { 'Content-Type': 'application/json' }, jsonBody: body },
});

export const liveWireMock: ServerStart = {
  name: 'WireMock',
  async start(folder, rows) {
    const { version, file } = await installedPackage('wiremock');
    const java = await installedProgram(
      ['/usr/bin/java', '/usr/local/bin/java', join(process.env['JAVA_HOME'] ?? '/nowhere', 'bin/java')],
      'apt-get install default-jre-headless',
    );
    const newestFirst = rows.toReversed().map(harLike);
    const pages = Math.ceil(rows.length / PAGE_ROWS);
    const body = (page: number) => ({
      items: newestFirst.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS),
      page,
      totalPages: pages,
      totalItems: rows.length,
    });
    await mkdir(join(folder, 'mappings'));
    const stubs = [null, ...Array.from({ length: pages + 1 }, (_, index) => index + 1)].map((page) =>
      stub(page, body(page ?? 1)),
    );
    await writeFile(join(folder, 'mappings', 'log.json'), JSON.stringify({ mappings: stubs }));
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${port}/log`;
    const { end } = await startChild(
      java,
      [
        '-jar',
        file(`build/wiremock-standalone-${version}.jar`),
        ...['--port', String(port), '--bind-address', '127.0.0.1', '--root-dir', folder],
      ],
      () => answersAt(endpoint),
    );
    return {
      version,
      endpoint,
      mapping,
      ownTotal: async () => ((await (await fetch(endpoint)).json()) as { totalItems: number }).totalItems,
      end,
    };
  },
};
