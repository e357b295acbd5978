import type { LogEntry } from '../../core/log-entry.js';
import { clip, toText } from '../../core/to-text.js';
import { visibleText } from '../../core/visible-text.js';

/** Characters shown before and behind a match. */
const AROUND = 20;
/** Most fields that are named for one entry. */
const MOST = 3;

/** Places of a text in another one, whatever the case. */
export const placesOf = (text: string, wanted: string): number[] => {
  const lower = text.toLowerCase();
  const places: number[] = [];
  // A few letters are longer in lower case: places in one text are none in the other then.
  if (wanted === '' || lower.length !== text.length) return places;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length))
    places.push(at);
  return places;
};

/** The part of a value around a match: "…Mozilla curl/8.4…". */
const partOf = (text: string, at: number, length: number): string => {
  const [from, to] = [Math.max(0, at - AROUND), at + length + AROUND];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
};

/**
 * Matches in fields that the table does not show, each as "userAgent: …curl…".
 *
 * @param isShown Whether the table shows a field.
 * @param labelOf The name of a field for people.
 */
export const hiddenMatches = (
  entry: LogEntry,
  wanted: string,
  isShown: (key: string) => boolean,
  labelOf: (key: string) => string,
): string[] => {
  const lower = wanted.toLowerCase();
  const found: string[] = [];
  for (const [key, value] of Object.entries(entry)) {
    if (isShown(key)) continue;
    const text = toText(value);
    const at = text.toLowerCase().indexOf(lower);
    if (at < 0) continue;
    found.push(`${visibleText(labelOf(key))}: ${visibleText(clip(partOf(text, at, lower.length), 200))}`);
    if (found.length === MOST) break;
  }
  return found;
};
