/** @param {readonly number[]} values @param {number} share 0.5 is the median. */
export const quantile = (values, share) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
};

export const median = (values) => quantile(values, 0.5);

/**
 * One figure over all rounds: its median, and the half of the rounds in the middle, which says how far to trust it.
 *
 * @param {readonly number[]} values
 */
export const summary = (values) => ({
  median: median(values),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
  rounds: values.filter(Number.isFinite).length,
});

/**
 * How many times as large as another, round by round, since what disturbs a round disturbs all that run in it.
 *
 * @param {readonly number[]} values @param {readonly number[]} others
 */
export const ratio = (values, others) => median(values.map((value, round) => value / others[round]));
