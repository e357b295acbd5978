import { toText } from '../../core/to-text.js';
import { TextMap } from './text-map.js';

/** Groups of values by number, in the order in which the first of each comes. */
export interface Numbering {
  readonly values: unknown[];
  /** The number of a value's group, without remembering the value itself: for those that seldom come twice. */
  named(raw: unknown): number;
  numberOf(raw: unknown): number;
}

/** Values that are remembered as they are: where there are more, few come again. */
const MOST_KEPT = 0x1_0000;

/**
 * Numbers the groups of values. Those whose texts are the same are one, as they are to a filter: `401` and `"401"`; the first that
 * comes stands for it. Null is missing, the empty text is not.
 *
 * @param nameOf What a group goes by, where that is not the value itself.
 */
export const numbering = (nameOf?: (text: string) => string): Numbering => {
  const values: unknown[] = [];
  const byName = new TextMap<number>();
  const byValue = new Map<unknown, number>();
  let missing = -1;

  const named = (raw: unknown): number => {
    if (raw === undefined || raw === null) return missing < 0 ? (missing = values.push(null) - 1) : missing;
    const text = toText(raw);
    const name = nameOf ? nameOf(text) : text;
    let number = byName.get(name);
    if (number === undefined) byName.set(name, (number = values.push(nameOf ? name : raw) - 1));
    return number;
  };

  const numberOf = (raw: unknown): number => {
    // A text is its own name, and an object that comes again is another one each time.
    if ((typeof raw === 'string' && !nameOf) || (typeof raw === 'object' && raw !== null)) return named(raw);
    let number = byValue.get(raw);
    if (number === undefined) {
      number = named(raw);
      if (byValue.size < MOST_KEPT) byValue.set(raw, number);
    }
    return number;
  };

  return { values, named, numberOf };
};
