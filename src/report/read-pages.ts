/**
 * What the pages behind the first one need. The first one waits for none of it.
 *
 * @module
 */
import { timeField } from '../presets/time-field.js';
import type { LogPage } from '../sources/log-source.js';
import { frameOf, type Frame } from '../log/reading/frame.js';
import type { ReportState } from './state.js';

export { fetchInFrame } from '../log/reading/frame.js';
export { readOn } from './read-on.js';
export { tellRepeated } from '../log/reading/repeated-rows.js';

/** The same for those who read here and there: rows come before all others only where the newest are first. */
export const readerFrame = (first: LogPage, { preset, query }: ReportState): Frame | null =>
  query.sort === null || (query.sort.descending && query.sort.key === timeField(preset))
    ? frameOf(first)
    : null;
