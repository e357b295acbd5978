/**
 * The report as a file, made by a server: the bytes that its reader would export or print. Registers nothing and needs no browser.
 *
 * @module
 */
export { reportText, type ReportOrder, type ReportText } from './report-file/report-text.js';
export { COVERS, type Covers } from './sources/schedules/covers.js';
