import { statusCode } from '../core/http-status.js';
import { toText } from '../core/to-text.js';
import { status } from './status.js';
import { reasonOf, statusWithReason } from './status-with-reason.js';
import type { Kind, Row } from './kind.js';

/** The row's own word for its status, else that of Sesame Data's document for 200, else the standard one. */
const wordOf = (raw: unknown, row: Row): string =>
  statusCode(raw) === 200 && toText(row('statusText')) === '' ? 'Success' : reasonOf(raw, row);

/** A status as code and word, as Sesame Data's document has it: "200 Success". */
export const statusWithSuccess: Kind = {
  role: 'status',
  isUnbroken: true,
  ...statusWithReason,
  text(raw, format, row) {
    const code = status.text(raw, format, row);
    return [code, status.text(wordOf(raw, row), format, row)].filter(Boolean).join(' ');
  },
  record: (raw, _format, row) => [toText(raw), wordOf(raw, row)].filter(Boolean).join(' '),
};
