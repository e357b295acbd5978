import { sampleRow } from './sample-rows.js';

/** Rows by field key, with any values. */
export type StoryRow = Readonly<Record<string, unknown>>;

/** A log by index, newest first. */
export interface StoryLog {
  readonly total: number;
  rowAt(index: number): StoryRow;
}

/** Rows held in memory, in their order. */
export const logOfRows = (rows: readonly StoryRow[]): StoryLog => ({
  total: rows.length,
  rowAt: (index) => rows[index]!,
});

/** A log of any length, of which nothing is held. */
export const logOfLength = (total: number): StoryLog => ({
  total,
  rowAt: (index) => ({ ...sampleRow(index, total) }),
});
