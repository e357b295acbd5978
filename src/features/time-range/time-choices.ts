import { instantToIso } from '../../core/instant.js';
import type { Filters } from '../../core/query.js';
import { plainText } from '../../dates/plain-text.js';
import { readTime } from '../../dates/read-time.js';
import { isFault, MINUTE, type TimeContext, type TimeSpan } from '../../dates/time-reading.js';
import { timeFaultWords, timeInWords } from '../../dates/time-words.js';
import { periodChoices } from './time-sentence.js';

/** What a line of the list does when it is chosen. */
export type TimeAct =
  | { readonly type: 'filter'; readonly filters: Filters }
  | { readonly type: 'scroll'; readonly time: TimeSpan }
  /** Writes the current span into the field, to be changed by hand. */
  | { readonly type: 'edit' };

/** A line of the list. */
export interface TimeChoice {
  readonly label: string;
  readonly act: TimeAct;
}

/** What a typed text offers. */
export interface TimeOffer {
  readonly choices: readonly TimeChoice[];
  /** What was understood, or what is wrong; `''` for nothing. */
  readonly said: string;
  /** What is to be said where nothing can be chosen. */
  readonly mistake: string;
}

const HOUR = 60 * MINUTE;

/** Whether a text means another time an hour later: it counts back from now. */
const isRelative = (typed: string, { start }: TimeSpan, context: TimeContext): boolean => {
  const later = readTime(typed, { ...context, now: context.now + HOUR });
  return later !== null && !isFault(later) && later.start - start === HOUR;
};

const meanings = (typed: string, time: TimeSpan, context: TimeContext): readonly TimeChoice[] => {
  const { words } = context.language;
  const [from, until] = [instantToIso(time.start), instantToIso(time.end)];
  const since: TimeChoice = {
    label: words.msg('Show everything since then'),
    act: { type: 'filter', filters: { from } },
  };
  const scroll: TimeChoice = { label: words.msg('Scroll there'), act: { type: 'scroll', time } };
  if (!time.isRange && isRelative(typed, time, context)) return [since, scroll];
  const only: TimeChoice = {
    label: words.msg('Show only this time'),
    act: { type: 'filter', filters: { from, until } },
  };
  const upTo: TimeChoice = {
    label: words.msg('Show everything until then'),
    act: { type: 'filter', filters: { until } },
  };
  return time.isRange ? [only, scroll] : [only, since, upTo, scroll];
};

/**
 * What can be chosen while a text is in the field: the usual periods, those that it names a part of, and what it means as a time.
 *
 * @param typed `''` where nobody has typed.
 */
export const timeOffer = (typed: string, context: TimeContext): TimeOffer => {
  const { language } = context;
  const { words } = language;
  const usual: readonly TimeChoice[] = [
    { label: words.msg('Any time'), act: { type: 'filter', filters: {} } },
    ...periodChoices(language).map(({ value, label }): TimeChoice => ({
      label,
      act: { type: 'filter', filters: { period: value } },
    })),
  ];
  const reading = readTime(typed, context);
  if (reading === null) {
    const edit: TimeChoice = { label: words.msg('Another time…'), act: { type: 'edit' } };
    return { choices: [...usual, edit], said: '', mistake: '' };
  }
  const part = plainText(typed);
  const isBegun = ({ label }: TimeChoice): boolean => plainText(label).startsWith(part);
  const holding = usual.filter(({ label }) => plainText(label).includes(part));
  const named = [...holding.filter(isBegun), ...holding.filter((choice) => !isBegun(choice))];
  // "Yesterday" stays yesterday, and a name that is written in full stays the same time.
  const whole = named.find(({ label }) => plainText(label) === part);
  if (whole) return { choices: [whole, ...named.filter((one) => one !== whole)], said: '', mistake: '' };
  if (isFault(reading)) {
    const mistake = timeFaultWords(reading, context);
    return { choices: named, said: reading.code === 'unknown' ? '' : mistake, mistake };
  }
  const span = { ...reading, isRange: reading.isRange || reading.end - reading.start >= MINUTE };
  return {
    choices: [...meanings(typed, reading, context), ...named],
    said: timeInWords(span, 'start', language),
    mistake: '',
  };
};
