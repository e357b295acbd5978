import { statusClass, statusCode } from '../core/http-status.js';
import { CELL_LIMIT, clip, toText } from '../core/to-text.js';
import { visibleText } from '../core/visible-text.js';
import { createBadge } from './badge.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** A status in a file: its code, and the word that follows it in some. */
const WRITTEN = /^([1-5]\d\d)(?: (.+))?$/;

/** An HTTP status code, drawn as a badge whose shape, and not only its colour, tells the class. */
export const status: Kind = {
  role: 'status',
  isUnbroken: true,
  align: 'start',
  value: (raw) => statusCode(raw) ?? text.value(raw),
  text: text.text,
  filter: 'status',
  record: (raw) => statusCode(raw) ?? toText(raw),
  parse(cell) {
    const code = WRITTEN.exec(cell)?.[1];
    return code === undefined ? cell : Number(code);
  },
  parseOthers(cell) {
    const statusText = WRITTEN.exec(cell)?.[2];
    return statusText === undefined ? {} : { statusText };
  },
  cell: {
    create: createBadge,
    update(cell, value, { causeOf, reasonOf }, row) {
      const badge = cell.firstElementChild as HTMLElement;
      const code = statusCode(value);
      const reason = code === null ? '' : reasonOf?.(code);
      badge.className = code === null ? 'badge' : `badge badge-${statusClass(code)}`;
      // The word is heard though the column has no room to show it.
      if (reason) cell.setAttribute('aria-label', `${code} ${reason}`);
      else cell.removeAttribute('aria-label');
      const cause = visibleText(clip(causeOf?.(row) ?? '', CELL_LIMIT));
      if (badge.title === cause) return;
      badge.title = cause;
      if (cause) return cell.setAttribute('aria-description', cause);
      badge.removeAttribute('title');
      cell.removeAttribute('aria-description');
    },
  },
};
