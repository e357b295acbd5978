import { atOnce, inTurns, sliced, type Pace, type Steps } from '../../core/steps.js';
import { toText } from '../../core/to-text.js';
import type { ColumnStore } from '../column-store.js';
import { REST } from '../columns.js';
import type { StoredColumn } from '../growing-column.js';
import { BLOCK, type TextColumn } from '../text-column.js';
import { numberWithText } from './number-texts.js';
import { resultByRow, resultsByCode } from './reading.js';

/** Marks the rows of a part of a column that have the text. */
type Search = (mask: Uint8Array, from: number, to: number) => void;

/** Letters whose lower case depends on what is beside them, and halves of characters that neighbours could complete. */
const BESIDE = /[\u03a3\ud800-\udbff]/;

const byRow =
  (has: (row: number) => boolean): Search =>
  (mask, from, to) => {
    for (let row = from; row < to; row++) if (mask[row] === 0) mask[row] = Number(has(row));
  };

/** Rows whose texts are joined are looked through at once: a string of its own for each costs more than the search. */
const searchTexts =
  (column: TextColumn, wanted: string, one: Search): Search =>
  (mask, from, to) => {
    for (let first = from; first < to; first += BLOCK) {
      const joined = column.joinedAt(first);
      const lower = joined?.text.toLowerCase();
      if (!joined || lower!.length !== joined.text.length || BESIDE.test(joined.text)) {
        one(mask, first, Math.min(to, first + BLOCK));
        continue;
      }
      const { ends } = joined;
      let place = 0;
      for (let at = lower!.indexOf(wanted); at >= 0; at = lower!.indexOf(wanted, at)) {
        while (ends[place]! <= at) place++;
        const end = ends[place]!;
        if (at + wanted.length > end) {
          // It goes over the edge of a row.
          at++;
          continue;
        }
        mask[first + place] = 1;
        at = end;
      }
    }
  };

function* searchOf(key: string, column: StoredColumn, wanted: string): Steps<Search | null> {
  const has = (raw: unknown): boolean => toText(raw).toLowerCase().includes(wanted);
  // What is left of a row is an object of several fields: their names are not looked in.
  const hasWithin = (rest: unknown): boolean => Object.values(rest ?? {}).some(has);
  const read = key === REST ? hasWithin : has;
  if (column.type === 'coded') {
    const isFound = Uint8Array.from(yield* resultsByCode(column, { read }), Number);
    if (!isFound.includes(1)) return null;
    const { codes } = column;
    return (mask, from, to) => {
      for (let row = from; row < to; row++) mask[row]! |= isFound[codes[row]!]!;
    };
  }
  if (column.type === 'number') {
    const test = numberWithText(column, wanted);
    const { numbers } = column;
    return test && byRow((row) => !Number.isNaN(numbers[row]!) && test(numbers[row]!));
  }
  const one = byRow(yield* resultByRow(column, { read }));
  return column.type === 'text' && key !== REST ? searchTexts(column, wanted, one) : one;
}

interface Found {
  readonly text: string;
  readonly mask: Uint8Array;
}

/** What was looked for last in a store: its rows are then there at once. */
const found = new WeakMap<ColumnStore, Found>();

const known = (store: ColumnStore, text: string): Uint8Array | null => {
  const last = found.get(store);
  return last?.text === text && last.mask.length === store.length ? last.mask : null;
};

/**
 * 1 for each row that has a text anywhere in one of its values, whatever the case; 0 for the others. In pieces, and kept for the next
 * question. Rows that the store takes meanwhile are not looked at.
 */
export function* rowsWithSteps(store: ColumnStore, text: string): Steps<Uint8Array> {
  const done = known(store, text);
  if (done) return done;
  const wanted = text.toLowerCase();
  const mask = new Uint8Array(store.length);
  if (wanted === '') mask.fill(1);
  else
    for (const [key, column] of [...store.columns()]) {
      const search = yield* searchOf(key, column, wanted);
      if (search) yield* sliced(mask.length, (from, to) => search(mask, from, to));
    }
  found.set(store, { text, mask });
  return mask;
}

/** The same without a stop. */
export const rowsWith = (store: ColumnStore, text: string): Uint8Array => atOnce(rowsWithSteps(store, text));

/** The same in turns with the page. Rejects with the signal's reason. */
export const findRowsWith = (store: ColumnStore, text: string, pace: Pace): Promise<Uint8Array> =>
  inTurns(rowsWithSteps(store, text), pace);
