import type { OpenFeature } from '../../shell/feature.js';
import type { Shell } from '../../shell/shell.js';
import { scheduleReport } from './schedule-report.js';
import { ScheduleController } from './schedule-controller.js';
import { scheduleDialog } from './schedule-dialog.js';
import { scheduleStyles } from './styles.js';

/** Reports that are made again and again. */
export const open = (shell: Shell): OpenFeature => {
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
  return {
    styles: scheduleStyles,
    menu: [scheduleReport],
    dialogs: { schedule: { ...scheduleDialog(schedules), prepare: () => schedules.open() } },
  };
};
