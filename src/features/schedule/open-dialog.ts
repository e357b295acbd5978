import type { FeatureDialog } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { ScheduleController } from './schedule-controller.js';
import { scheduleDialog } from './schedule-dialog.js';
import { scheduleStyles } from './styles.js';

/** The Schedule report dialog, once a reader asks for it. */
export const openDialog = (shell: Shell): FeatureDialog => {
  const { element, control, report } = shell;
  const schedules = new ScheduleController(element, {
    endpointOptions: () =>
      element.scheduleEndpoint ? control.endpointOptions(element.scheduleEndpoint) : null,
    report,
    language: () => shell.language(),
    announce: (schedule) => control.emit('api-log-schedule', { schedule }),
    focus: (id) =>
      void element.updateComplete.then(() => (element.renderRoot as ShadowRoot).getElementById(id)?.focus()),
    close: () => shell.closeDialog(),
  });
  return { ...scheduleDialog(schedules), prepare: () => schedules.open(), styles: scheduleStyles };
};
