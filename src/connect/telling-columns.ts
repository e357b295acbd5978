import type { Preset } from '../presets/preset.js';
import { entriesOf, type Columns } from '../rows/columns.js';
import type { LogPage, LogSource } from '../sources/log-source.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { columnsThere } from './columns-there.js';
import type { Guess } from './guess.js';

/** The columns that these rows have something for, whose names are meant as they are. */
export const columnsOfRows = (preset: Preset, mapping: Mapping, rows: Columns): string[] =>
  columnsThere(preset, mapping, entriesOf(rows), () => true);

/** A source that tells which columns its first rows have something for, be it those of the last visit. */
export const tellingColumns = (
  source: LogSource,
  mapping: Mapping,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource => {
  let isTold = false;
  const told = (page: LogPage): LogPage => {
    if (!isTold && page.rows.length > 0) {
      isTold = true;
      tell({ columns: columnsOfRows(preset, mapping, page.rows) });
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
