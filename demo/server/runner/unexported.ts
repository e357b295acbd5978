/**
 * What makes a report in a browser, and is no export of the package: a file that is sent has to be the bytes that its reader
 * would export or print, so it is made by the same code. All else of this server imports what the package exports
 * (`test/architecture.test.ts`), as a team's own would.
 */
export { ExplainedReport, explaining } from '../../../src/shell/settings/explained-report.js';
export { joinValues } from '../../../src/core/query.js';
export { createLanguage, type Language } from '../../../src/i18n/language.js';
export { loadWords, nearestLocale } from '../../../src/i18n/locales.js';
export { kinds } from '../../../src/kinds/all.js';
export { addKinds } from '../../../src/kinds/catalogue.js';
export { csvSeparator, csvWriter } from '../../../src/formats/csv.js';
export { CSV_TYPE } from '../../../src/storage/files/export-file.js';
export {
  cellClass,
  placeClass,
  type Paper,
  type PrintedHeading,
  type PrintedLine,
} from '../../../src/formats/print/paper.js';
export { printPage } from '../../../src/formats/print/print-page.js';
export { PRINT_STYLES } from '../../../src/formats/print/print-styles.js';
export { readingEndWords } from '../../../src/log/reading-end-words.js';
export { DEFAULT_PRESET } from '../../../src/presets/catalogue.js';
export { allPages } from '../../../src/log/all-pages.js';
export { numberField } from '../../../src/query/entry-name.js';
export { filterLines } from '../../../src/query/filter-lines.js';
export { askedQuery } from '../../../src/report/state.js';
export { defaultProtocol } from '../../../src/sources/protocol/default-protocol.js';
export { pageJson } from '../../../src/sources/protocol/page-json.js';
export type { ReadingStep } from '../../../src/sources/reading-end.js';
