import { listOf } from '../../core/list-of.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import { timeField } from '../../presets/time-field.js';
import { valueAt } from '../../rows/columns.js';
import type { Check, Examination, Look } from './examination.js';

const MOST_NAMES = 20;

/** First steps of the paths that the mapping reads: these are told apart already. */
const mappedNames = ({ mapping }: Examination): ReadonlySet<string> =>
  new Set(
    Object.values(mapping?.fields ?? {}).flatMap((field) => {
      const path = typeof field === 'object' && !Array.isArray(field) ? (field.at ?? []) : field;
      return typeof path === 'string' ? [path, path.split('.', 1)[0]!] : path.slice(0, 1).map(String);
    }),
  );

/** What only a log of requests has; where it has two of these, the third is expected, too. */
const OF_REQUESTS = ['method', 'status', 'url'];

/** Whether the rows have the fields that the report shows, as far as a log of their kind can have them. */
export const fields: Check = {
  name: 'fields',
  asks: false,
  look: (examination) => {
    const { first, preset, readAs } = examination;
    const hasValue = (key: string): boolean =>
      first.rows.columns.has(key) &&
      listOf(first.rows.length, (row) => valueAt(first.rows, key, row)).some(
        (value) => value !== undefined && value !== null && value !== '',
      );
    const wanted = preset.columns.filter((key) => {
      const { isControl, isDerived } = kindOf(fieldOf(preset, key).kind);
      return !isControl && !isDerived;
    });
    const there = wanted.filter(hasValue);
    const missing = wanted.filter((key) => !first.rows.columns.has(key));
    const mapped = mappedNames(examination);
    const rest = [...first.rows.columns.keys()].filter(
      (key) => !mapped.has(key) && !preset.fields.some((field) => field.key === key),
    );
    const others = rest.slice(0, MOST_NAMES).join(', ') || '–';
    const look = (verdict: Look['verdict'], saying: Look['saying'], of: readonly string[]): Look => ({
      verdict,
      saying,
      values: { missing: of.join(', '), there: there.join(', '), others, first: of[0] ?? '' },
    });

    if (there.length === 0) return [look('bad', 'fields.none', wanted)];
    const time = timeField(preset);
    if (time !== undefined && wanted.includes(time) && !hasValue(time))
      return [look('bad', 'fields.noTime', [time])];
    const besides = rest.length > 0 ? [look('good', 'fields.others', [])] : [];
    if (missing.length === 0) return [look('good', 'fields.all', []), ...besides];
    // Of a log in a protocol of its own the report shows the columns that there are: an audit log has no status, and needs none.
    const isOfRequests = OF_REQUESTS.filter((key) => there.includes(key)).length > 1;
    const expected =
      readAs === 'default' ? missing : missing.filter((key) => isOfRequests && OF_REQUESTS.includes(key));
    return expected.length > 0 && rest.length > 0
      ? [look('warning', 'fields.missing', expected)]
      : [look('good', 'fields.some', []), ...besides];
  },
};
