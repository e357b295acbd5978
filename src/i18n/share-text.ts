import type { Language } from './language.js';

/** "5.3 %", of a number from 0 to 1. */
export const shareText = (share: number, { locale }: Language): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 }).format(
    share,
  );
