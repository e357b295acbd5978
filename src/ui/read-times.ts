import { instantToIso, parseInstant } from '../core/instant.js';
import type { Filters } from '../core/query.js';
import { readTime } from '../dates/read-time.js';
import { isFault, type TimeContext, type TimeReading } from '../dates/time-reading.js';
import { timeFaultWords } from '../dates/time-words.js';
import { filterOf } from '../filters/catalogue.js';
import type { Language } from '../i18n/language.js';
import type { Preset, SearchField } from '../presets/preset.js';

/** How what is typed into a date field of a report is read. */
export const timeContext = (preset: Preset, language: Language, now: number): TimeContext => ({
  language,
  pattern: preset.dateFormat,
  now,
});

/** What the date fields of the search say. */
export interface TimesReading {
  /** Filter values by search field key; none for a field that is empty. */
  readonly params: ReadonlyMap<string, string>;
  readonly mistakes: ReadonlyMap<string, string>;
  /** Keys of fields in which another time was typed than the one that was there, or which a typed range has set. */
  readonly changed: ReadonlySet<string>;
}

interface TimeField {
  readonly search: SearchField;
  readonly edge: 'start' | 'end';
  /** The filter as it is. */
  readonly param: string;
  readonly isChanged: boolean;
  readonly reading: TimeReading | null;
}

const fieldsOf = (
  typed: ReadonlyMap<string, string>,
  active: Filters,
  context: TimeContext,
  { search, dateFormat }: Preset,
): TimeField[] =>
  search.flatMap((entry) => {
    const filter = filterOf(entry.filter);
    if (filter.control.type !== 'date-time' || !typed.has(entry.key)) return [];
    const param = active[entry.key] ?? '';
    const text = typed.get(entry.key)!.trim();
    const isChanged = text !== filter.toInput(param, context.language, { dateFormat, now: context.now });
    // What nobody touched stays the instant that it is, however it is written.
    const reading = isChanged ? readTime(text, context) : null;
    return [{ search: entry, edge: filter.control.edge, param, isChanged, reading }];
  });

/** The other end of the range that a field is an end of. */
const partnerOf = (field: TimeField, fields: readonly TimeField[]): TimeField | undefined =>
  fields.find((other) => other.search.field === field.search.field && other.edge !== field.edge);

/** Reads the date fields of the search together, since a range such as `14:00-14:10` in one of them sets both ends. */
export const readTimes = (
  typed: ReadonlyMap<string, string>,
  active: Filters,
  preset: Preset,
  context: TimeContext,
): TimesReading => {
  const { words } = context.language;
  const params = new Map<string, string>();
  const mistakes = new Map<string, string>();
  const changed = new Set<string>();
  const fields = fieldsOf(typed, active, context, preset);
  for (const { search, edge, param, isChanged, reading } of fields) {
    // One that cannot be shown goes: nobody could take it away.
    if (!isChanged && typed.get(search.key)!.trim() !== '') params.set(search.key, param);
    if (reading === null) continue;
    if (isFault(reading)) mistakes.set(search.key, timeFaultWords(reading, context));
    else {
      params.set(search.key, instantToIso(edge === 'start' ? reading.start : reading.end));
      changed.add(search.key);
    }
  }
  for (const field of fields) {
    const { reading } = field;
    if (reading === null || isFault(reading) || !reading.isRange) continue;
    const partner = partnerOf(field, fields);
    if (!partner) {
      mistakes.set(field.search.key, words.msg('Write one time here, not a range.'));
      continue;
    }
    if (partner.isChanged && partner.reading !== null) {
      mistakes.set(partner.search.key, words.msg('The other field has a range already. Empty one of them.'));
      continue;
    }
    params.set(partner.search.key, instantToIso(partner.edge === 'start' ? reading.start : reading.end));
    changed.add(partner.search.key);
  }
  for (const field of fields) {
    const [from, until] = [
      params.get(field.search.key),
      params.get(partnerOf(field, fields)?.search.key ?? ''),
    ];
    const isBackwards = from && until && parseInstant(from) > parseInstant(until);
    if (field.edge === 'start' && isBackwards)
      mistakes.set(partnerOf(field, fields)!.search.key, words.msg('The end is before the start.'));
  }
  return { params, mistakes, changed };
};
