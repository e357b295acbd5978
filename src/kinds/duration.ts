import { toText } from '../core/to-text.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

const milliseconds = (raw: unknown): number | null => {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(raw)) return null;
  return Number(raw);
};

/** A length of time: milliseconds on the wire, shown with their unit. */
export const duration: Kind = {
  isUnbroken: true,
  align: 'end',
  value: milliseconds,
  text(raw, format, row) {
    const value = milliseconds(raw);
    return value === null ? text.text(raw, format, row) : `${format.language.number(value)} ms`;
  },
  unit: 'ms',
  filter: 'range',
  record: (raw) => milliseconds(raw) ?? toText(raw),
  parse: (cell) => milliseconds(cell) ?? cell,
};
