import { isObject } from '../core/is-object.js';
import type { Problem } from '../core/problem.js';

/** Most rows of one page that are taken in, whatever was asked for. */
export const PAGE_ROWS = 50_000;

/** One problem for all such rows: a page of 50,000 of them must not bring 50,000 messages. */
const oddRowsProblem = (rows: readonly unknown[]): Problem[] => {
  const odd = rows.filter((row) => !isObject(row)).length;
  if (odd === 0) return [];
  const first = rows.findIndex((row) => !isObject(row));
  return [
    { code: 'unexpected', details: { reason: 'row-not-object', rows: String(odd), first: String(first) } },
  ];
};

/** The rows of an answer that are taken in, whatever protocol they came by, and what is odd about them. */
export const takenRows = (all: readonly unknown[]): { rows: readonly unknown[]; problems: Problem[] } => {
  const rows = all.slice(0, PAGE_ROWS);
  const problems = oddRowsProblem(rows);
  if (all.length > rows.length)
    problems.push({ code: 'too-large', details: { rows: String(all.length), kept: String(rows.length) } });
  return { rows, problems };
};
