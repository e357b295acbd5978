/** Lengths that servers give their pages where nobody says how long these are to be, by what their documents say. */
const LENGTHS: readonly number[] = [
  10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 48, 50, 60, 64, 75, 80, 100, 120, 128, 150, 200, 250, 256, 300, 400,
  500, 512, 750, 1000, 1024, 2000, 2048, 2500, 5000, 10_000,
];

/** Whether a list without a word about others is just as long as a page would be. */
export const isPageLength = (rows: number): boolean => LENGTHS.includes(rows);
