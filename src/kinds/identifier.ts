import { text } from './text.js';
import type { Kind } from './kind.js';

const NUMBER = /^\d{1,15}$/;

/** Digits that a number would be written in: without zeros before it. */
const WHOLE = /^(0|[1-9]\d{0,14})$/;

/** A name given by a machine: a number or a code. Numbers among them sort as numbers. */
export const identifier: Kind = {
  role: 'identifier',
  ...text,
  monospace: true,
  value(raw) {
    if (typeof raw === 'number' && !Number.isNaN(raw)) return raw;
    const known = text.value(raw);
    return typeof known === 'string' && NUMBER.test(known) ? Number(known) : known;
  },
  parse: (cell) => (WHOLE.test(cell) ? Number(cell) : cell),
};
