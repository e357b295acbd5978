import type { Query } from '../core/query.js';
import type { Preset } from '../presets/preset.js';
import type { KeptAnswer, KeptPage, LogSource } from '../sources/log-source.js';
import { ReadLog } from './read-log.js';
import { leftOf } from './proofs/split-query.js';

/** The pages in the order of their rows, without those whose rows another one has. */
const withoutRepeats = (pages: readonly KeptPage[]): KeptPage[] => {
  const inOrder = [...pages].sort(
    (a, b) =>
      a.offset - b.offset || b.page.rows.length - a.page.rows.length || b.page.fetchedAt - a.page.fetchedAt,
  );
  let end = 0;
  return inOrder.filter(({ offset, page }) => {
    if (offset < end) return false;
    end = offset + page.rows.length;
    return true;
  });
};

const rowsOf = (pages: readonly KeptPage[]): number =>
  pages.reduce((sum, { page }) => sum + page.rows.length, 0);

/** Of what is kept, the most rows that hold a query's; null where nothing kept does. */
const widest = (answers: readonly KeptAnswer[], query: Query, preset: Preset): KeptAnswer | null => {
  let best: KeptAnswer | null = null;
  for (const answer of answers) {
    if (leftOf(query, answer.query, preset) === null) continue;
    const pages = withoutRepeats(answer.pages);
    if (!best || rowsOf(pages) > rowsOf(best.pages)) best = { ...answer, pages };
  }
  return best && rowsOf(best.pages) > 0 ? best : null;
};

/** The rows kept of a log that a query can be answered from without the network; null where there are none. */
export const keptLog = async (source: LogSource, query: Query, preset: Preset): Promise<ReadLog | null> => {
  const kept = widest((await source.kept?.()) ?? [], query, preset);
  if (!kept) return null;
  const log = new ReadLog(source, kept.query);
  for (const { page } of kept.pages) log.append(page);
  if (log.length === log.total) log.complete();
  return log;
};
