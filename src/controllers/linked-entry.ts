import { isAbort, problemOf } from '../core/problem.js';
import type { LogEntry } from '../core/log-entry.js';
import { toText } from '../core/to-text.js';
import type { Report } from '../report/report.js';
import { askedQuery } from '../report/state.js';
import { entriesOf } from '../rows/columns.js';

/** Rows looked through for the entry among those that the endpoint finds for its name. */
const MOST = 100;

/** Where the entry of a link is: a row that is loaded, an entry that the endpoint gave for its name, or nowhere. */
export type LinkedEntry = { readonly index: number } | { readonly entry: LogEntry } | null;

/**
 * Finds the entry that a link names: among the rows loaded first, then by asking for it alone. The host's locked filters hold
 * for that, too: a link shows nothing that the report would not.
 */
export const findLinkedEntry = async (report: Report, field: string, name: string): Promise<LinkedEntry> => {
  const { source, extent } = report.state;
  for (let index = 0; index < extent && report.hasRow(index); index++) {
    if (toText(report.valueAt(index, field)) === name) return { index };
  }
  if (!source) return null;
  const { signal } = new AbortController();
  // A filter finds a name within longer ones, too; of those the name itself comes first in its own order.
  const query = { filters: { [field]: name }, sort: { key: field, descending: false } };
  const asked = askedQuery({ ...report.state, query });
  try {
    const page = await source.fetchPage({ query: asked, offset: 0, limit: MOST, signal });
    const entry = entriesOf(page.rows).find((candidate) => toText(candidate[field]) === name);
    return entry && report.state.source === source ? { entry } : null;
  } catch (error) {
    if (!isAbort(error)) report.dispatch('notice', problemOf(error));
    return null;
  }
};
