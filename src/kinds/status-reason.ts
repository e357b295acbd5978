import { toText } from '../core/to-text.js';
import { reasonOf } from './status-with-reason.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** The word of a status alone: the row's own where it has one, else the standard word for the code beside it. */
export const statusReason: Kind = {
  role: 'status',
  ...text,
  isDerived: true,
  readsRow: true,
  text: (raw, format, row) => text.text(toText(raw) || reasonOf(row('status'), row), format, row),
  record: (raw, _format, row) => toText(raw) || reasonOf(row('status'), row),
};
