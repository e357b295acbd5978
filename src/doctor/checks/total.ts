import type { Check, Examination } from './examination.js';

/** Whether the number of rows is the endpoint's own: where all come at once they are counted here, which proves nothing. */
const isCounted = ({ mapping, first, readAs }: Examination): boolean =>
  first.total !== null && readAs !== 'file' && (mapping === null || mapping.total !== undefined);

/** Whether there are as many rows as the endpoint says. */
export const total: Check = {
  name: 'total',
  asks: true,
  look: async (examination) => {
    const { first, limit, ask, readAs, source } = examination;
    const count = first.total;
    if (count === null || !isCounted(examination)) {
      // What comes in one answer needs no number.
      if (readAs === 'file' || source.capabilities.isWhole) return [];
      const { end, rows, isOnePage } = await examination.reading();
      return end?.kind === 'complete' && !isOnePage
        ? [{ verdict: 'good', saying: 'total.reached', values: { rows } }]
        : [{ verdict: 'warning', saying: 'total.none' }];
    }
    const counted = { verdict: 'good', saying: 'total.counted', values: { total: count } } as const;
    if (first.next !== undefined || source.capabilities.isWhole) return [counted];
    if (count <= first.rows.length && count < limit) return [counted];
    const [last, beyond] = await Promise.all([
      ask({ offset: Math.max(0, count - 1) }),
      ask({ offset: count }).catch(() => null),
    ]);
    const remedy = 'total.wrong.do';
    if (last.rows.length === 0)
      return [{ verdict: 'bad', saying: 'total.high', values: { total: count }, remedy }];
    if (beyond && beyond.rows.length > 0)
      return [
        { verdict: 'bad', saying: 'total.low', values: { total: count, rows: beyond.rows.length }, remedy },
      ];
    return [{ verdict: 'good', saying: 'total.right', values: { total: count } }];
  },
};
