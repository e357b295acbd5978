import type { Check } from '../examination.js';

const FEW = 5;

/** Whether an endpoint gives as many rows as it is asked for. */
export const limit: Check = {
  name: 'limit',
  applies: ({ first }) => first.rows.length > FEW,
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
