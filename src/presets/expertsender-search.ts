import type { Words } from '../i18n/words.js';
import type { Field, SearchField } from './preset.js';

export const until = (words: Words): string =>
  words.msg('until', { desc: 'Label of the end of a range of time' });

/** How values of a kind are searched for; those of any other kind by text that occurs anywhere in them. */
const FILTERS: Readonly<Record<string, string>> = {
  loginResult: 'loginResult',
  method: 'oneOf',
  status: 'status',
};

const searchFor = ({ key, kind }: Field, methods: readonly string[]): SearchField[] =>
  kind === 'instant'
    ? [
        { key: 'from', field: key, filter: 'from' },
        { key: 'until', field: key, filter: 'until', label: until },
      ]
    : [
        {
          key,
          field: key,
          filter: FILTERS[kind as string] ?? 'contains',
          ...(kind === 'method' && { choices: methods.map((value) => ({ value, label: () => value })) }),
        },
      ];

/**
 * The search fields of a log of ExpertSender: each of its columns has one, in their order.
 *
 * @param methods What the document of the log names; those that were seen are offered, too.
 * @param others Search fields of columns that are searched in a way of their own, by the column's key.
 */
export const searchByColumn = (
  columns: readonly Field[],
  others: Readonly<Record<string, readonly SearchField[]>> = {},
  methods: readonly string[] = ['GET', 'POST'],
): SearchField[] => columns.flatMap((column) => others[column.key] ?? searchFor(column, methods));
