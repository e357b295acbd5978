import type { LogEntry } from '../../core/log-entry.js';
import { ownValue } from '../../core/log-entry.js';
import { toText } from '../../core/to-text.js';
import { isMissing, kindOf } from '../../kinds/catalogue.js';
import type { Field, Preset } from '../../presets/preset.js';
import { timeField } from '../../presets/time-field.js';

/** Key of what was called, and of the field that says so where a log has no addresses. */
const CALLED = 'resource';

/** The field that says which address an entry was a call of. */
export const addressField = ({ fields }: Preset): string | undefined =>
  (fields.find(({ kind }) => kindOf(kind).role === 'address') ?? fields.find(({ key }) => key === CALLED))
    ?.key;

/** How a call ended is read first, then what was called. */
const placeOf = ({ key, kind }: Field): number => {
  const { role } = kindOf(kind);
  if (role === 'status') return 0;
  if (key === 'method') return 1;
  return role === 'address' ? 2 : 3;
};

/**
 * The columns that tell neighbours apart: none without a value, none of which all have the same, no numbers of entries.
 *
 * @param keys The columns of the table, in order.
 * @param fixed Fields whose value all entries have in common by choice.
 */
export const aroundColumns = (
  preset: Preset,
  keys: readonly string[],
  entries: readonly LogEntry[],
  fixed: ReadonlySet<string>,
): readonly Field[] => {
  const time = timeField(preset);
  const isTelling = ({ key, kind: named }: Field): boolean => {
    const kind = kindOf(named);
    if (key === time || fixed.has(key) || kind.isControl || kind.isDerived) return false;
    if (kind.role === 'identifier') return false;
    const values = entries.map((entry) => ownValue(entry, key));
    if (values.every((value) => isMissing(value, kind))) return false;
    // What was called, and how it ended, is of interest even where it is the same everywhere.
    return placeOf({ key, kind: named, label: () => '' }) < 3 || new Set(values.map(toText)).size > 1;
  };
  return keys
    .flatMap((key) => preset.fields.find((field) => field.key === key) ?? [])
    .filter(isTelling)
    .sort((one, other) => placeOf(one) - placeOf(other));
};
