import type { Preset } from '../presets/preset.js';
import { entriesOf, type Columns } from '../rows/columns.js';
import type { LogPage, LogSource } from '../sources/log-source.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { columnsThere } from './columns-there.js';
import type { Guess } from './guess.js';

/** The columns that these rows have something for, whose names are meant as they are. */
export const columnsOfRows = (preset: Preset, mapping: Mapping, rows: Columns): string[] =>
  columnsThere(preset, mapping, entriesOf(rows), () => true);

/** Columns with those of the report that further rows have something for; the same list where they have none. */
const withMore = (
  preset: Preset,
  columns: readonly string[],
  further: readonly string[],
): readonly string[] => {
  const added = further.filter((key) => preset.columns.includes(key) && !columns.includes(key));
  if (added.length === 0) return columns;
  const others = columns.filter((key) => !preset.columns.includes(key));
  return [...preset.columns.filter((key) => columns.includes(key) || added.includes(key)), ...others];
};

/**
 * A source that tells which columns its first rows have something for, be it those of the last visit, and again where further rows have
 * something for more.
 */
export const tellingColumns = (
  source: LogSource,
  mapping: Mapping,
  preset: Preset,
  tell: (guess: Guess) => void,
): LogSource => {
  let known: readonly string[] | null = null;
  const told = (page: LogPage): LogPage => {
    if (page.rows.length > 0) {
      const there = columnsOfRows(preset, mapping, page.rows);
      const columns = known === null ? there : withMore(preset, known, there);
      if (columns !== known) tell({ columns });
      known = columns;
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
