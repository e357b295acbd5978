import type { IpNetwork } from './addresses/ip-network.js';
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

/** Most texts of one reader that are kept as they were read. */
const MOST = 200;

/**
 * The same reading of texts, each read once for one owner, such as a mapping: a query is asked about many times. What is read must
 * depend on the owner and the texts alone.
 */
export const readOnce = <Owner extends object, Texts extends readonly string[], Read>(
  read: (owner: Owner, ...texts: Texts) => Read,
): ((owner: Owner, ...texts: Texts) => Read) => {
  const all = new WeakMap<Owner, Map<string, Read>>();
  return (owner, ...texts) => {
    const known = all.get(owner) ?? new Map<string, Read>();
    all.set(owner, known);
    const name = texts.map((text) => `${text.length} ${text}`).join('');
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const found = read(owner, ...texts);
    if (known.size >= MOST) known.clear();
    known.set(name, found);
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
