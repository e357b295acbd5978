import type { Language } from '../../i18n/language.js';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

/** A length of time in its largest unit: "12 min", "0.4 sec", "35 ms". Below half a minute seconds have one decimal. */
export const lengthText = (length: number, { locale }: Language): string => {
  const [unit, size] = UNITS.find(([, one]) => length >= one) ?? UNITS[4];
  const amount = length / size;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    // Rounded down: two hours have passed when two hours have passed.
    roundingMode: 'trunc',
    maximumFractionDigits: unit === 'second' && amount < 30 ? 1 : 0,
  }).format(amount);
};
