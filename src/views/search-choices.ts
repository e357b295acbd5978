import { toText } from '../core/to-text.js';
import type { Control } from '../filters/filter.js';
import type { Format } from '../kinds/kind.js';
import { kindOf } from '../kinds/catalogue.js';
import { fieldOf } from '../presets/catalogue.js';
import type { SearchField } from '../presets/preset.js';
import type { Report } from '../report/report.js';

export interface OfferedChoice {
  readonly value: string;
  readonly label: string;
}

/** Most values seen that a drop-down offers: beyond that nobody looks through it. */
const MOST_SEEN = 200;

/** What a drop-down offers: everything, what the report and the filter name, what was seen in the rows, what is chosen. */
export const searchChoices = (
  search: SearchField,
  control: Extract<Control, { type: 'choice' }>,
  chosen: string,
  report: Report,
  format: Format,
): OfferedChoice[] => {
  const { words } = format.language;
  const kind = kindOf(fieldOf(report.state.preset, search.field).kind);
  const named = [...control.choices, ...(search.choices ?? [])].map(({ value, label }) => ({
    value,
    label: label(words),
  }));
  const offered = new Map(
    [{ value: '', label: words.msg('All') }, ...named].map((choice) => [choice.value, choice]),
  );
  const add = (value: unknown) => {
    const text = toText(value);
    if (text !== '' && !offered.has(text)) {
      offered.set(text, {
        value: text,
        label: kind.text(value, format, (key) => (key === search.field ? value : undefined)),
      });
    }
  };
  if (control.offersSeen) [...report.seenValues(search.field, MOST_SEEN)].sort().forEach(add);
  add(chosen);
  return [...offered.values()];
};
