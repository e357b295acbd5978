import { chanceOfAtLeast } from './exact-test.js';

/** Chance of finding anything at all where there is nothing; shared out among the values that were tried (Bonferroni). */
export const CHANCE = 0.001;
/** Least effect, as Cohen's h: half is a difference that can be seen (Statistical Power Analysis, chapter 6). */
const EFFECT = 0.5;
/** Rows inside that a value needs at least, and their least share. */
export const LEAST_ROWS = 3;
export const LEAST_SHARE = 0.1;

/** Share of the rows of two values that may differ where they say the same. */
export const DIFFERENT = 0.1;

/** Rows that have a value: of those in question, and of the others. */
export interface ValueCounts {
  readonly inside: number;
  readonly insideTotal: number;
  readonly outside: number;
  readonly outsideTotal: number;
}

/** How much a value says. */
export interface FindingWeight {
  /** Distance of the two shares, as Cohen's h. */
  readonly effect: number;
  /** Chance of so many rows where the value says nothing; to be multiplied by the number of values tried. */
  readonly chance: number;
}

/** Distance of two proportions (Cohen's h): as near at 1 % and 3 % as at 40 % and 51 %. */
const effectOf = (one: number, other: number): number =>
  2 * (Math.asin(Math.sqrt(one)) - Math.asin(Math.sqrt(other)));

/** Whether so many rows of those in question are enough for a value to be of interest. */
export const isEnough = (rows: number, total: number): boolean =>
  rows >= LEAST_ROWS && rows / total >= LEAST_SHARE;

/** The weight of a value that is commoner inside, often enough and by enough to matter; null for any other. */
export const weightOf = ({
  inside,
  insideTotal,
  outside,
  outsideTotal,
}: ValueCounts): FindingWeight | null => {
  const effect = effectOf(inside / insideTotal, outside / outsideTotal);
  if (!isEnough(inside, insideTotal) || effect < EFFECT) return null;
  return { effect, chance: chanceOfAtLeast(inside, insideTotal, outside, outsideTotal) };
};
