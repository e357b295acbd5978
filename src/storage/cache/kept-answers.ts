import { queryOfKey } from '../../core/query.js';
import type { KeptAnswer, KeptPage } from '../../sources/log-source.js';
import { isUsable } from '../pages/page-age.js';
import { pageCopy } from '../pages/page-copy.js';
import type { StoredPage } from '../pages/page-store.js';

/** Whose rows of which log are wanted. */
export interface KeptLog {
  readonly partition: string;
  readonly source: string;
}

/** Pages that a store gave for a log, by the query that they answer. */
export const keptAnswers = (
  pages: readonly StoredPage[],
  { partition, source }: KeptLog,
  now: number,
): KeptAnswer[] => {
  const byQuery = new Map<string, KeptPage[]>();
  for (const page of pages) {
    const { key } = page;
    // The page names itself: a store that mixes up its keys must not show one user's rows to another.
    if (key.partition !== partition || key.source !== source || !isUsable(page.fetchedAt, now)) continue;
    let answer = byQuery.get(key.query);
    if (!answer) byQuery.set(key.query, (answer = []));
    answer.push({ offset: key.offset, page: pageCopy(page) });
  }
  return [...byQuery].flatMap(([text, answer]) => {
    const query = queryOfKey(text);
    return query ? [{ query, pages: answer }] : [];
  });
};
