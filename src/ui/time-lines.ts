import { ago } from '../i18n/ago.js';
import { TimeZone } from '../i18n/time-zone.js';
import { browserTimeZone } from '../i18n/zone-offsets.js';
import type { Language } from '../i18n/language.js';

/** One way to write an instant: what it is called, and the text. */
export interface TimeLine {
  readonly label: string;
  readonly text: string;
}

const PRECISE = 'YYYY-MM-DD HH:mm:ss.SSS';

/** An instant as people and machines may want it: in each zone that matters here, for machines, and how long ago. */
export const timeLines = (instant: number, language: Language, secondZone?: string): TimeLine[] => {
  const { words, zone } = language;
  const zones = [...new Set([zone.name, ...(secondZone ? [secondZone] : []), 'UTC', browserTimeZone()])];
  return [
    ...zones.map((name) => {
      const clock = name === zone.name ? zone : new TimeZone(name);
      return { label: clock.label(instant), text: language.dateTime(instant, PRECISE, clock) };
    }),
    { label: 'ISO 8601', text: language.isoDateTime(instant) },
    { label: words.msg('Unix time (ms)'), text: String(instant) },
    { label: words.msg('Age'), text: ago(Date.now() - instant, language) },
  ];
};
