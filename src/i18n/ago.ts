import type { Language } from './language.js';

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
];

/** "3 minutes ago" for a length of time in milliseconds; "in 3 minutes" for a negative one. */
export const ago = (duration: number, { locale }: Language): string => {
  const [unit, length] = STEPS.find(([, step]) => Math.abs(duration) >= step) ?? ['second', 1000];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(
    -Math.trunc(duration / length),
    unit,
  );
};
