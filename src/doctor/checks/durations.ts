import { listOf } from '../../core/list-of.js';
import { kindOf } from '../../kinds/catalogue.js';
import { mappedField } from '../../sources/mapping/filter-conditions.js';
import { valueAt } from '../../rows/columns.js';
import { remarksOf } from '../../sources/remark.js';
import type { Check, Examination, Look } from './examination.js';

/** Parts of so few milliseconds, in all rows, are more likely seconds. */
const FEW_MILLISECONDS = 60;
const FEWEST_ROWS = 3;

const durationKeys = ({ preset, first }: Examination): string[] =>
  preset.fields
    .filter(({ key, kind }) => kindOf(kind).unit !== undefined && first.rows.columns.has(key))
    .map(({ key }) => key);

/** What lengths of time are counted in, and who says so. */
export const durations: Check = {
  name: 'durations',
  asks: false,
  applies: (examination) => durationKeys(examination).length > 0,
  look: (examination) => {
    const { first, mapping } = examination;
    const found: Look[] = [];
    for (const key of durationKeys(examination)) {
      const guessed = remarksOf(first.problems, 'guessed-unit').find(({ field }) => field === key);
      if (guessed) {
        const { unit, value: raw, milliseconds } = guessed;
        const values = { key, unit, raw, value: milliseconds };
        found.push({ verdict: 'warning', saying: 'durations.guessed', values });
        continue;
      }
      const counts = listOf(first.rows.length, (row) => valueAt(first.rows, key, row)).filter(
        (value) => typeof value === 'number',
      );
      if (counts.length === 0) continue;
      const unit = mapping ? mappedField(mapping, key)?.unit : undefined;
      const areParts =
        counts.some((count) => !Number.isInteger(count)) && Math.max(...counts) < FEW_MILLISECONDS;
      found.push(
        unit === undefined && areParts && counts.length >= FEWEST_ROWS
          ? {
              verdict: 'warning',
              saying: 'durations.small',
              values: { key, raw: counts.find((count) => count > 0) ?? 0 },
            }
          : {
              verdict: 'good',
              saying: 'durations.said',
              values: { key, unit: unit === 'iso' ? 'ms' : (unit ?? 'ms') },
            },
      );
    }
    return found;
  },
};
