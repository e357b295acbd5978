import type { LogEntry } from '../../core/log-entry.js';
import { isObject } from '../../core/is-object.js';
import { toText } from '../../core/to-text.js';
import { valueAtPath } from '../../core/value-at-path.js';
import type { Filters } from '../../core/query.js';
import type { Preset } from '../../presets/preset.js';
import { exactFilterFor, type ValueFilter } from '../../query/filter-by-value.js';
import { isLockedOut } from '../../report/state.js';

/** A value of an entry that other entries may have, too. */
export interface SameValue {
  /** Field key, or a path into objects. */
  readonly field: string;
  readonly raw: unknown;
  /** Finds the entries that have it. */
  readonly filter: ValueFilter;
}

/** Who called, from where, and by which permission: of each the first field that an entry has. */
const CALLER: readonly (readonly string[])[] = [
  ['client', 'clientId', 'tokenName', 'email', 'name', 'subscriberPhone'],
  ['ip'],
  ['authorization', 'authorizationId'],
];

/** What logs call the number that all calls of one operation, or of one session, have in common. */
const TRACE = /^(?:trace|correlation|session|operation)[-_. ]?id$/i;

/** Paths of such numbers, at the top of an entry or one object further down. */
const tracePaths = (entry: LogEntry): string[] =>
  Object.entries(entry).flatMap(([key, value]) => {
    if (TRACE.test(key)) return [key];
    if (!isObject(value)) return [];
    return Object.keys(value).flatMap((inner) =>
      TRACE.test(inner) || TRACE.test(`${key}.${inner}`) ? [`${key}.${inner}`] : [],
    );
  });

/** The values by which an entry's neighbours can be narrowed: its caller, its address, its permission, its trace. */
export const sameValues = (entry: LogEntry, preset: Preset, locked: Filters): readonly SameValue[] => {
  const one = (field: string): SameValue | null => {
    const raw = valueAtPath(entry, field);
    const filter = exactFilterFor(preset, field, raw);
    return filter && !isLockedOut(locked, filter.key) ? { field, raw, filter } : null;
  };
  const callers = CALLER.flatMap((fields) => {
    const found = fields.map(one).find((value) => value !== null);
    return found ? [found] : [];
  });
  const traces = tracePaths(entry).flatMap((path) => one(path) ?? []);
  return [...callers, ...traces.slice(0, 1)];
};

/** The same for entries that are tries of one call: of one caller, by one method, at one address; null where they name no address. */
export const callOf = (entry: LogEntry, preset: Preset, address: string | undefined): string | null => {
  const called = address === undefined ? '' : toText(valueAtPath(entry, address));
  if (called === '') return null;
  const callers = sameValues(entry, preset, {}).map(({ filter }) => filter.param);
  return JSON.stringify([callers, toText(valueAtPath(entry, 'method')), called]);
};
