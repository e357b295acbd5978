import type { LogEntry } from '../core/log-entry.js';
import type { Preset } from '../presets/preset.js';
import { knownNames } from '../sources/detect/well-known-fields.js';
import type { FileProgress } from '../sources/files/file-source.js';
import { TIME_FIELD } from '../sources/mapping/filter-conditions.js';
import type { Mapping } from '../sources/mapping/mapping.js';
import { columnsThere } from './columns-there.js';

/** What was found out about an endpoint that nobody described: a mapping, or that it is a log file. */
export interface Guess {
  readonly mapping?: Mapping;
  /** Field keys of the columns that its rows have something for; the report's own where not given. */
  readonly columns?: readonly string[];
  /** Whether so much is missing that anyone who embeds should see it in the report itself. */
  readonly isPoor?: boolean;
  /** How far the file has been read. */
  readonly file?: FileProgress;
}

/** Rows that are looked at for what they hold. */
const SAMPLE = 20;

/** A well-known name that was not taken for the report's own field is something else, such as `time` for an instant. */
const isNoOther = (key: string): boolean => knownNames(key).length === 0;

/** What a report shows of a mapping that was guessed, by the first rows received. */
export const guessOf = (mapping: Mapping, rows: readonly LogEntry[], preset: Preset): Guess => {
  const found = Object.keys(mapping.fields ?? {});
  return {
    mapping,
    columns: columnsThere(preset, mapping, rows.slice(0, SAMPLE), isNoOther),
    isPoor: found.length < 3 || !found.includes(TIME_FIELD),
  };
};
