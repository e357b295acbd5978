import { readOnce, type Operand } from '../core/condition.js';
import type { Filter } from './filter.js';

/** What a value of a filter looks for, and the test of raw values for it. */
export type Sought = Operand & { readonly matches: (raw: unknown) => boolean };

/** A {@link Filter.matches} that says what it read of the text, too. */
interface Reader {
  (param: string): (raw: unknown) => boolean;
  readonly read: (param: string) => Sought;
}

const readParam = readOnce((read: (param: string) => Sought, param: string) => read(param));

/**
 * The test of a filter out of what it reads of a value. That is kept with the very test, and not with the filter: one that is made
 * from another, with a test of its own, is read by its own test alone. Each text is read once.
 */
export const readBy = (read: (param: string) => Sought): Reader => {
  const once = (param: string): Sought => readParam(read, param);
  return Object.assign((param: string) => once(param).matches, { read: once });
};

/** What a filter looks for by a text; of one that has no more than a test, that test. */
export const soughtBy = (filter: Filter, param: string): Sought =>
  (filter.matches as Partial<Reader>).read?.(param) ?? {
    operator: 'other',
    text: param,
    matches: filter.matches(param),
  };
