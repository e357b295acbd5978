import { toText } from '../../core/to-text.js';

/** Groups of values by number, in the order in which the first of each comes. */
export interface Numbering {
  readonly values: unknown[];
  /** The number of a value's group, without remembering the value itself: for those that seldom come twice. */
  named(raw: unknown): number;
  numberOf(raw: unknown): number;
}

/**
 * Numbers the groups of values. Those whose texts are the same are one, as they are to a filter: `401` and `"401"`; the first that
 * comes stands for it. Null is missing, the empty text is not.
 *
 * @param nameOf What a group goes by, where that is not the value itself.
 */
export const numbering = (nameOf?: (text: string) => string): Numbering => {
  const values: unknown[] = [];
  const byName = new Map<string | null, number>();
  const byValue = new Map<unknown, number>();

  const named = (raw: unknown): number => {
    const text = raw === undefined || raw === null ? null : toText(raw);
    const name = text === null || !nameOf ? text : nameOf(text);
    let number = byName.get(name);
    if (number === undefined)
      byName.set(name, (number = values.push(name === null ? null : nameOf ? name : raw) - 1));
    return number;
  };

  const numberOf = (raw: unknown): number => {
    // An object that comes again is another one each time.
    if (typeof raw === 'object' && raw !== null) return named(raw);
    let number = byValue.get(raw);
    if (number === undefined) byValue.set(raw, (number = named(raw)));
    return number;
  };

  return { values, named, numberOf };
};
