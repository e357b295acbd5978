import { DEFAULT_PAGE_SIZE } from '../../sources/page-size.js';
import type { Check } from './examination.js';

/** Whether there are as many rows as the endpoint says. */
export const total: Check = {
  name: 'total',
  look: async ({ first, ask }) => {
    const { total: count } = first;
    if (count === null)
      return [
        {
          verdict: 'warning',
          text: 'It does not say how many rows there are: readers see "Rows 1–20" without a number behind, and cannot drag to the end.',
        },
      ];
    if (first.next !== undefined || count <= first.rows.length)
      return [{ verdict: 'good', text: `It counts ${count} rows.` }];
    const [last, beyond] = await Promise.all([
      ask({ offset: count - 1, limit: DEFAULT_PAGE_SIZE }),
      ask({ offset: count, limit: DEFAULT_PAGE_SIZE }),
    ]);
    if (last.rows.length === 0)
      return [
        { verdict: 'bad', text: `It counts ${count} rows, but there is none at the place of the last.` },
      ];
    if (beyond.rows.length > 0)
      return [
        {
          verdict: 'bad',
          text: `It counts ${count} rows, and gives ${beyond.rows.length} more past them: readers would not see those, or see the last ones again.`,
        },
      ];
    return [{ verdict: 'good', text: `It counts ${count} rows, and the last one is there.` }];
  },
};
