import { createExamplesHandler } from '../../demo/server/examples-handler.js';
import type { LogStore } from '../../demo/server/log-store.js';
import type { Reader } from '../../demo/server/reader.js';
import { REPORT_FIELDS } from '../../demo/logs/log-field.js';
import { sampleRow } from './sample-rows.js';

const READER = { name: 'ana', tenant: 'northwind' } as Reader;

/** A made-up log of so many rows, as the demo's server keeps its own. */
const storeOf = (total: number): Pick<LogStore, 'fields' | 'readPage'> => ({
  fields: () => REPORT_FIELDS,
  readPage: async (_tenant, _log, { start, limit }) => {
    const offset = 'offset' in start ? start.offset : 0;
    const length = Math.max(0, Math.min(limit, total - offset));
    const rows = Array.from({ length }, (_, place) => sampleRow(offset + place, total));
    return { rows, total, last: null };
  },
});

/**
 * A `fetch` that answers as one of the endpoints of other conventions on the demo's server does, by the last part of its
 * address there.
 */
export const exampleEndpoint = (name: string, total: number): typeof fetch => {
  const handle = createExamplesHandler(storeOf(total));
  return async (input, init) => handle(new Request(input, init), READER, name);
};
