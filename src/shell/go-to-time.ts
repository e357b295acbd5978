import { parseInstant } from '../core/instant.js';
import type { TimeSpan } from '../dates/time-reading.js';
import { instantInWords } from '../dates/time-words.js';
import { str } from '../i18n/words.js';
import { timeField } from '../presets/time-field.js';
import { goToDate } from '../report/go-to-date.js';
import type { Shell } from './shell.js';

/** How a reader goes to a time. */
export interface GoToTimeOptions {
  /** Whether the keyboard goes to the row, too. */
  readonly hasFocus: boolean;
  /** Whether rows behind the time may be filtered away where the endpoint does not count them. */
  readonly mayFilter: boolean;
}

/** A row that was gone to is marked and said. */
const arrive = (row: number, { control, report, marked, ...shell }: Shell, hasFocus: boolean): void => {
  const language = shell.language();
  marked.mark(row);
  if (hasFocus) shell.table()?.focusRow(row);
  shell.element.requestUpdate();
  if (!language) return;
  const instant = parseInstant(report.valueAt(row, timeField(control.preset) ?? ''));
  const place = language.number(row + 1);
  const when = Number.isNaN(instant) ? '' : instantInWords(instant, language);
  shell.confirm(language.words.msg(str`Row ${place}: ${when}`));
};

/** Scrolls the table to a time for the reader. Gives false where nobody knows its row, and nothing may be filtered away. */
export const goToTime = (
  shell: Shell,
  time: TimeSpan,
  { hasFocus, mayFilter }: GoToTimeOptions,
): Promise<boolean> => {
  const { control, report } = shell;
  return goToDate(report, time, {
    sort: (sort) => control.reader?.order(sort),
    filter: mayFilter ? (filters) => control.reader?.filter(filters) : undefined,
    scrollTo: (row) => shell.table()?.goTo(row),
    found: (row) => arrive(row, shell, hasFocus),
  });
};
