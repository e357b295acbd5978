import type { IpNetwork } from './ip-network.js';
import type { Span } from './number-span.js';
import { filterValues, readFilterKey, type FilterKey } from './query.js';

/** One thing that a filter looks for, read from the text of its value. */
export type Operand =
  /** A text that occurs anywhere in the value, whatever the case; of all fields: in any of them. */
  | { readonly operator: 'contains' | 'anywhere'; readonly text: string }
  /** The whole value, case and all. */
  | { readonly operator: 'is'; readonly text: string }
  /** A number in any of these spans; null in the place of each that could not be read. */
  | { readonly operator: 'range'; readonly spans: readonly (Span | null)[] }
  /** Yes or no; null where it is neither. */
  | { readonly operator: 'truth'; readonly truth: boolean | null }
  /** The first or the last instant of a range of time, itself included; NaN where it is none. */
  | { readonly operator: 'from' | 'until'; readonly instant: number }
  /** An address of a network. */
  | { readonly operator: 'network'; readonly network: IpNetwork }
  /** What only the filter itself knows, such as one of an embedder's own. */
  | { readonly operator: 'other'; readonly text: string };

export type Operator = Operand['operator'];

/** A filter that was read: its text is that of the address, the wire, a saved view or a property. */
export interface Condition<Read extends Operand = Operand> extends FilterKey {
  /** What it looks for: any of them. Where `isExcluded` is set, it keeps what is none of them. */
  readonly operands: readonly Read[];
}

/** Most filters of one report or one mapping that are kept as they were read. */
const MOST = 200;

/**
 * The same reading of filters, each read once for one owner, such as a report or a mapping: a query is asked about many times.
 *
 * @param lasts Whether what was read is the same whenever it is read.
 */
export const readOnce = <Owner extends object, Read>(
  read: (owner: Owner, key: string, param: string) => Read,
  lasts: (read: Read) => boolean = () => true,
): ((owner: Owner, key: string, param: string) => Read) => {
  const all = new WeakMap<Owner, Map<string, Read>>();
  return (owner, key, param) => {
    const known = all.get(owner) ?? new Map<string, Read>();
    all.set(owner, known);
    const name = `${key.length} ${key}${param}`;
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const found = read(owner, key, param);
    if (known.size >= MOST) known.clear();
    if (lasts(found)) known.set(name, found);
    return found;
  };
};

/**
 * Reads a filter.
 *
 * @param key Its key, with its prefixes.
 * @param param The text of its value or values.
 * @param read Reads one of these.
 */
export const readCondition = <Read extends Operand>(
  key: string,
  param: string,
  read: (text: string) => Read,
): Condition<Read> => ({ ...readFilterKey(key), operands: filterValues(key, param).map(read) });
