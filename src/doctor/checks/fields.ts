import type { Check } from '../examination.js';

/** Whether the rows have the fields that the report shows. */
export const fields: Check = {
  name: 'fields',
  look: async ({ first, preset }) => {
    const wanted = preset.columns.filter(
      (key) => key in Object.fromEntries(preset.fields.map((field) => [field.key, 1])),
    );
    const missing = wanted.filter((key) => !first.rows.columns.has(key));
    const others = [...first.rows.columns.keys()].filter(
      (key) => !preset.fields.some((field) => field.key === key),
    );
    if (missing.length === 0) return [{ verdict: 'good', text: 'The rows have every column of the report.' }];
    const there = others.length > 0 ? ` They do have: ${others.slice(0, 20).join(', ')}.` : '';
    return [
      {
        verdict: missing.length === wanted.length ? 'bad' : 'warning',
        text: `The rows have no ${missing.join(', ')}.${there} A mapping can say which is which.`,
      },
    ];
  },
};
