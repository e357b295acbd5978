import type { FieldMapping, Unit } from '../mapping/mapping.js';
import { plainName } from '../protocol/plain-name.js';
import { writtenPath, type RowPath } from './row-paths.js';
import { readSpan } from '../mapping/time-units.js';

/** What the end of a call is named, and its beginning. */
const NAMES: readonly (readonly [end: string, start: string])[] = [
  ['endTimeUnixNano', 'startTimeUnixNano'],
  ['stageTimestamp', 'requestReceivedTimestamp'],
  ['endTime', 'startTime'],
  ['EdgeEndTimestamp', 'EdgeStartTimestamp'],
  ['end_timestamp', 'start_timestamp'],
  ['endDateTime', 'startDateTime'],
  ['endedAt', 'startedAt'],
  ['finishedAt', 'startedAt'],
  ['completedAt', 'startedAt'],
  ['completedAt', 'createdAt'],
  ['responseAt', 'requestAt'],
  ['responseTimestamp', 'requestTimestamp'],
  ['event.end', 'event.start'],
  ['end', 'start'],
];

/** Longest time that a call can have taken, in milliseconds: about eleven days. */
const LONGEST = 1e9;

const parentOf = ({ keys }: RowPath): string => JSON.stringify(keys.slice(0, -1));

const isNamed = ({ plain }: RowPath, name: string): boolean =>
  plain === plainName(name) || plain.endsWith(`.${plainName(name)}`);

/** Whether the one is behind the other in all rows, by no more than a call takes. */
const areSpans = (start: RowPath, end: RowPath, unit: Unit): boolean =>
  end.values.length > 0 &&
  start.values.length === end.values.length &&
  end.values.every((value, place) => {
    const length = readSpan(start.values[place], value, unit);
    return length !== null && length >= 0 && length < LONGEST;
  });

/**
 * How long calls took, where rows have their beginnings and their ends.
 *
 * @param unitOf What the instants of a place are counted in; undefined where it has none.
 */
export const detectSpan = (
  paths: readonly RowPath[],
  unitOf: (path: RowPath) => Unit | undefined,
): FieldMapping | undefined => {
  for (const [endName, startName] of NAMES)
    for (const end of paths) {
      if (!isNamed(end, endName)) continue;
      const unit = unitOf(end);
      const start = paths.find(
        (path) => isNamed(path, startName) && parentOf(path) === parentOf(end) && unitOf(path) === unit,
      );
      if (start && unit !== undefined && areSpans(start, end, unit))
        return { at: writtenPath(end.keys), since: writtenPath(start.keys), unit };
    }
  return undefined;
};
