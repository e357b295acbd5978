import type { Preset } from '../presets/preset.js';
import { completeSource } from '../report/complete-source.js';
import { inOwnOrder } from '../report/in-own-order.js';
import { entriesOf } from '../rows/columns.js';
import type { LogPage, LogSource } from '../sources/log-source.js';
import { checkMapping } from '../sources/mapping/check-mapping.js';
import { mappedProtocol } from '../sources/mapping/mapped-protocol.js';
import { checkingFields } from './check-mapped-fields.js';
import { columnsThere } from './columns-there.js';
import type { Guess } from './guess.js';
import { openEndpoint, type SourceOptions } from './open-source.js';

/** A source that tells of the first rows that come, be it those of the last visit. */
const tellingRows = (source: LogSource, tell: (page: LogPage) => void): LogSource => {
  let isTold = false;
  const told = (page: LogPage): LogPage => {
    if (!isTold && page.rows.length > 0) {
      isTold = true;
      tell(page);
    }
    return page;
  };
  return {
    ...source,
    fetchPage: async (request) => {
      const { onStale } = request;
      return told(
        await source.fetchPage({ ...request, ...(onStale && { onStale: (page) => onStale(told(page)) }) }),
      );
    },
  };
};

/**
 * Where a report reads that was given a mapping. Throws `bad-mapping` where it is none.
 *
 * @param tell Told the columns that the rows have something for.
 */
export const openMappedSource = (
  options: SourceOptions,
  mapping: unknown,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource => {
  const checked = checkMapping(mapping);
  const source = completeSource(
    openEndpoint(options, (endpoint) => checkingFields(mappedProtocol(endpoint, checked), checked, preset)),
    preset,
  );
  const ordered = checked.rows?.newestFirst ? inOwnOrder(source) : source;
  return tellingRows(ordered, ({ rows }) =>
    tell({ columns: columnsThere(preset, checked, entriesOf(rows), () => true) }),
  );
};
