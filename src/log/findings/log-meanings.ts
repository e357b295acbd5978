import { statusCode } from '../../core/http-status.js';
import { kindOf } from '../../kinds/catalogue.js';
import { truthOf } from '../../kinds/yes-no.js';
import { timeField } from '../../presets/time-field.js';
import type { Preset } from '../../presets/preset.js';
import type { Meanings, Reader } from '../../rows/kernels/meanings.js';

/** Field that says of most logs that a call failed, whether or not a report declares it (as `kinds/failed-row.ts` has it). */
const ERROR = 'error';

/** The first field that tells how long something took. */
const durationOf = ({ fields }: Preset): Reader<unknown> | undefined => {
  for (const { key, kind } of fields) {
    const { unit, value } = kindOf(kind);
    if (unit) return { key, read: value };
  }
  return undefined;
};

/** What the fields of a report mean to those who sum up its rows. */
export const logMeanings = (preset: Preset): Meanings => {
  const ofRole = (role: 'status' | 'instant'): string | undefined =>
    preset.fields.find(({ kind }) => kindOf(kind).role === role)?.key;
  const status = ofRole('status') ?? 'status';
  return {
    instant: timeField(preset) ?? ofRole('instant'),
    status,
    duration: durationOf(preset),
    failed: [
      { key: status, read: (raw) => (statusCode(raw) ?? 0) >= 400 },
      { key: ERROR, read: (raw) => truthOf(raw) === true },
    ],
  };
};
