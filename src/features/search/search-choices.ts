import { toText } from '../../core/to-text.js';
import type { Control } from '../../filters/filter.js';
import type { Format } from '../../kinds/kind.js';
import { kindOf } from '../../kinds/catalogue.js';
import { fieldOf } from '../../presets/catalogue.js';
import type { SearchField } from '../../presets/preset.js';
import { filterOf } from '../../filters/catalogue.js';
import { isText } from '../../query/filter-by-value.js';
import type { Report } from '../../report/report.js';
import { valuesSeen } from './values-seen.js';

export interface OfferedChoice {
  readonly value: string;
  readonly label: string;
}

/** Stands for a text that is typed in place of a value chosen. */
export const FREE = '\u2026';

/** Most values seen that a drop-down offers: beyond that nobody looks through it. */
const MOST_SEEN = 200;

/** As the reader's language orders them, and `item 2` before `item 10`. */
const inOrder = (values: readonly unknown[], locale: string): unknown[] => {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...values].sort((one, other) => compare(toText(one), toText(other)));
};

/** What a drop-down offers: everything, what the report and the filter name, what was seen in the rows, what is chosen. */
export const searchChoices = (
  search: SearchField,
  control: Extract<Control, { type: 'choice' }>,
  chosen: readonly string[],
  report: Report,
  format: Format,
): OfferedChoice[] => {
  const { words } = format.language;
  const kind = kindOf(fieldOf(report.state.preset, search.field).kind);
  const named = [...control.choices, ...(search.choices ?? [])].map(({ value, label }) => ({
    value,
    label: label(words),
  }));
  // Where several can be chosen, none chosen is all.
  const all = control.takesSeveral ? [] : [{ value: '', label: words.msg('All') }];
  const offered = new Map([...all, ...named].map((choice) => [choice.value, choice]));
  const filter = filterOf(search.filter);
  const add = (value: unknown) => {
    const text = toText(value);
    if (text !== '' && !offered.has(text)) {
      offered.set(text, {
        value: text,
        label:
          control.further?.find((choice) => choice.value === text)?.label(words) ??
          kind.text(value, format, (key) => (key === search.field ? value : undefined)),
      });
    }
  };
  // A log may hold what its filter does not find, such as the status 600.
  const isFound = (value: unknown): boolean => {
    const param = filter.toParam(toText(value), format.language);
    return param !== null && filter.matches(param)(value);
  };
  if (control.offersSeen)
    inOrder(valuesSeen(report, search.field, MOST_SEEN).filter(isFound), words.locale).forEach(add);
  chosen.forEach(add);
  // Where several can be chosen, the text has a field of its own beside them.
  if (isText(filter) && !control.takesSeveral)
    offered.set(FREE, {
      value: FREE,
      label: words.msg('Contains …', { desc: 'Choice of a text that is typed, in place of a value' }),
    });
  if (control.takesText) offered.set(FREE, { value: FREE, label: words.msg('Other codes …') });
  return [...offered.values()];
};
