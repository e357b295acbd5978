import { likelyCount } from '../../core/instant-counts.js';
import { instantOfText } from '../../core/instant-texts.js';
import { detectSpan } from './detect-span.js';
import { durationUnit, unitInName, withoutUnit, type Count } from './duration-unit.js';
import { millisecondsOfText } from '../mapping/duration-text.js';
import { TIME_FIELD } from '../mapping/filter-conditions.js';
import type { FieldMapping, Path, Unit } from '../mapping/mapping.js';
import { plainName } from '../protocol/plain-name.js';
import { rowPaths, writtenPath, type RowPath } from './row-paths.js';
import { numberOf } from '../mapping/time-units.js';
import { knownNames, WRAPPERS, type KnownName } from './well-known-fields.js';

type Fields = Readonly<Record<string, Path | FieldMapping>>;

/** What an instant is counted in; undefined where the value is none, or counts what mappings have no unit for. */
const instantUnit = (value: unknown): Unit | undefined => {
  const count = likelyCount(value);
  if (count !== undefined) return count === 'ticks' || count === 'filetime' ? undefined : count;
  return typeof value === 'string' && !Number.isNaN(instantOfText(value)) ? 'iso' : undefined;
};

/** Those of HTTP and WebDAV (the IANA registry of methods), and of Kubernetes, which calls them verbs. */
const METHODS =
  /^(get|head|post|put|delete|connect|options|trace|patch|query|purge|propfind|proppatch|mkcol|copy|move|lock|unlock|report|search|list|watch|create|update|deletecollection)$/i;
/** Words for deeds that are methods elsewhere: without one of these besides, they say what was done. */
const HTTP_METHODS = /^(get|head|post|put|options|patch|list|watch)$/i;
/** IPv4, or IPv6 with all its groups or with `::`: a time of day and the address of a card have fewer colons. */
const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}(:\d+)?$|^(?=.*::|(?:[^:]*:){6})[\da-f]*:[\da-f:.]+(%\w+)?$/i;
const PLACE = /^(\/|https?:\/\/)/i;
/** A day by its figures, or by the name of its month, as the Common Log Format has it. */
const DAY = /\d{4}[-/]\d|\d[-/ ][a-z]{3}[-/ ]\d{4}|^\d{1,2}([-/.])\d{1,2}\1\d{4}\b/i;
const DIGITS = /^\d+$/;

const isStatus = (value: unknown): boolean => {
  const code = numberOf(value);
  return Number.isInteger(code) && code >= 100 && code <= 599;
};
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const matches = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);

/** What values of a field look like; a name alone is not believed. Fields that are not here hold any text. */
const LOOKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  [TIME_FIELD]: (value) => instantUnit(value) !== undefined || matches(DAY)(value),
  status: isStatus,
  method: matches(METHODS),
  url: isText,
  client: isText,
  ip: (value) => isText(value),
  remoteIp: (value) => isText(value),
};

/** Values by which a field is known though its name is not. */
const SURE_LOOKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  // Numbers of things may be the digits of a day.
  [TIME_FIELD]: (value) =>
    (instantUnit(value) ?? 'iso') !== 'iso' || (instantUnit(value) === 'iso' && !matches(DIGITS)(value)),
  method: matches(METHODS),
  url: matches(PLACE),
  ip: matches(ADDRESS),
  remoteIp: matches(ADDRESS),
};

