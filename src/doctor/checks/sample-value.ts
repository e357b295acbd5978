import { instantToIso, parseInstant } from '../../core/instant.js';
import { listOf } from '../../core/list-of.js';
import { toText } from '../../core/to-text.js';
import { fieldOfFilter } from '../../query/condition-for.js';
import { valueAt } from '../../rows/columns.js';
import type { Examination } from './examination.js';

const instantText = (value: unknown): string => {
  const at = parseInstant(value);
  return Number.isNaN(at) ? '' : instantToIso(at);
};

/** A value that a search field can be asked for: some rows have it and, where that can be, others have not. Null where none has any. */
export const sampleValue = ({ first, preset }: Examination, key: string): string | null => {
  const field = fieldOfFilter(preset, key);
  const seen = listOf(first.rows.length, (row) => valueAt(first.rows, field, row));
  const isBound = key === 'from' || key === 'until';
  const texts = seen.map((value) => (isBound ? instantText(value) : toText(value))).filter(Boolean);
  return texts[Math.floor(texts.length / 2)] ?? null;
};
