import type { Check, Examination } from './examination.js';

/** First steps of the paths that the mapping reads: these are told apart already. */
const mappedNames = ({ mapping }: Examination): ReadonlySet<string> =>
  new Set(
    Object.values(mapping?.fields ?? {}).flatMap((field) => {
      const path = typeof field === 'object' && !Array.isArray(field) ? (field.at ?? []) : field;
      return typeof path === 'string' ? [path, path.split('.', 1)[0]!] : path.slice(0, 1).map(String);
    }),
  );

/** Whether the rows have the fields that the report shows. */
export const fields: Check = {
  name: 'fields',
  look: async (examination) => {
    const { first, preset } = examination;
    const mapped = mappedNames(examination);
    const wanted = preset.columns.filter(
      (key) => key in Object.fromEntries(preset.fields.map((field) => [field.key, 1])),
    );
    const missing = wanted.filter((key) => !first.rows.columns.has(key));
    const others = [...first.rows.columns.keys()].filter(
      (key) => !mapped.has(key) && !preset.fields.some((field) => field.key === key),
    );
    if (missing.length === 0) return [{ verdict: 'good', text: 'The rows have every column of the report.' }];
    const there =
      others.length > 0
        ? ` They do have: ${others.slice(0, 20).join(', ')}. A mapping can say which is which.`
        : '';
    return [
      {
        verdict: missing.length === wanted.length ? 'bad' : 'warning',
        text: `The rows have no ${missing.join(', ')}.${there}`,
      },
    ];
  },
};
