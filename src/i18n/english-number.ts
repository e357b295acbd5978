/** Numbers that are written as they are, but for the commas. */
const PLAIN = /^-?\d{1,15}(\.\d{1,3})?$/;

/**
 * A number with three decimals at most as English writes it, or null where rounding it is for `Intl`: the first formatter of a browser's
 * process loads the data of all languages, which takes longer than the first rows.
 */
export const englishNumber = (value: number): string | null => {
  const text = String(value);
  return PLAIN.test(text) ? text.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',') : null;
};
