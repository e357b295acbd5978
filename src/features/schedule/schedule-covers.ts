import type { Filters } from '../../core/query.js';
import type { Words } from '../../i18n/words.js';
import { timeField } from '../../presets/time-field.js';
import { activeFilters, type ReportState } from '../../report/state.js';
import type { Frequency } from '../../sources/schedules/schedule.js';

/** What each report of a schedule is of: a span counted back from when it is made, or what the reader filters for now. */
export type Covers = 'filtered' | 'everything' | 'yesterday' | 'last-week' | 'last-month';

/** Filters that say from when to when rows are. */
const TIME_KEYS = ['from', 'until', 'period'];

const SPAN_OF: Readonly<Record<Frequency, Covers>> = {
  once: 'filtered',
  daily: 'yesterday',
  weekly: 'last-week',
  monthly: 'last-month',
};

const hasTime = (filters: Filters): boolean => TIME_KEYS.some((key) => (filters[key] ?? '') !== '');

/** Whether the reader can say what is covered: a log without times has no spans, and a locked time stays as it is. */
export const canChooseCovers = ({ preset, locked }: ReportState): boolean =>
  timeField(preset) !== undefined && !hasTime(locked);

/** What can be chosen. Without a time among the filters, what is filtered now is everything. */
export const coversChoices = (state: ReportState): readonly Covers[] => [
  ...(hasTime(activeFilters(state)) ? (['filtered'] as const) : []),
  'yesterday',
  'last-week',
  'last-month',
  'everything',
];

/**
 * What is covered as long as the reader does not say: where they look at a time, the one before each run, since a time that stays
 * would be the same rows again and again.
 */
export const usualCovers = (frequency: Frequency, state: ReportState): Covers =>
  hasTime(activeFilters(state)) && canChooseCovers(state) ? SPAN_OF[frequency] : 'filtered';

/** The filters of a schedule: a span is a `period`, which counts from when it runs, in the schedule's zone. */
export const filtersCovering = (covers: Covers, state: ReportState): Filters => {
  const filters = activeFilters(state);
  if (covers === 'filtered' || !canChooseCovers(state)) return filters;
  const others = Object.fromEntries(Object.entries(filters).filter(([key]) => !TIME_KEYS.includes(key)));
  return covers === 'everything' ? others : { ...others, period: covers };
};

export const coversName = (covers: Covers, words: Words): string => {
  switch (covers) {
    case 'filtered':
      return words.msg('As filtered now');
    case 'everything':
      return words.msg('Everything');
    case 'yesterday':
      return words.msg('The day before');
    case 'last-week':
      return words.msg('The week before');
    case 'last-month':
      return words.msg('The month before');
  }
};

/** A schedule that many want. */
export interface UsualSchedule {
  readonly frequency: Frequency;
  readonly covers: Covers;
  label(words: Words): string;
}

export const usualSchedules: readonly UsualSchedule[] = [
  {
    frequency: 'daily',
    covers: 'yesterday',
    label: (words) => words.msg('Every day, the day before'),
  },
  {
    frequency: 'weekly',
    covers: 'last-week',
    label: (words) => words.msg('Every week, the week before'),
  },
  {
    frequency: 'monthly',
    covers: 'last-month',
    label: (words) => words.msg('Every month, the month before'),
  },
];
