import { toText } from '../core/to-text.js';
import { duration } from './duration.js';
import { text } from './text.js';
import type { Kind } from './kind.js';

/** Without the noise of binary fractions: 1.1 s and not 1.1000000000000001. */
const withoutNoise = (value: number): number => Number(value.toPrecision(15));

/** A length of time: milliseconds on the wire like any, shown in seconds, up to three decimals, and written in seconds. */
export const seconds: Kind = {
  isUnbroken: true,
  ...duration,
  unit: 's',
  text(raw, format, row) {
    const milliseconds = duration.value(raw);
    if (typeof milliseconds !== 'number') return text.text(raw, format, row);
    return `${format.language.number(milliseconds / 1000)} s`;
  },
  record(raw) {
    const milliseconds = duration.value(raw);
    return typeof milliseconds === 'number' ? withoutNoise(milliseconds / 1000) : toText(raw);
  },
  parse(cell) {
    const amount = duration.value(cell);
    return typeof amount === 'number' ? withoutNoise(amount * 1000) : cell;
  },
};
