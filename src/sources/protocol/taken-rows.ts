import { isObject } from '../../core/is-object.js';
import type { Remark } from '../remark.js';

/** Most rows of one page that are taken in, whatever was asked for. */
export const PAGE_ROWS = 50_000;

/** The rows of an answer that are taken in, whatever the protocol, and what is odd about them. */
export const takenRows = (all: readonly unknown[]): { rows: readonly unknown[]; problems: Remark[] } => {
  const rows = all.slice(0, PAGE_ROWS);
  const odd = rows.filter((row) => !isObject(row));
  const problems: Remark[] = [];
  // One remark for all such rows: a page of 50,000 of them must not bring 50,000 messages.
  if (odd.length > 0)
    problems.push({ code: 'row-not-object', rows: odd.length, first: rows.indexOf(odd[0]) });
  if (all.length > rows.length) problems.push({ code: 'too-many-rows', rows: all.length, kept: rows.length });
  return { rows, problems };
};
