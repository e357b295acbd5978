import { isAbort, problemOf } from '../../core/problem.js';
import type { LogEntry } from '../../core/log-entry.js';
import { entryName } from '../../query/entry-name.js';
import { namedEntry } from '../../report/named-entry.js';
import type { Report } from '../../report/report.js';

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
  try {
    const { log } = await report.questions();
    if (!log || report.state.opening !== opening) return null;
    const { signal } = new AbortController();
    const entry = await namedEntry(log, report.state, name, signal);
    return entry && report.state.opening === opening ? entry : null;
  } catch (error) {
    if (!isAbort(error)) report.dispatch('notice', problemOf(error));
    return null;
  }
};
