import { drawsOf, type Draw } from './draw.js';
import type { LogRow } from './log-entry.js';

const DAY = 86_400_000;

export interface MadeUpRows {
  readonly count: number;
  /** How far back the oldest row lies. */
  readonly days: number;
  /** When the newest row happened. */
  readonly newest: Date;
  /** The row without its id. `at` gives an instant as the wire has it, so many milliseconds from the row's own time. */
  make(draw: Draw, at: (offset?: number) => string): Readonly<Record<string, unknown>>;
}

/**
 * Rows that nobody made, newest first, for products whose logs are not to be had. Times lie evenly but for a little
 * chance; all else is what `make` draws. The same rows at every start, but for when they happened.
 */
export const madeUpRows = ({ count, days, newest, make }: MadeUpRows): LogRow[] => {
  const step = (days * DAY) / count;
  return Array.from({ length: count }, (_, place) => {
    const draw = drawsOf(count - place);
    const instant = newest.getTime() - Math.round((place + (place === 0 ? 0 : draw() - 0.5)) * step);
    const at = (offset = 0) => new Date(instant + offset).toISOString();
    return { id: count - place, ...make(draw, at) };
  });
};
