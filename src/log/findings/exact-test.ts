/** Coefficients of Stirling's series for the logarithm of the gamma function. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680] as const;
/** From here on four terms of the series give all digits that a number has. */
const LARGE = 16;

const logGamma = (value: number): number => {
  let x = value;
  let shift = 0;
  for (; x < LARGE; x++) shift -= Math.log(x);
  let series = 0;
  STIRLING.forEach((coefficient, term) => (series += coefficient / x ** (2 * term + 1)));
  return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
};

const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/**
 * Chance that at least so many of some rows have a value where it is no commoner in them than in the others (Fisher's exact test,
 * one-sided): two proportions compared, with few rows, too.
 *
 * @param inside Rows of `insideTotal` that have the value.
 * @param outside Rows of `outsideTotal` that have it.
 */
export const chanceOfAtLeast = (
  inside: number,
  insideTotal: number,
  outside: number,
  outsideTotal: number,
): number => {
  const having = inside + outside;
  const total = insideTotal + outsideTotal;
  const most = Math.min(having, insideTotal);
  const least = Math.max(0, insideTotal - (total - having));
  if (inside <= least) return 1;
  const logOf = (k: number): number =>
    logChoose(having, k) + logChoose(total - having, insideTotal - k) - logChoose(total, insideTotal);
  // Terms fall from the middle of the distribution outwards; below it all but a little is above.
  let term = Math.exp(logOf(inside));
  let sum = 0;
  for (let k = inside; k <= most; k++) {
    sum += term;
    const next =
      (term * (having - k) * (insideTotal - k)) / ((k + 1) * (total - having - insideTotal + k + 1));
    if (next < term && next < sum * 1e-16) break;
    term = next;
  }
  return Math.min(1, sum);
};
