import { mayAskByItself } from '../../report/state.js';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { Connection } from './connection.js';
import { RefreshTimer } from './refresh-timer.js';

/** Updates by itself: by the clock, and when the connection is back. */
export const open = ({ element, report }: Shell): OpenFeature => {
  new RefreshTimer(
    element,
    () => element.refreshInterval,
    () => mayAskByItself(report.state) && report.dispatch('refresh'),
  );
  new Connection(element, report);
  return {};
};
