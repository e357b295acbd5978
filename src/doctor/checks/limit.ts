import type { Check, Examination } from './examination.js';

const FEW = 5;

/** Whether an endpoint is told how many rows are wanted at all. */
const isAskedFor = ({ mapping, readAs }: Examination): boolean =>
  readAs !== 'file' && (mapping === null || JSON.stringify(mapping.request ?? {}).includes('{limit}'));

/** Whether an endpoint gives as many rows as it is asked for. */
export const limit: Check = {
  name: 'limit',
  asks: true,
  applies: (examination) => examination.first.rows.length > FEW && isAskedFor(examination),
  look: async ({ ask }) => {
    const { rows } = await ask({ limit: FEW });
    if (rows.length <= FEW) return [{ verdict: 'good', saying: 'limit.kept' }];
    return [{ verdict: 'warning', saying: 'limit.ignored', values: { few: FEW, rows: rows.length } }];
  },
};
