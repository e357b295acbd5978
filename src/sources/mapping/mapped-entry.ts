import { likelyCount } from '../../core/instant-counts.js';
import { instantToIso, isLikelyInstant, parseInstant } from '../../core/instant.js';
import { isObject } from '../../core/is-object.js';
import type { LogEntry } from '../../core/log-entry.js';
import { TimeZone } from '../../i18n/time-zone.js';
import { isTimeZone } from '../../i18n/zone-offsets.js';
import { mappedField, TIME_FIELD, type MappedField } from './filter-conditions.js';
import type { Mapping } from './mapping.js';
import { pathName, pathReader } from './read-path.js';
import { numberOf, readDuration, readInstant, readSpan } from './time-units.js';

type Read = (raw: unknown) => unknown;

const parsed = (value: unknown): unknown => {
  try {
    return typeof value === 'string' ? (JSON.parse(value) as unknown) : value;
  } catch {
    return value;
  }
};

/** What makes the value of the report out of the endpoint's. Whatever cannot be read so stays as received. */
const converter = (key: string, { unit, zone, type, parse }: MappedField): Read => {
  if (parse === 'json') return parsed;
  if (unit === undefined) {
    if (type !== 'number') return (value) => value;
    return (value) => {
      const number = numberOf(value);
      return Number.isNaN(number) ? value : number;
    };
  }
  // The report counts lengths of time in milliseconds, and writes instants as text.
  if (unit !== 'iso' && key !== TIME_FIELD && !/date/i.test(key)) return (value) => readDuration(value, unit);
  const clock = zone !== undefined && isTimeZone(zone) ? new TimeZone(zone) : null;
  return (value) => {
    const instant = readInstant(value, unit, clock);
    // Counted otherwise than was said, it would be of a year that cannot be: the other rows tell which unit it is in.
    const isOther = !isLikelyInstant(instant) && likelyCount(value) !== undefined;
    return isOther || Number.isNaN(parseInstant(instant)) ? value : instantToIso(instant);
  };
};

/** What makes the value of a field as the report has it out of the endpoint's; as received where the mapping has no such field. */
export const valueReader = (mapping: Mapping, key: string): Read => {
  const field = mappedField(mapping, key);
  return field ? converter(key, field) : (value) => value;
};

/** What many call the instant of a request, and the report its length. */
const LENGTH_FIELD = 'time';

/** How a row of the endpoint becomes an entry of the report: its own members, with the mapped fields over them. */
export const entryReader = (mapping: Mapping): ((raw: unknown) => LogEntry) => {
  const fields = Object.keys(mapping.fields ?? {}).map((key) => {
    const field = mappedField(mapping, key)!;
    const name = pathName(field.at);
    const readEnd = pathReader(field.at);
    if (field.since === undefined) return { key, name, read: readEnd, convert: converter(key, field) };
    const readStart = pathReader(field.since);
    const read: Read = (raw) => readSpan(readStart(raw), readEnd(raw), field.unit ?? 'iso');
    return { key, name, read, convert: (value: unknown) => value };
  });
  // Mapped as something else, it is not a length: shown as one it would be forty years.
  const isOther = fields.some(({ key, name }) => name === LENGTH_FIELD && key !== LENGTH_FIELD);
  return (raw) => {
    const own = Object.entries(isObject(raw) ? raw : { value: raw });
    const pairs: [string, unknown][] = isOther ? own.filter(([name]) => name !== LENGTH_FIELD) : own;
    for (const { key, read, convert } of fields) {
      const value = read(raw);
      if (value !== undefined && value !== null) pairs.push([key, convert(value)]);
    }
    return Object.fromEntries(pairs);
  };
};
