import { fingerprint } from '../core/secrets/fingerprint.js';
import { instantToIso, parseInstant } from '../core/instant.js';
import { ownValue, type LogEntry } from '../core/log-entry.js';
import { maskSecrets } from '../core/secrets/mask-secrets.js';
import type { Filters } from '../core/query.js';
import { toText } from '../core/to-text.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { Preset } from '../presets/preset.js';
import { timeField } from '../presets/time-field.js';

/** Between the time of an entry that has no number and its fingerprint; no instant holds it. */
const MARK = '~';

/** The field that numbers the entries of a report; undefined where a report numbers none. */
export const numberField = ({ columns: [first], ...preset }: Preset): string | undefined =>
  first !== undefined && kindOf(fieldOf({ columns: [], ...preset }, first).kind).role === 'identifier'
    ? first
    : undefined;

/**
 * The name of an entry in a link: its number, else its time and a fingerprint of all of it, since several calls may come in
 * one moment. Null where it has neither. The fingerprint is of the entry as the cache keeps it, without its secrets.
 */
export const entryName = (preset: Preset, entry: LogEntry): string | null => {
  const number = numberField(preset);
  if (number !== undefined) return toText(ownValue(entry, number)) || null;
  const instant = parseInstant(ownValue(entry, timeField(preset) ?? ''));
  if (Number.isNaN(instant)) return null;
  return `${instantToIso(instant)}${MARK}${fingerprint(maskSecrets(toText(entry)))}`;
};

/** The filters that find the entry of a name, among others perhaps; null for a name that no entry of the report has. */
export const filtersForName = (preset: Preset, name: string): Filters | null => {
  const number = numberField(preset);
  if (number !== undefined) return { [number]: name };
  const [time = ''] = name.split(MARK);
  const instant = parseInstant(time);
  if (Number.isNaN(instant)) return null;
  // Logs may count finer than links do.
  return { from: instantToIso(instant), until: instantToIso(instant + 1) };
};
