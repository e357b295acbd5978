import type { ReadingEnd } from './reading-end.js';

type Coded<Code extends string, Details = unknown> = Code extends string
  ? { readonly code: Code } & Readonly<Details>
  : never;

/** What a reader should know of rows that are there; why rows are not is a `Problem`. Words are made from it by the views. */
export type Remark =
  /** So many rows of an answer are not objects, the first of them at an index. */
  | Coded<'row-not-object', { rows: number; first?: number }>
  /** An answer had so many rows, more than are taken in at once. */
  | Coded<'too-many-rows', { rows: number; kept: number }>
  /** So many times are in no form that is known, or can be read in two ways: they are shown as received, as is the first one here. */
  | Coded<'unread-times', { rows: number; value: string }>
  /** So many times are of years that no log is likely to be of: before 1990 or after 2100. */
  | Coded<'unlikely-times', { rows: number }>
  /**
   * Nothing says what the lengths of time of a field are counted in: they were taken for this unit by their sizes, which makes of the
   * value as received so many milliseconds.
   */
  | Coded<
      'guessed-unit',
      { field: string; unit: 's' | 'ms' | 'us' | 'ns'; value: string; milliseconds: number }
    >
  /** So many entries were received twice. */
  | Coded<'repeated', { rows: number }>
  /** The source ignored filters, by their keys, or the order by a field; `done-here`: it was done here. */
  | Coded<'ignored' | 'done-here', { filters: readonly string[]; sort: string | null }>
  /** The log was not read to a proven end, or cannot be. */
  | Coded<'cut-short', { end: ReadingEnd }>
  /** More entries at one instant than a page has room for; the same entries on every page. */
  | Coded<'one-instant' | 'one-page'>
  /** Lines of a file that are not UTF-8 were read in another encoding, by its name in the WHATWG Encoding Standard. */
  | Coded<'file-encoding', { encoding: string }>
  /** So many rows of a CSV file have quotes that do not fit, so that cells may be read amiss. */
  | Coded<'file-quotes', { rows: number }>
  /** Columns, by name, of which nobody can tell whether the day or the month is first: they stay as they are written. */
  | Coded<'file-dates', { columns: readonly string[] }>
  /** A file that ends in the middle, or that was not read further. */
  | Coded<'file-cut-off' | 'file-stopped'>;

export type RemarkCode = Remark['code'];

export type RemarkOf<Code extends RemarkCode> = Extract<Remark, { readonly code: Code }>;

/** Those of one code. */
export const remarksOf = <Code extends RemarkCode>(
  remarks: readonly Remark[],
  code: Code,
): RemarkOf<Code>[] => remarks.filter((remark): remark is RemarkOf<Code> => remark.code === code);

/**
 * What a remark means for what is done with it.
 *
 * - `fault`: rows are missing, or there are some that were not asked for.
 * - `summed`: its numbers are of one page, and those of several are added up.
 * - `lifted`: it is not true any more where this was done here.
 */
export type RemarkTrait = 'fault' | 'summed' | 'lifted';

const TRAITS: Readonly<Record<RemarkCode, readonly RemarkTrait[]>> = {
  'row-not-object': ['summed'],
  'too-many-rows': ['summed'],
  'unread-times': ['summed'],
  'unlikely-times': ['summed'],
  'guessed-unit': [],
  repeated: ['summed'],
  ignored: ['fault', 'lifted'],
  'done-here': [],
  'cut-short': ['fault'],
  'one-instant': ['fault'],
  'one-page': ['fault'],
  'file-encoding': [],
  'file-quotes': ['summed'],
  'file-dates': [],
  'file-cut-off': ['fault'],
  'file-stopped': [],
};

/** Sources of embedders may give what is none. */
export const isRemarkCode = (code: unknown): code is RemarkCode =>
  typeof code === 'string' && Object.hasOwn(TRAITS, code);

export const remarkHasTrait = ({ code }: Remark, trait: RemarkTrait): boolean =>
  isRemarkCode(code) && TRAITS[code].includes(trait);
