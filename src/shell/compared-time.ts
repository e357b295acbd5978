import type { Filters } from '../core/query.js';
import type { Span } from '../dates/buckets.js';
import type { Language } from '../i18n/language.js';

/** A span of time that a feature compares with an earlier one, so that others can show the earlier one, too. */
export interface ComparedTime {
  readonly span: Span;
  readonly earlier: Span;
  /** The reader's filters with which the rows of the earlier span are found. */
  readonly filters: Filters;
  /** What a part of the span is compared with: where clocks were changed, two parts or none. */
  earlierParts(part: Span): readonly Span[];
  /** What the earlier span is called. */
  label(language: Language): string;
}
