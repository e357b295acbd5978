import type { LogEntry } from '../../core/log-entry.js';
import { isObject } from '../../core/is-object.js';
import { ProblemError } from '../../core/problem.js';
import type { PageRequest } from '../log-source.js';
import type { ReadPage } from './protocol.js';
import { columnsFromRows } from '../../rows/columns.js';
import { takenRows } from './taken-rows.js';
import { usableCursor } from './usable-cursor.js';

type Asked = Pick<PageRequest, 'offset' | 'cursor'>;

const own = (value: LogEntry, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** The rows of an answer; null where it has none to read. `null` stands for no rows, as some servers write it. */
const rowsOf = (answer: unknown): readonly unknown[] | null => {
  if (answer === null) return [];
  if (Array.isArray(answer)) return answer as unknown[];
  if (!isObject(answer) || !Object.hasOwn(answer, 'rows')) return null;
  const rows = own(answer, 'rows');
  if (rows === null) return [];
  return Array.isArray(rows) ? (rows as unknown[]) : null;
};

/** Rows in all; null where the number is missing or cannot be true, so that nothing is ever sized by a lie. */
const totalOf = (value: unknown, least: number): number | null =>
  Number.isSafeInteger(value) && (value as number) >= least ? (value as number) : null;

/** The next cursor: undefined where the endpoint speaks of none, null where there is none that could be sent back. */
const nextOf = (answer: unknown, cursor: string | undefined): string | null | undefined => {
  if (!isObject(answer) || !Object.hasOwn(answer, 'next')) return cursor === undefined ? undefined : null;
  const next = own(answer, 'next');
  const text = typeof next === 'number' && Number.isFinite(next) ? String(next) : next;
  return usableCursor(typeof text === 'string' ? text : null);
};

const noRows = (answer: unknown, response: Response | undefined): ProblemError =>
  new ProblemError({
    code: 'no-rows',
    ...(response && { status: response.status }),
    details: {
      type: typeof answer,
      ...(isObject(answer) && { members: Object.keys(answer).slice(0, 6).join(', ').slice(0, 120) }),
    },
  });

/**
 * A page out of an answer in the default protocol, `{rows, total, next}` or a bare array of rows.
 *
 * A row that is not an object is kept as `{value: row}`, and rows beyond `PAGE_ROWS` are left out; both are told
 * in `problems`. Throws `no-rows` where there is nothing that could be rows.
 *
 * @param response The answer itself, for the words of that problem.
 */
export const readPage = (answer: unknown, { offset, cursor }: Asked, response?: Response): ReadPage => {
  const all = rowsOf(answer);
  if (!all) throw noRows(answer, response);
  // A log that has shrunk has fewer rows than precede a page past its end, but it has some.
  const least = all.length > 0 ? offset + all.length : Math.min(offset, 1);
  const { rows, problems } = takenRows(all);
  return {
    rows: columnsFromRows(rows.map((row) => (isObject(row) ? row : { value: row }))),
    total: isObject(answer) ? totalOf(own(answer, 'total'), least) : null,
    next: nextOf(answer, cursor),
    problems,
  };
};
