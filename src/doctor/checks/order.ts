import { answers } from '../../log/proofs/answers.js';
import { ignoredBy } from '../../log/proofs/ignored-filters.js';
import type { Check } from './examination.js';

/** Whether rows come in the order that is asked for. */
export const order: Check = {
  name: 'order',
  asks: true,
  applies: ({ first, readAs }) => first.rows.length > 2 && readAs !== 'file',
  look: async ({ source, preset, mapping, query, first, ask }) => {
    const { key, descending } = preset.sort;
    const opposite = { key, descending: !descending };
    const values = { key };
    // The report's own order is not looked at while it runs; here the other one is said to be it.
    const isOwn = !ignoredBy(first, query, { ...preset, sort: opposite }).isSortIgnored;
    const isSorted = answers(source.capabilities.sorts, key);
    if (!isSorted && mapping?.rows?.newestFirst)
      return [
        isOwn ? { verdict: 'good', saying: 'order.own' } : { verdict: 'bad', saying: 'order.notOwn', values },
      ];
    if (!isSorted) return [{ verdict: 'warning', saying: 'order.unmapped', values }];
    const turned = { ...query, sort: opposite };
    const isTurned = !ignoredBy(await ask({ query: turned }), turned, preset).isSortIgnored;
    if (isTurned && isOwn) return [{ verdict: 'good', saying: 'order.both', values }];
    return [
      {
        verdict: 'bad',
        saying: isOwn ? 'order.wrong.oldest' : 'order.wrong.newest',
        values,
        remedy: 'order.wrong.do',
      },
    ];
  },
};
