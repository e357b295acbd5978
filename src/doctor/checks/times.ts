import { listOf } from '../../core/list-of.js';
import { instantToIso, parseInstant } from '../../core/instant.js';
import { timeField } from '../../presets/time-field.js';
import { valueAt } from '../../rows/columns.js';
import { remarksOf } from '../../sources/remark.js';
import type { Check, Look } from './examination.js';

const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ][\d:.,]+$/;
const DAY = 24 * 60 * 60_000;
const LONGEST = 60;

const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, LONGEST);

/** Whether times can be read, in which zone and unit they are: as the report reads them. */
export const times: Check = {
  name: 'times',
  asks: false,
  applies: ({ first, preset }) => first.rows.columns.has(timeField(preset) ?? 'dateTime'),
  look: ({ first, received, preset }) => {
    const key = timeField(preset) ?? 'dateTime';
    const found: Look[] = [];
    for (const { rows, value } of remarksOf(first.problems, 'unread-times'))
      found.push({ verdict: 'bad', saying: 'times.unread', values: { rows, key, raw: shown(value) } });
    for (const { rows } of remarksOf(first.problems, 'unlikely-times'))
      found.push({ verdict: 'bad', saying: 'times.unlikely', values: { rows, key } });
    if (found.length > 0) return found;

    const rows = listOf(first.rows.length, (row) => ({
      raw: valueAt(received.rows, key, row),
      at: parseInstant(valueAt(first.rows, key, row)),
    }));
    const read = rows.filter(({ at }) => !Number.isNaN(at));
    const [example] = read;
    if (!example) return [];
    const values = { key, raw: shown(example.raw), value: instantToIso(example.at) };
    const future = read.find(({ at }) => at > Date.now() + DAY);
    if (future)
      return [
        { verdict: 'warning', saying: 'times.future', values: { key, value: instantToIso(future.at) } },
      ];
    const withoutZone = read.find(({ raw }) => typeof raw === 'string' && WITHOUT_ZONE.test(raw));
    if (withoutZone)
      return [{ verdict: 'warning', saying: 'times.noZone', values: { key, raw: shown(withoutZone.raw) } }];
    const isConverted = parseInstant(example.raw) !== example.at;
    return [{ verdict: 'good', saying: isConverted ? 'times.converted' : 'times.read', values }];
  },
};
