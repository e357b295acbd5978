import { statusClass, statusCode, statusReason } from '../core/http-status.js';
import { toText } from '../core/to-text.js';
import { createBadge } from './badge.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** An HTTP status code, drawn as a badge whose shape, and not only its colour, tells the class. */
export const status: Kind = {
  align: 'start',
  value: (raw) => statusCode(raw) ?? text.value(raw),
  text: text.text,
  filter: 'status',
  record: (raw) => statusCode(raw) ?? toText(raw),
  cell: {
    create: createBadge,
    update(cell, value) {
      const code = statusCode(value);
      const reason = code === null ? '' : statusReason(code);
      cell.firstElementChild!.className = code === null ? 'badge' : `badge badge-${statusClass(code)}`;
      // The word is heard though the column has no room to show it.
      if (reason) cell.setAttribute('aria-label', `${code} ${reason}`);
      else cell.removeAttribute('aria-label');
    },
  },
};
