import { isObject } from '../../core/is-object.js';
import type { Problem } from '../../core/problem.js';

/** Most rows of one page that are taken in, whatever was asked for. */
export const PAGE_ROWS = 50_000;

/** The rows of an answer that are taken in, whatever protocol they came by, and what is odd about them. */
export const takenRows = (all: readonly unknown[]): { rows: readonly unknown[]; problems: Problem[] } => {
  const rows = all.slice(0, PAGE_ROWS);
  const odd = rows.filter((row) => !isObject(row));
  const problems: Problem[] = [];
  // One problem for all such rows: a page of 50,000 of them must not bring 50,000 messages.
  if (odd.length > 0)
    problems.push({
      code: 'unexpected',
      details: { reason: 'row-not-object', rows: String(odd.length), first: String(rows.indexOf(odd[0])) },
    });
  if (all.length > rows.length)
    problems.push({ code: 'too-large', details: { rows: String(all.length), kept: String(rows.length) } });
  return { rows, problems };
};
