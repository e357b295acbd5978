import type { Check, Examination } from './examination.js';

const FEW = 5;

/** Whether an endpoint is told how many rows are wanted at all. */
const isAskedFor = ({ mapping }: Examination): boolean =>
  mapping === null || JSON.stringify(mapping.request ?? {}).includes('{limit}');

/** Whether an endpoint gives as many rows as it is asked for. */
export const limit: Check = {
  name: 'limit',
  applies: (examination) => examination.first.rows.length > FEW && isAskedFor(examination),
  look: async ({ ask }) => {
    const { rows } = await ask({ limit: FEW });
    if (rows.length <= FEW) return [{ verdict: 'good', text: 'It gives no more rows than it is asked for.' }];
    return [
      {
        verdict: 'warning',
        text: `It was asked for ${FEW} rows and gave ${rows.length}: the limit is not heeded. The report takes such an answer for the whole log.`,
      },
    ];
  },
};
