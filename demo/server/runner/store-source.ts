import type { LogSource } from '../../../src/sources.js';
import type { LogStore } from '../log-store.js';
import { createLogsHandler } from '../logs-handler.js';
import type { Reader } from '../reader.js';
import { defaultProtocol, pageJson } from './unexported.js';

/** Cursors cost the same however far down a page is. */
const ADDRESS = 'http://runner.invalid/?paging=cursor';

/**
 * A log as one reader sees it, without a network between: it is asked and answers as over HTTP, by the same handler, so
 * that a file that is sent can hold nothing that its reader could not have seen.
 */
export const storeSource = (store: LogStore, reader: Reader, log: string): LogSource => {
  const handle = createLogsHandler(store);
  const protocol = defaultProtocol(new URL(ADDRESS));
  return {
    id: log,
    capabilities: protocol.capabilities,
    async fetchPage(request) {
      const asked = new Request(protocol.ask(request).address, { signal: request.signal });
      const response = await handle(asked, reader, log);
      const answer = await pageJson(response, await response.text());
      const page = protocol.read(answer, request, response);
      return { ...page, fetchedAt: Date.now(), fromCache: false, storable: false, etag: null };
    },
  };
};
