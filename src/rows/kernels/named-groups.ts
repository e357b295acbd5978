import type { ColumnStore } from '../column-store.js';
import { inSlices, type Pace } from './in-slices.js';
import { numbering, type Numbering } from './numbering.js';

type StoreColumn = NonNullable<ReturnType<ColumnStore['column']>>;

/** What a group goes by, where that is not the value itself: a pattern of addresses. */
export type NameOf = (text: string) => string;

/** Groups of a column's values, by code where it has a dictionary, else by row; as far as it was gone through. */
interface Known {
  readonly groups: Numbering;
  numbers: Uint32Array;
  length: number;
}

/** A name takes longer to make than a row to count, and the same column is asked about again and again. */
const known = new WeakMap<NameOf, WeakMap<StoreColumn, Known>>();

const knownOf = (column: StoreColumn, nameOf: NameOf): Known => {
  let ofName = known.get(nameOf);
  if (!ofName) known.set(nameOf, (ofName = new WeakMap<StoreColumn, Known>()));
  let found = ofName.get(column);
  if (!found)
    ofName.set(column, (found = { groups: numbering(nameOf), numbers: new Uint32Array(0), length: 0 }));
  return found;
};

/** The names of a column's values, and which of them each code or each row has. Columns grow, and never change. */
export const namedGroups = async (
  column: StoreColumn,
  nameOf: NameOf,
  pace: Pace,
): Promise<{ readonly numbers: Uint32Array; readonly values: readonly unknown[] }> => {
  const own = knownOf(column, nameOf);
  const { groups } = own;
  const isCoded = column.type === 'coded';
  const length = isCoded ? column.values.length : column.length;
  if (own.numbers.length < length) {
    const grown = new Uint32Array(length);
    grown.set(own.numbers.subarray(0, own.length));
    own.numbers = grown;
  }
  const first = own.length;
  await inSlices(length - first, pace, (from, to) => {
    for (let at = first + from; at < first + to; at++)
      own.numbers[at] = groups.named(isCoded ? column.rawOf(at) : column.valueAt(at));
    // Another question may be on its way through the same column, and may have made room for more meanwhile.
    own.length = Math.max(own.length, first + to);
  });
  return { numbers: own.numbers, values: groups.values };
};
