import { numberField } from '../../query/entry-name.js';
import { entriesOf } from '../../rows/columns.js';
import type { Check } from './examination.js';

/** Whether the same question is answered the same. */
export const stability: Check = {
  name: 'stability',
  asks: true,
  applies: ({ readAs }) => readAs !== 'file',
  look: async ({ first, readAs, preset, ask }) => {
    // A first answer that was guessed from was not asked for in its own protocol.
    const pages = [readAs === 'guessed' ? await ask({}) : first, await ask({})];
    const key = numberField(preset) ?? 'id';
    // What a row says may change, such as "12 seconds ago"; its number does not.
    const names = pages.map(({ rows }) =>
      entriesOf(rows).map((entry) => JSON.stringify(entry[key] ?? entry)),
    );
    const isSame = JSON.stringify(names[0]) === JSON.stringify(names[1]);
    if (isSame) return [{ verdict: 'good', saying: 'stability.same' }];
    const isReordered = JSON.stringify([...names[0]!].sort()) === JSON.stringify([...names[1]!].sort());
    return [{ verdict: 'warning', saying: isReordered ? 'stability.order' : 'stability.other' }];
  },
};
