import { dateKeys } from '../../ui/date-field.js';
import type { KeyPlace, Keys } from '../../ui/keys.js';

/** Keys that open the list of values from a heading. */
export const headingKeys: readonly Keys<'open'>[] = [
  { label: (words) => words.msg('Values of the column'), acts: { 'Alt+ArrowDown': 'open' } },
];

/** The same from a search field, at its first value or with none chosen. */
export const fieldKeys: readonly Keys<'first' | 'open'>[] = [
  {
    label: (words) => words.msg('Most frequent values'),
    acts: { ArrowDown: 'first', 'Alt+ArrowDown': 'open' },
  },
];

/** What keys do where the list is open. */
export const listKeys: readonly Keys<'next' | 'previous' | 'tick' | 'apply' | 'close'>[] = [
  { label: (words) => words.msg('Move between values'), acts: { ArrowUp: 'previous', ArrowDown: 'next' } },
  { label: (words) => words.msg('Tick a value'), acts: { ' ': 'tick' } },
  { label: (words) => words.msg('Search for the ticked values'), acts: { Enter: 'apply' } },
  { label: (words) => words.msg('Close the list'), acts: { Escape: 'close', 'Alt+ArrowUp': 'close' } },
];

export const keyPlaces: readonly KeyPlace[] = [
  { title: (words) => words.msg('Headings'), keys: headingKeys },
  { title: (words) => words.msg('Search fields'), keys: fieldKeys },
  { title: (words) => words.msg('List of values'), keys: listKeys },
  { title: (words) => words.msg('Fields for dates'), keys: dateKeys },
];
