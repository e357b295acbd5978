import { nothing } from 'lit';
import { parseInstant } from '../../core/instant.js';
import type { TimeSpan } from '../../dates/time-reading.js';
import { instantInWords } from '../../dates/time-words.js';
import { str } from '../../i18n/words.js';
import { timeField } from '../../presets/time-field.js';
import { isLockedOut } from '../../report/state.js';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { goToDate } from './go-to-date.js';
import { goToDateForm } from './go-to-date-form.js';
import { timeCard } from './time-card.js';
import { TimeCardController } from './time-card-controller.js';
import { timeZoneDialog } from './time-zone-dialog.js';

/** The keyboard goes to a row that was gone to, which is marked and said. */
const arrive = (row: number, { control, report, marked, ...shell }: Shell): void => {
  const language = shell.language();
  marked.mark(row);
  shell.table()?.focusRow(row);
  shell.element.requestUpdate();
  if (!language) return;
  const instant = parseInstant(report.valueAt(row, timeField(control.preset) ?? ''));
  const place = language.number(row + 1);
  const when = Number.isNaN(instant) ? '' : instantInWords(instant, language);
  shell.confirm(language.words.msg(str`Row ${place}: ${when}`));
};

/** The way to a time, the card that shows one on other clocks, the zone that times are shown in. */
export const open = (shell: Shell): OpenFeature => {
  const { element, control, report } = shell;
  const card = new TimeCardController(element, control);
  const go = (time: TimeSpan): void =>
    void goToDate(report, time, {
      sort: (sort) => control.orderAsReader(sort),
      filter: (filters) => control.filterAsReader(filters),
      scrollTo: (row) => shell.table()?.goTo(row),
      found: (row) => arrive(row, shell),
    });
  return {
    regions: {
      footer(view) {
        const { total, locked } = report.state;
        // Where rows are not counted, those after the date are filtered away: the host may have locked that.
        return total !== null || !isLockedOut(locked, 'until') ? goToDateForm(view, go) : nothing;
      },
      overlay: (view) => timeCard(card, view),
    },
    dialogs: { timeZone: timeZoneDialog(control) },
  };
};
