import { toText } from '../../core/to-text.js';
import { millisecondsOfText } from '../mapping/duration-text.js';
import type { FieldMapping, Mapping, Path, Unit } from '../mapping/mapping.js';
import { numberOf, readDuration } from '../mapping/time-units.js';
import { plainName } from '../protocol/plain-name.js';
import type { RemarkOf } from '../remark.js';
import { rowPaths, writtenPath, type RowPath } from './row-paths.js';
import { knownNames } from './well-known-fields.js';

/** What a length of time can be counted in. */
export type Count = Exclude<Unit, 'iso'>;

/** The unit of a length of time, and whether nothing but the sizes of its values says so. */
export interface DurationUnit {
  readonly unit: Count;
  readonly isGuess: boolean;
}

const UNIT_NAMES: Readonly<Record<Count, readonly string[]>> = {
  s: ['s', 'sec', 'secs', 'second', 'seconds'],
  ms: ['ms', 'msec', 'millis', 'millisecond', 'milliseconds'],
  us: ['us', 'usec', 'micros', 'microsecond', 'microseconds'],
  ns: ['ns', 'nsec', 'nanos', 'nanosecond', 'nanoseconds'],
};

/** The last word of a name such as `took_us`, `durationMs` or `Duration (ms)`. */
const LAST_WORD = /(?:_([a-z]+)|([A-Z][a-z]*)| ?[([]([a-zA-Z]+)[)\]])$/;

/** How a name itself says what it counts. */
export const unitInName = ({ keys }: Pick<RowPath, 'keys'>): Count | undefined => {
  const [, after, capital, inBrackets] = LAST_WORD.exec(keys.at(-1)!) ?? [];
  const word = (after ?? capital ?? inBrackets ?? '').toLowerCase();
  return (Object.keys(UNIT_NAMES) as Count[]).find((unit) => UNIT_NAMES[unit].includes(word));
};

/** A name without the word in it that says what it counts. */
export const withoutUnit = (key: string): string => key.replace(LAST_WORD, '');

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

/** Values from which on half of all calls would have taken too long, in the unit before: a minute in seconds or milliseconds. */
const LONG_SECONDS = 60;
const LONG_MILLISECONDS = 60_000;
const LONG_MICROSECONDS = 1_000_000;

const middle = (counts: readonly number[]): number =>
  [...counts].sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;

/**
 * What lengths of time are counted in: by their name, by what logs of that name count in, by an instant beside them, else by their
 * sizes. Parts of small numbers are seconds: nobody writes thousandths of milliseconds alone. Of whole numbers half are calls that
 * took less than a minute; what would be longer is counted in a finer unit.
 *
 * @param known What logs that have the name count in.
 * @param instant Where the instant of the row is.
 */
export const durationUnit = (
  path: RowPath,
  known: Count | undefined,
  instant: Path | FieldMapping | undefined,
): DurationUnit => {
  const counts = path.values.map(numberOf).filter((count) => count > 0);
  const hasParts = counts.some((count) => !Number.isInteger(count));
  const sure = (unit: Count): DurationUnit => ({ unit, isGuess: false });
  const guess = (unit: Count): DurationUnit => ({ unit, isGuess: true });

  const named = unitInName(path);
  if (named) return sure(named);
  // Texts that name their unit are read by that.
  if (counts.length === 0) return { unit: known ?? 'ms', isGuess: !path.values.some(isUnitText) };
  if (known && known !== 's') return sure(known);
  if (known && hasParts) return sure(known);
  const sibling = unitOfSibling(path, instant);
  if (sibling) return sure(sibling);
  const half = middle(counts);
  if (known) return guess(half < LONG_SECONDS ? 's' : 'ms');
  if (hasParts && Math.max(...counts) < LONG_SECONDS) return guess('s');
  if (half < LONG_MILLISECONDS || hasParts) return guess('ms');
  return guess(half < LONG_MICROSECONDS ? 'us' : 'ns');
};

const isUnitText = (value: unknown): boolean => !Number.isNaN(millisecondsOfText(value));

/** The field that is a length of time. */
const LENGTH_FIELD = 'time';

/**
 * What is to be said of the unit of lengths of time in a mapping that was guessed, where it was made out by the sizes of values alone;
 * undefined where something says it.
 *
 * @param rows Some, as the mapping finds them.
 */
export const guessedUnit = (
  { fields = {} }: Mapping,
  rows: readonly unknown[],
): RemarkOf<'guessed-unit'> | undefined => {
  const field = fields[LENGTH_FIELD];
  if (field === undefined) return undefined;
  const isPath = typeof field === 'string' || Array.isArray(field);
  if (!isPath && field.since !== undefined) return undefined;
  const at = JSON.stringify(isPath ? field : field.at);
  const path = rowPaths(rows).find(({ keys }) => JSON.stringify(writtenPath(keys)) === at);
  if (!path) return undefined;
  const known = knownNames(LENGTH_FIELD).find(({ name }) => `.${path.plain}`.endsWith(`.${plainName(name)}`));
  const { unit, isGuess } = durationUnit(path, known?.unit, fields['dateTime']);
  const value = path.values.find((one) => numberOf(one) > 0);
  if (!isGuess || value === undefined) return undefined;
  return {
    code: 'guessed-unit',
    field: LENGTH_FIELD,
    unit,
    value: toText(value).slice(0, 40),
    milliseconds: Number(readDuration(value, unit)),
  };
};
