import { nothing } from 'lit';
import type { TimeSpan } from '../../dates/time-reading.js';
import { isLockedOut } from '../../report/state.js';
import type { OpenFeature } from '../../shell/feature.js';
import { goToTime } from '../../shell/go-to-time.js';
import type { Shell } from '../../shell/shell.js';
import { goToDateForm } from './go-to-date-form.js';
import { timeCard } from './time-card.js';
import { TimeCardController } from './time-card-controller.js';
import { timeZoneDialog } from './time-zone-dialog.js';

/** The way to a time, the card that shows one on other clocks, the zone that times are shown in. */
export const open = (shell: Shell): OpenFeature => {
  const { control, report } = shell;
  const card = new TimeCardController(shell);
  shell.addController(card);
  const go = (time: TimeSpan): void => void goToTime(shell, time, { hasFocus: true, mayFilter: true });
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
