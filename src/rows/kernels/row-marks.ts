import { statusCode } from '../../core/http-status.js';
import { inTurns } from '../../core/steps.js';
import type { ColumnStore } from '../column-store.js';
import { inSlices, type Pace } from './in-slices.js';
import type { Meanings, Reader } from './meanings.js';

/** Marks are below this: a class of status, from 1 to 5, or 0, and {@link FAILED}. */
export const MARKS = 16;
export const FAILED = 8;
export const CLASS = 7;

/** What status and failure of each row are, in one byte of each. */
interface Known {
  readonly meanings: string;
  readonly marks: Uint8Array;
}

/** Worked out once for the rows that there are, whatever is asked of them. */
const known = new WeakMap<ColumnStore, Known>();

const nameOf = ({ status, failed }: Meanings): string =>
  JSON.stringify([status, failed.map(({ key }) => key)]);

const addMarks = async (
  store: ColumnStore,
  marks: Uint8Array,
  { key, read }: Reader<number>,
  pace: Pace,
): Promise<void> => {
  const column = await inTurns(store.columnSteps(key), pace);
  const { length } = marks;
  if (!column) {
    const mark = read(undefined);
    if (mark !== 0) for (let row = 0; row < length; row++) marks[row]! |= mark;
    return;
  }
  if (column.type === 'coded') {
    const { codes } = column;
    const byCode = Uint8Array.from(column.values, (_, code) => read(column.rawOf(code)));
    await inSlices(length, pace, (from, to) => {
      for (let row = from; row < to; row++) marks[row]! |= byCode[codes[row]!]!;
    });
    return;
  }
  await inSlices(length, pace, (from, to) => {
    for (let row = from; row < to; row++) marks[row]! |= read(column.valueAt(row));
  });
};

const classOf = (raw: unknown): number => Math.floor((statusCode(raw) ?? 0) / 100);

/** A mark of each row of a store: the class of its status, with {@link FAILED} where it failed. */
export const rowMarks = async (store: ColumnStore, meanings: Meanings, pace: Pace): Promise<Uint8Array> => {
  const name = nameOf(meanings);
  const before = known.get(store);
  if (before?.meanings === name && before.marks.length === store.length) return before.marks;
  const marks = new Uint8Array(store.length);
  const { status, failed } = meanings;
  if (status !== undefined) await addMarks(store, marks, { key: status, read: classOf }, pace);
  for (const { key, read } of failed)
    await addMarks(store, marks, { key, read: (raw) => (read(raw) ? FAILED : 0) }, pace);
  known.set(store, { meanings: name, marks });
  return marks;
};
