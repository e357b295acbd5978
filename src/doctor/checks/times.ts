import { listOf } from '../../core/list-of.js';
import { parseInstant } from '../../core/instant.js';
import { timeField } from '../../presets/time-field.js';
import { valueAt } from '../../rows/columns.js';
import type { Check } from './examination.js';

const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[T ][\d:.,]+$/;
const EARLIEST = Date.UTC(2000, 0);
const DAY = 24 * 60 * 60_000;

/** Whether times can be read, in which zone and unit they are. */
export const times: Check = {
  name: 'times',
  applies: ({ first, preset }) => first.rows.columns.has(timeField(preset) ?? 'dateTime'),
  look: async ({ first, preset }) => {
    const key = timeField(preset) ?? 'dateTime';
    const values = listOf(first.rows.length, (row) => valueAt(first.rows, key, row));
    const present = values.filter((value) => value !== undefined && value !== null);
    const instants = present.map(parseInstant);
    const unread = present.find((_, place) => Number.isNaN(instants[place]));
    if (unread !== undefined)
      return [
        {
          verdict: 'bad',
          text: `${key} is not read as a time: ${JSON.stringify(unread).slice(0, 60)}. Send ISO 8601 with a zone, or map it with its unit.`,
        },
      ];
    if (instants.some((at) => at < EARLIEST || at > Date.now() + DAY))
      return [
        {
          verdict: 'bad',
          text: `${key} is before 2000 or in the future: numbers are taken as milliseconds. Map it with "unit": "s", "us" or "ns" where it counts otherwise.`,
        },
      ];
    if (present.some((value) => typeof value === 'string' && WITHOUT_ZONE.test(value)))
      return [
        {
          verdict: 'warning',
          text: `${key} names no zone, so it is taken as UTC. Send one, or map it with its "zone".`,
        },
      ];
    return [{ verdict: 'good', text: `${key} is read as a time.` }];
  },
};
