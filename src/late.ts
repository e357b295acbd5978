/**
 * What the first rows can do without. Loaded when they are painted, or when the reader or a fault asks for it.
 *
 * @module
 */
export { goToDate } from './controllers/go-to-date.js';
export { ScheduleController } from './controllers/schedule-controller.js';
export { resultText } from './views/announcements.js';
export { messages } from './views/messages.js';
export { problemWords } from './views/problem-words.js';
export { scheduleDialog } from './views/schedule-dialog.js';
export { search } from './views/search.js';
