import { isAbort, problemOf } from '../../core/problem.js';
import type { LogEntry } from '../../core/log-entry.js';
import { entryName, filtersForName } from '../../query/entry-name.js';
import type { Report } from '../../report/report.js';
import { askedQuery } from '../../report/state.js';
import { entriesOf } from '../../rows/columns.js';

/** Rows looked through for the entry among those that the endpoint finds for its name. */
const MOST = 100;

/**
 * The entry that a link names: among the rows loaded first, then by asking for it alone. The host's locked filters hold
 * for that, too: a link shows nothing that the report would not. Null where there is none.
 */
export const findLinkedEntry = async (report: Report, name: string): Promise<LogEntry | null> => {
  const { extent, preset, opening } = report.state;
  const isNamed = (entry: LogEntry | undefined) => entry !== undefined && entryName(preset, entry) === name;
  for (let index = 0; index < extent && report.hasRow(index); index++) {
    const entry = report.entryAt(index);
    if (isNamed(entry)) return entry!;
  }
  const filters = filtersForName(preset, name);
  if (!filters) return null;
  // A filter finds a number within longer ones, too; of those the number itself comes first in its own order.
  const [key = ''] = Object.keys(filters);
  const sort = key === 'from' ? preset.sort : { key, descending: false };
  const asked = askedQuery({ ...report.state, query: { filters, sort } });
  try {
    const { log } = await report.questions();
    if (!log || report.state.opening !== opening) return null;
    const { signal } = new AbortController();
    const page = await log.page({ query: asked, offset: 0, limit: MOST, signal });
    const entry = entriesOf(page.rows).find(isNamed);
    return entry && report.state.opening === opening ? entry : null;
  } catch (error) {
    if (!isAbort(error)) report.dispatch('notice', problemOf(error));
    return null;
  }
};
