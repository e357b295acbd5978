import type { SummaryGroup } from '../../core/summary.js';
import type { Language } from '../../i18n/language.js';
import { durationText } from '../../kinds/duration.js';
import type { Format } from '../../kinds/kind.js';
import type { Words } from '../../i18n/words.js';

/** A column of the summary beside the value itself. */
export interface SummaryColumn {
  readonly key: string;
  label(words: Words): string;
  /** What it is sorted by; null where the group has none. */
  value(group: SummaryGroup): number | null;
  text(value: number, format: Format, group: SummaryGroup): string;
}

const percent = (share: number, { locale }: Language): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);

const duration = (key: 'p50' | 'p95' | 'p99' | 'max', label: SummaryColumn['label']): SummaryColumn => ({
  key,
  label,
  value: (group) => group[key] ?? null,
  text: (value, { language }) => durationText(value, language),
});

const instant = (key: 'first' | 'last', label: SummaryColumn['label']): SummaryColumn => ({
  key,
  label,
  value: (group) => group[key] ?? null,
  text: (value, { language, dateFormat }) => language.dateTime(value, dateFormat),
});

/** Calls, failures, durations, first and last time: each is shown where a group has it. */
export const summaryColumns: readonly SummaryColumn[] = [
  {
    key: 'count',
    label: (words) => words.msg('Entries', { id: 'summary-entries' }),
    value: ({ count }) => count,
    text: (value, { language }) => language.number(value),
  },
  {
    key: 'failed',
    label: (words) => words.msg('Failed', { id: 'summary-failed' }),
    value: ({ failed }) => failed ?? null,
    text: (value, { language }, { count }) =>
      value === 0 ? language.number(0) : `${language.number(value)} (${percent(value / count, language)})`,
  },
  // Percentiles are called alike in all languages of logs.
  duration('p50', () => 'p50'),
  duration('p95', () => 'p95'),
  duration('p99', () => 'p99'),
  duration('max', (words) => words.msg('Slowest')),
  instant('first', (words) => words.msg('First', { id: 'summary-first' })),
  instant('last', (words) => words.msg('Last', { id: 'summary-last' })),
];
