import { mayAskByItself } from '../../report/may-ask-by-itself.js';
import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { Connection } from './connection.js';
import { RefreshTimer } from './refresh-timer.js';

/** Updates by itself: by the clock, and when the connection is back. */
export const open = (shell: Shell): OpenFeature => {
  const { element, report } = shell;
  const refresh = (): void => {
    if (mayAskByItself(report.state)) report.dispatch('refresh');
  };
  shell.addController(new RefreshTimer(() => element.refreshInterval, refresh));
  shell.addController(new Connection(report));
  return {};
};
