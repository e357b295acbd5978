import { answers } from '../../report/answers.js';
import { unheededBy } from '../../report/unheeded-filters.js';
import type { Check } from '../examination.js';

/** Whether rows come in the order that is asked for. */
export const order: Check = {
  name: 'order',
  applies: ({ first }) => first.rows.length > 2,
  look: async ({ source, preset, query, first, ask }) => {
    const { key, descending } = preset.sort;
    if (!answers(source.capabilities.sorts, key))
      return [
        {
          verdict: 'warning',
          text: `The mapping cannot sort by ${key}: rows are sorted among those loaded.`,
        },
      ];
    // The report's own order is not looked at while it runs; here the other one is asked for, and this one turned round.
    const turned = { ...query, sort: { key, descending: !descending } };
    const isTurned = !unheededBy(await ask({ query: turned }), turned, preset).isSortUnheeded;
    const isOwn = !unheededBy(first, query, { ...preset, sort: turned.sort }).isSortUnheeded;
    if (isTurned && isOwn) return [{ verdict: 'good', text: `It sorts by ${key}, both ways.` }];
    const which = isOwn ? 'the oldest first' : 'the newest first';
    return [{ verdict: 'bad', text: `Rows do not come sorted by ${key}, ${which}, when asked for so.` }];
  },
};
