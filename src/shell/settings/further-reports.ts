/**
 * What the first rows need of other reports than the default one: the reports by name, the kinds that few have, and
 * explanations; and what reads the filters and the choices that a reader left. Loaded before the report is opened where one of them
 * is asked for, else with the late parts.
 *
 * @module
 */
export { statusReason as reasonOf } from '../../core/status-reason.js';
export { kinds } from '../../kinds/all.js';
export { presets } from '../../presets/all.js';
export { checkChoices } from '../../storage/check-choices.js';
export { ExplainedReport, explaining } from './explained-report.js';
export { readRemembered } from './remembered-query.js';
