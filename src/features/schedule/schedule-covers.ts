import type { Filters } from '../../core/query.js';
import type { Words } from '../../i18n/words.js';
import { timeField } from '../../presets/time-field.js';
import type { ReportState } from '../../report/state.js';
import { COVERED_SPANS, hasTime, type Covers } from '../../sources/schedules/covers.js';
import type { Frequency } from '../../sources/schedules/schedule.js';

/** Whether the reader can say what is covered: a log without times has no spans, and a locked time stays as it is. */
export const canChooseCovers = ({ preset, locked }: ReportState): boolean =>
  timeField(preset) !== undefined && !hasTime(locked);

/** What can be chosen. What runs once has no last run; without a time among the filters, what is filtered is everything. */
export const coversChoices = (frequency: string, filters: Filters): readonly Covers[] => [
  ...(frequency === 'once' ? [] : (['since-last-run'] as const)),
  ...COVERED_SPANS,
  ...(hasTime(filters) ? (['filtered'] as const) : []),
  'everything',
];

/** What is covered: what the reader chose where that can be, else what is usual. */
export const coversOf = (
  chosen: Covers | null,
  frequency: Frequency,
  filters: Filters,
  state: ReportState,
): Covers => {
  if (!canChooseCovers(state)) return 'filtered';
  const choices = coversChoices(frequency, filters);
  if (chosen && choices.includes(chosen)) return chosen;
  const usual = (['since-last-run', 'filtered'] as const).find((covers) => choices.includes(covers));
  return chosen === 'filtered' ? 'everything' : (usual ?? 'everything');
};

export const coversName = (covers: Covers, words: Words): string => {
  switch (covers) {
    case 'since-last-run':
      return words.msg('Since the last run');
    case 'yesterday':
      return words.msg('The day before');
    case 'last-week':
      return words.msg('The week before');
    case 'last-month':
      return words.msg('The month before');
    case 'filtered':
      return words.msg('As filtered now');
    case 'everything':
      return words.msg('Everything');
  }
};

/** The same within a sentence. */
export const coveredEntries = (covers: Covers, words: Words): string => {
  switch (covers) {
    case 'since-last-run':
      return words.msg('entries since the last run');
    case 'yesterday':
      return words.msg('entries of the day before');
    case 'last-week':
      return words.msg('entries of the week before');
    case 'last-month':
      return words.msg('entries of the month before');
    case 'filtered':
      return words.msg('entries as filtered');
    case 'everything':
      return words.msg('all entries');
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
