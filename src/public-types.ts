import type { ApiLogReport } from './api-log-report.js';

export type { OwnAction as Action, OwnActionContext as ActionContext } from './ui/own-action.js';
export type {
  FeatureContext,
  OwnFeature as Feature,
  OwnOpenFeature as OpenFeature,
} from './shell/own-feature.js';
export type { Place } from './ui/late-regions.js';
export type { ExportField, ExportFormat, ExportFormatContext, ExportLines } from './formats/export-format.js';
export type { LogEntry } from './core/log-entry.js';
export type { Problem } from './core/problem.js';
export type { Filters, Query, Sort } from './core/query.js';
export type {
  ApiLogEvent,
  ApiLogEventDetails,
  ApiLogEventMap,
  ApiLogEventName,
} from './shell/host/events.js';
export type { Choice, Control, Filter } from './filters/filter.js';
export type { OwnWords } from './shell/settings/language-controller.js';
export type { OwnTexts } from './i18n/own-texts.js';
export type { Words } from './i18n/words.js';
export type { Cell, FieldGroup, Format, Kind, Row } from './kinds/kind.js';
export type { ExplainedValue, Explanation, ExplanationText } from './kinds/explanation.js';
export type { Density } from './storage/reader-choices.js';
export type { SavedView, ViewsStore } from './query/saved-view.js';
export type { ExportEnd } from './report/outcome.js';
export type { Field, Preset, SearchField } from './presets/preset.js';
export type { Column, Columns } from './rows/columns.js';
export type { FileSourceOptions } from './sources/files/file-source.js';
export type { LogPage, LogSource, PageRequest, SourceCapabilities } from './sources/log-source.js';
export type { MoreSign } from './sources/more-sign.js';
export type { ReadingEnd, ReadingEndKind } from './sources/reading-end.js';
export type { Remark } from './sources/remark.js';
export type { Mapping } from './sources/mapping/mapping.js';
export type { Schedule, ScheduleDraft } from './sources/schedules/schedule.js';

declare global {
  interface HTMLElementTagNameMap {
    'api-log-report': ApiLogReport;
  }
}
export type { CacheMode } from './storage/pages/cache-mode.js';
