import { listOf } from '../../core/list-of.js';
import { entryAt } from '../../rows/columns.js';
import type { LogPage } from '../../sources/log-source.js';
import type { Check } from './examination.js';

const textOf = ({ rows }: LogPage, row: number): string => JSON.stringify(entryAt(rows, row));

const textsOf = (page: LogPage): string[] => listOf(page.rows.length, (row) => textOf(page, row));

/** Whether the second page is another one than the first, and no row is on both. */
export const paging: Check = {
  name: 'paging',
  applies: ({ first, mapping }) =>
    first.rows.length > 1 && first.next !== null && mapping?.paging?.by !== 'none',
  look: async ({ first, ask }) => {
    const { length } = first.rows;
    const second = await ask(
      first.next === undefined ? { offset: length, limit: length } : { offset: length, cursor: first.next! },
    );
    if (second.rows.length === 0) {
      const isEnd = first.total === null || first.total <= length;
      return isEnd
        ? [{ verdict: 'good', text: 'There is one page.' }]
        : [
            {
              verdict: 'bad',
              text: `It counts ${first.total} rows and gives none after the first ${length}.`,
            },
          ];
    }
    const known = new Set(textsOf(first));
    const repeated = textsOf(second).filter((text) => known.has(text)).length;
    if (repeated === second.rows.length && textOf(second, 0) === textOf(first, 0))
      return [
        {
          verdict: 'bad',
          text: 'The second page is the first one again: the offset is not heeded. A mapping can say how it pages.',
        },
      ];
    if (repeated > 0)
      return [
        {
          verdict: 'warning',
          text: `${repeated} rows stand on both of the first two pages. Where rows came in between that is to be expected; else the order is not stable: sort by time and then by an identifier.`,
        },
      ];
    return [{ verdict: 'good', text: 'The second page goes on where the first one ends.' }];
  },
};
