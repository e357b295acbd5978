import { statusCode } from '../core/http-status.js';
import { statusReason } from '../core/status-reason.js';
import { toText } from '../core/to-text.js';
import { status } from './status.js';
import type { Kind, Row } from './kind.js';

/** The row's own word for its status, else the standard one. */
export const reasonOf = (raw: unknown, row: Row): string => {
  const code = statusCode(raw);
  return toText(row('statusText')) || (code === null ? '' : statusReason(code));
};

/** A status as code and word: "401 Unauthorized". */
export const statusWithReason: Kind = {
  role: 'status',
  isUnbroken: true,
  ...status,
  readsRow: true,
  text(raw, format, row) {
    const code = status.text(raw, format, row);
    return [code, status.text(reasonOf(raw, row), format, row)].filter(Boolean).join(' ');
  },
  record: (raw, _format, row) => [toText(raw), reasonOf(raw, row)].filter(Boolean).join(' '),
};
