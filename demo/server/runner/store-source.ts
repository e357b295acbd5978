import { endpointSource, type LogSource } from '../../../src/sources.js';
import type { LogStore } from '../log-store.js';
import { createLogsHandler } from '../logs-handler.js';
import type { Reader } from '../reader.js';

/** Cursors cost the same however far down a page is. */
const ADDRESS = 'http://runner.invalid/?paging=cursor';

/**
 * A log as one reader sees it, without a network between: it is asked and answers as over HTTP, by the same handler, so
 * that a file that is sent can hold nothing that its reader could not have seen.
 */
export const storeSource = (store: LogStore, reader: Reader, log: string): LogSource => {
  const handle = createLogsHandler(store);
  return endpointSource({
    endpoint: ADDRESS,
    baseUrl: ADDRESS,
    fetch: (input, init) => handle(new Request(input, init), reader, log),
    credentials: 'omit',
    headers: undefined,
  });
};
