import { detectSpan } from './detect-span.js';
import { millisecondsOfText } from '../mapping/duration-text.js';
import { TIME_FIELD } from '../mapping/filter-conditions.js';
import type { FieldMapping, Path, Unit } from '../mapping/mapping.js';
import { plainName } from '../protocol/plain-name.js';
import { rowPaths, writtenPath, type RowPath } from './row-paths.js';
import { numberOf, readInstant } from '../mapping/time-units.js';
import { knownNames, WRAPPERS, type KnownName } from './well-known-fields.js';

type Count = Exclude<Unit, 'iso'>;
type Fields = Readonly<Record<string, Path | FieldMapping>>;

/** Seconds since 1970 of 1990 and of 2100: a count outside is no time of a log, in whatever unit. */
const EARLIEST = 631_152_000;
const LATEST = 4_102_444_800;

const UNITS = [
  ['s', 1],
  ['ms', 1e3],
  ['us', 1e6],
  ['ns', 1e9],
] as const;

/** What an instant is counted in; undefined where the value is none. */
const instantUnit = (value: unknown): Unit | undefined => {
  const count = numberOf(value);
  if (Number.isNaN(count)) return Number.isNaN(readInstant(value, 'iso', null)) ? undefined : 'iso';
  return UNITS.find(([, scale]) => count >= EARLIEST * scale && count <= LATEST * scale)?.[0];
};

const METHODS =
  /^(get|head|post|put|delete|connect|options|trace|patch|list|watch|create|update|query|purge|propfind)$/i;
const ADDRESS = /^(\d{1,3}\.){3}\d{1,3}(:\d+)?$|^[\da-f]*:[\da-f:.]+(%\w+)?$/i;
const PLACE = /^(\/|https?:\/\/)/i;
/** A day by its figures, or by the name of its month, as the Common Log Format has it. */
const DAY = /\d{4}[-/]\d|\d[-/ ][a-z]{3}[-/ ]\d{4}/i;

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
  method: matches(/^[a-z]{3,20}$/i),
  url: isText,
  ip: (value) => isText(value),
  remoteIp: (value) => isText(value),
};

/** Values by which a field is known though its name is not. */
const SURE_LOOKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  [TIME_FIELD]: (value) => instantUnit(value) !== undefined && !isStatus(value),
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

const looksRight = (key: string, path: RowPath, known: KnownName): boolean => {
  const { values } = path;
  if (key === 'time') {
    const most = LONGEST[known.unit ?? unitInName(path) ?? 's'];
    // A time of day looks as a length of time does.
    const isLength = (value: unknown): boolean =>
      millisecondsOfText(value) >= 0 && !(known.name === 'time' && String(value).includes(':'));
    return (
      share(values, (value) => (numberOf(value) >= 0 && numberOf(value) < most) || isLength(value)) >=
      MOST_OF_THEM
    );
  }
  return share(values, LOOKS[key] ?? (() => true)) >= MOST_OF_THEM;
};

const UNIT_NAMES: Readonly<Record<Count, readonly string[]>> = {
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  ms: ['ms', 'msec', 'millis', 'millisecond', 'milliseconds'],
  us: ['us', 'usec', 'micros', 'microsecond', 'microseconds'],
  ns: ['ns', 'nsec', 'nanos', 'nanosecond', 'nanoseconds'],
};

/** The last word of a name such as `took_us` or `durationMs`. */
const LAST_WORD = /(?:_([a-z]+)|([A-Z][a-z]*))$/;

/** How a name itself says what it counts. */
const unitInName = ({ keys }: Pick<RowPath, 'keys'>): Count | undefined => {
  const [, after, capital] = LAST_WORD.exec(keys.at(-1)!) ?? [];
  const word = (after ?? capital ?? '').toLowerCase();
  return (Object.keys(UNIT_NAMES) as Count[]).find((unit) => UNIT_NAMES[unit].includes(word));
};

/** A place by its name; that of a length of time also without the unit in it. */
const plainNames = (key: string, { keys, plain }: RowPath): string[] =>
  key === 'time' && unitInName({ keys })
    ? [plain, plainName([...keys.slice(0, -1), keys.at(-1)!.replace(LAST_WORD, '')].join('.'))]
    : [plain];

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

const byLook = (key: string, paths: readonly RowPath[], taken: ReadonlySet<RowPath>): Found | undefined => {
  const looks = SURE_LOOKS[key];
  const path = looks && paths.find((one) => !taken.has(one) && share(one.values, looks) > 0.9);
  return path && { path, known: { name: path.plain } };
};

/** Parts of small numbers are seconds: nobody writes thousandths of milliseconds alone. */
const unitByMagnitude = ({ values }: RowPath): Count => {
  const counts = values.map(numberOf).filter((count) => count > 0);
  const areParts = counts.some((count) => !Number.isInteger(count)) && Math.max(...counts) < 60;
  return areParts ? 's' : 'ms';
};

const commonest = <Value>(values: readonly Value[]): Value | undefined => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
};

const unitOf = ({ values }: RowPath): Unit | undefined => commonest(values.map(instantUnit));

/** A fine count beside an instant that is counted so finely is counted as that is. */
const unitOfSibling = (
  { keys, values }: RowPath,
  instant: Path | FieldMapping | undefined,
): Count | undefined => {
  if (!instant || typeof instant !== 'object' || Array.isArray(instant)) return undefined;
  const { at, unit } = instant;
  const own = writtenPath([
    ...keys.slice(0, -1),
    String(Array.isArray(at) ? at.at(-1) : at?.split('.').at(-1)),
  ]);
  const isSibling = JSON.stringify(own) === JSON.stringify(at);
  if ((unit !== 'us' && unit !== 'ns') || !isSibling) return undefined;
  return values.every((value) => Number.isInteger(numberOf(value))) ? unit : undefined;
};

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
  const unit = unitInName(path) ?? known.unit ?? unitOfSibling(path, instant) ?? unitByMagnitude(path);
  return unit === 'ms' && path.values.every((value) => typeof value === 'number') ? at : { at, unit };
};

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
  const allWrappers = new Set([...WRAPPERS, ...wrappers]);
  const paths = rowPaths(rows);
  const taken = new Set<RowPath>();
  const fields = new Map<string, Path | FieldMapping>();
  // The time first, since it tells how lengths of it are counted.
  const inOrder = [...keys].sort((a, b) => Number(b === TIME_FIELD) - Number(a === TIME_FIELD));
  const take = (key: string, found: Found | undefined): void => {
    if (!found) return;
    taken.add(found.path);
    fields.set(key, described(key, found, fields.get(TIME_FIELD)));
  };
  for (const key of inOrder)
    take(
      key,
      byName(
        key,
        paths.filter((path) => !taken.has(path)),
        allWrappers,
      ),
    );
  for (const key of inOrder) if (!fields.has(key)) take(key, byLook(key, paths, taken));
  if (keys.includes('time') && !fields.has('time')) {
    const span = detectSpan(paths, unitOf);
    if (span) fields.set('time', span);
  }
  return Object.fromEntries(fields);
};
