/**
 * What the first rows can do without. Loaded when they are painted, or when the reader or a fault asks for it.
 *
 * @module
 */
export { Connection } from './controllers/connection.js';
export { goToDate } from './controllers/go-to-date.js';
export { RefreshTimer } from './controllers/refresh-timer.js';
export { ScheduleController } from './controllers/schedule-controller.js';
export { Announcements } from './views/announcements.js';
export { menu } from './views/menu.js';
export { messages } from './views/messages.js';
export { scheduleDialog } from './views/schedule-dialog.js';
export { lateStyles } from './views/styles/late.js';
export { search } from './views/search.js';
export { GridFocus } from './views/table/grid-focus.js';
