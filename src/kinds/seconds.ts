import { duration } from './duration.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** A length of time: milliseconds on the wire like any, shown in seconds, up to three decimals. */
export const seconds: Kind = {
  ...duration,
  text(raw, format, row) {
    const milliseconds = duration.value(raw);
    if (typeof milliseconds !== 'number') return text.text(raw, format, row);
    return `${format.language.number(milliseconds / 1000)} s`;
  },
};
