import { answers } from '../../log/proofs/answers.js';
import { ignoredBy } from '../../log/proofs/ignored-filters.js';
import type { Check } from './examination.js';

/** Whether rows come in the order that is asked for. */
export const order: Check = {
  name: 'order',
  applies: ({ first }) => first.rows.length > 2,
  look: async ({ source, preset, mapping, query, first, ask }) => {
    const { key, descending } = preset.sort;
    const opposite = { key, descending: !descending };
    // The report's own order is not looked at while it runs; here the other one is said to be it.
    const isOwn = !ignoredBy(first, query, { ...preset, sort: opposite }).isSortIgnored;
    const isSorted = answers(source.capabilities.sorts, key);
    if (!isSorted && mapping?.rows?.newestFirst)
      return [
        isOwn
          ? { verdict: 'good', text: 'Rows come newest first by themselves; other orders are made here.' }
          : { verdict: 'bad', text: 'The mapping says that rows come newest first, and they do not.' },
      ];
    if (!isSorted)
      return [
        {
          verdict: 'warning',
          text: `The mapping cannot sort by ${key}: rows are sorted among those loaded.`,
        },
      ];
    const turned = { ...query, sort: opposite };
    const isTurned = !ignoredBy(await ask({ query: turned }), turned, preset).isSortIgnored;
    if (isTurned && isOwn) return [{ verdict: 'good', text: `It sorts by ${key}, both ways.` }];
    const which = isOwn ? 'the oldest first' : 'the newest first';
    return [{ verdict: 'bad', text: `Rows do not come sorted by ${key}, ${which}, when asked for so.` }];
  },
};
