import { parseInstant } from '../core/instant.js';
import { toText } from '../core/to-text.js';
import { text } from './text.js';
import type { TimeZone } from '../i18n/time-zone.js';
import type { Format, Kind } from './kind.js';

/** The same instant on another clock: its time alone, unless it is another day there. */
const onSecondClock = (at: number, { language, dateFormat }: Format, zone: TimeZone): string => {
  const day = (clock?: TimeZone) => language.dateTime(at, 'YYYY-MM-DD', clock);
  const pattern = day() === day(zone) ? 'HH:mm' : dateFormat;
  return `${language.dateTime(at, pattern, zone)} ${zone.offsetName(at)}`;
};

/** A point in time, shown on the clock of the report's zone, written for machines as ISO 8601 with the offset. */
export const instant: Kind = {
  role: 'instant',
  group: 'timing',
  isUnbroken: true,
  align: 'start',
  isInstant: true,
  value(raw) {
    const at = parseInstant(raw);
    return Number.isNaN(at) ? null : at;
  },
  text(raw, format, row) {
    const at = parseInstant(raw);
    if (Number.isNaN(at)) return text.text(raw, format, row);
    const { language, dateFormat, secondZone } = format;
    const { zone } = language;
    const time = language.dateTime(at, dateFormat);
    const told = zone.isRepeated(at) ? `${time} ${zone.offsetName(at)}` : time;
    if (!secondZone || secondZone.name === zone.name) return told;
    return `${told} · ${onSecondClock(at, format, secondZone)}`;
  },
  record(raw, { language }) {
    const at = parseInstant(raw);
    return Number.isNaN(at) ? toText(raw) : language.isoDateTime(at);
  },
};
