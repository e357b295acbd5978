/**
 * Where rows may come from beside an endpoint: rows of the page's own, a file, pages of a source of your own. Registers nothing.
 *
 * @module
 */
export { withCache } from './storage/cache/with-cache.js';
export { readNetwork } from './core/addresses/ip-network.js';
export type { IpNetwork } from './core/addresses/ip-network.js';
export { ProblemError } from './core/problem.js';
export { LONGEST_ADDRESS, URL_PATTERN_STEPS, type PatternStep } from './core/addresses/url-pattern-steps.js';
export { urlPattern } from './core/addresses/url-pattern.js';
export { readSpans, type Span, type SpanForm } from './core/number-span.js';
export { columnsFromRows } from './rows/columns.js';
export { defaultEndpointSource as endpointSource } from './sources/endpoint/default-endpoint-source.js';
export type { EndpointOptions } from './sources/endpoint/endpoint-source.js';
export { fileSource } from './sources/files/file-source.js';
export { withRenewal } from './sources/middleware/with-renewal.js';
export { withRetry } from './sources/middleware/with-retry.js';
export { logPage } from './sources/rows-page.js';
export { rowsSource } from './sources/rows-source.js';
export type { Summary, SummaryGroup, SummaryQuestion } from './core/summary.js';
export type {
  LogPage,
  LogSource,
  LogSummary,
  PageRequest,
  SourceCapabilities,
  SummariseOptions,
} from './sources/log-source.js';
export type { Remark } from './sources/remark.js';
export type { CacheMode } from './storage/pages/cache-mode.js';