const share = (values: readonly unknown[], test: (value: unknown) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length;

/** Of values so many must look right: a log has odd rows. */
const MOST_OF_THEM = 0.6;

/** Longest time that a call can have taken: about eleven days, which is less than any instant. */
const LONGEST: Readonly<Record<Count, number>> = { s: 1e6, ms: 1e9, us: 1e12, ns: 1e15 };

/** Whether all rows have the same: what they are of, or for, and not what each of them is. */
const isConstant = ({ values }: RowPath): boolean => values.length > 2 && new Set(values).size === 1;

/**
 * Whether addresses are those of the entries themselves, as audit trails have them beside each one's number: whole, all of one
 * folder, and each another. What was called is called again.
 */
const areOwnLinks = ({ values }: RowPath): boolean => {
  const places = values.map(String);
  const folders = new Set(places.map((place) => place.replace(/[^/]*$/, '')));
  return (
    places.length > 2 &&
    folders.size === 1 &&
    new Set(places).size === places.length &&
    places.every((place) => /^https?:/i.test(place))
  );
};

/**
 * Whether words are methods. `create` and `delete` say what was done, unless methods proper are among them; in capitals they are
 * meant as methods, but not where they are called verbs.
 */
const areMethods = ({ values }: RowPath, name: string): boolean =>
  share(values, LOOKS.method!) >= MOST_OF_THEM &&
  (values.some((value) => HTTP_METHODS.test(String(value))) ||
    (name === 'method' && values.every((value) => String(value) === String(value).toUpperCase())));

const looksRight = (key: string, path: RowPath, known: KnownName): boolean => {
  const { values } = path;
  if (key === 'method') return areMethods(path, known.name);
  if (key === 'time') {
    const unit = known.unit ?? unitInName(path);
    // Where nothing says what it counts, it may be of the finest unit, but no instant.
    const isShort = (count: number): boolean =>
      unit ? count < LONGEST[unit] : count < LONGEST.ns && likelyCount(count) === undefined;
    // A time of day looks as a length of time does.
    const isLength = (value: unknown): boolean =>
      millisecondsOfText(value) >= 0 && !(known.name === 'time' && String(value).includes(':'));
    return (
      share(values, (value) => (numberOf(value) >= 0 && isShort(numberOf(value))) || isLength(value)) >=
      MOST_OF_THEM
    );
  }
  return share(values, LOOKS[key] ?? (() => true)) >= MOST_OF_THEM;
};

/**
 * The names of a place: that of a length of time also without the unit in it, and that of a text with a translation beside it
 * (`operationName: {value, localizedValue}`, as Azure has them) without `value`.
 */
const plainNames = (key: string, { keys, plain }: RowPath): string[] => {
  const names = [plain];
  const before = keys.slice(0, -1);
  if (key === 'time' && unitInName({ keys }))
    names.push(plainName([...before, withoutUnit(keys.at(-1)!)].join('.')));
  if (keys.at(-1) === 'value' && before.length > 0) names.push(plainName(before.join('.')));
  return names;
};

/** How far a place is from a name: 0 for the very name, more for one in wrappers; undefined for another. */
const distance = (plain: string, name: string, wrappers: ReadonlySet<string>): number | undefined => {
  if (plain === name) return 0;
  if (!plain.endsWith(`.${name}`)) return undefined;
  const before = plain.slice(0, -name.length - 1).split('.');
  return name.includes('.') || before.every((part) => wrappers.has(part)) ? before.length : undefined;
};

interface Found {
  readonly path: RowPath;
  readonly known: KnownName;
}

const byName = (key: string, paths: readonly RowPath[], wrappers: ReadonlySet<string>): Found | undefined => {
  let best: Found | undefined;
  let least = Infinity;
  knownNames(key).forEach((known, rank) => {
    const name = plainName(known.name);
    for (const path of paths) {
      const [far] = plainNames(key, path).flatMap((plain) => distance(plain, name, wrappers) ?? []);
      if (far === undefined || rank + far / 10 >= least) continue;
      if (!looksRight(key, path, known)) continue;
      best = { path, known };
      least = rank + far / 10;
    }
  });
  return best;
};

/** Addresses of something else than what was called. */
const OTHER_LINK =
  /self|href|link|referr?er|avatar|icon|image|callback|redirect|audience|scope|origin|webhook/i;

const byLook = (key: string, paths: readonly RowPath[]): Found | undefined => {
  const looks = SURE_LOOKS[key];
  const path =
    looks &&
    paths.find(
      (one) =>
        share(one.values, looks) > 0.9 &&
        (key !== 'method' || areMethods(one, '')) &&
        (key !== 'url' || (!OTHER_LINK.test(one.keys.join('.')) && !isConstant(one))),
    );
  return path && { path, known: { name: path.plain } };
};

const commonest = <Value>(values: readonly Value[]): Value | undefined => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

const unitOf = ({ values }: RowPath): Unit | undefined => commonest(values.map(instantUnit));

const described = (
  key: string,
  { path, known }: Found,
  instant: Path | FieldMapping | undefined,
): Path | FieldMapping => {
  const at = writtenPath(path.keys);
  if (key === TIME_FIELD) {
    const unit = unitOf(path);
    return unit === undefined ? at : { at, unit };
  }
  if (key === 'status') return { at, type: 'number' };
  if (key !== 'time') return at;
  const { unit } = durationUnit(path, known.unit, instant);
  return unit === 'ms' && path.values.every((value) => typeof value === 'number') ? at : { at, unit };
};

/** What says that requests are logged. */
const OF_REQUESTS = ['method', 'status'];

const rankOf = (key: string): number => (OF_REQUESTS.includes(key) ? 0 : 1);

/**
 * Where the fields of a report are in rows, by the names that logs have for them and by what their values look like.
 *
 * @param rows Some of them.
 * @param keys The report's own fields.
 * @param wrappers Names that only wrap what these rows say, beside those that do so anywhere.
 */
export const detectFields = (
  rows: readonly unknown[],
  keys: readonly string[],
  wrappers: readonly string[] = [],
): Fields => {
  const paths = rowPaths(rows);
  const taken = new Set<RowPath>();
  const fields = new Map<string, Path | FieldMapping>();
  const take = (key: string, found: Found | undefined): void => {
    if (!found) return;
    taken.add(found.path);
    fields.set(key, described(key, found, fields.get(TIME_FIELD)));
  };
  // The time first, since it tells how lengths of it are counted, and what only wraps an entry: where its time is, all of it is.
  const time = keys.includes(TIME_FIELD)
    ? (byName(TIME_FIELD, paths, new Set([...WRAPPERS, ...wrappers])) ?? byLook(TIME_FIELD, paths))
    : undefined;
  take(TIME_FIELD, time);
  const before = time?.path.keys.slice(0, -1) ?? [];
  // In a list it is one of several: then the row is not the entry.
  const around = before.some((part) => /^\d+$/.test(part)) ? [] : before.map(plainName);
  const allWrappers = new Set([...WRAPPERS, ...wrappers, ...around]);
  // Then what says that requests are logged: without it, an address is seldom one that was called.
  const inOrder = [...keys].filter((key) => key !== TIME_FIELD).sort((a, b) => rankOf(a) - rankOf(b));
  const placesFor = (key: string): RowPath[] => {
    const mayBeOwnLink = key !== 'url' || OF_REQUESTS.some((one) => fields.has(one));
    return paths.filter((path) => !taken.has(path) && (mayBeOwnLink || !areOwnLinks(path)));
  };
  for (const key of inOrder) take(key, byName(key, placesFor(key), allWrappers));
  for (const key of inOrder) if (!fields.has(key)) take(key, byLook(key, placesFor(key)));
  if (keys.includes('time') && !fields.has('time')) {
    const span = detectSpan(paths, unitOf);
    if (span) fields.set('time', span);
  }
  return Object.fromEntries(fields);
};
