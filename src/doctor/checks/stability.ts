import { entriesOf } from '../../rows/columns.js';
import type { Check } from './examination.js';

/** Whether the same question is answered the same. */
export const stability: Check = {
  name: 'stability',
  look: async ({ first, ask }) => {
    const again = await ask({});
    const texts = [first, again].map(({ rows }) => entriesOf(rows).map((entry) => JSON.stringify(entry)));
    const isSame = JSON.stringify(texts[0]) === JSON.stringify(texts[1]);
    if (isSame) return [{ verdict: 'good', text: 'The same question is answered the same.' }];
    const isReordered = JSON.stringify([...texts[0]!].sort()) === JSON.stringify([...texts[1]!].sort());
    return [
      {
        verdict: 'warning',
        text: isReordered
          ? 'Asked twice it gave the same rows in two orders: sort by time and then by an identifier.'
          : 'Asked twice it gave other rows. Where calls come in all the time, that is to be expected.',
      },
    ];
  },
};
