import { plainText } from './plain-text.js';

const PART = /YYYY|DD|MM|HH|mm|SSS|ss/g;

const DIGITS: Readonly<Record<string, string>> = { YYYY: '\\d{4}', SSS: '\\d{3}' };

/** What of a report's pattern matters to reading: `DD/MM/YYYY HH:mm`. */
export interface DatePattern {
  /** Whether the year comes before day and month. */
  readonly isYearFirst: boolean;
  readonly isDayFirst: boolean;
  /** What is between the parts of the date: `/`, `-`, `.`, or nothing. */
  readonly separator: string;
  /** What is between hour and minute: `:`, `.`, or nothing. */
  readonly clockSeparator: string;
  /** Whether it has all of a date and a time to the minute, so that an instant can be written in it. */
  readonly isWhole: boolean;
  /** The parts of a text that is written in the pattern, by their letters; null for another text. */
  match(text: string): Readonly<Record<string, string>> | null;
}

const escaped = (literal: string): string =>
  [...literal].map((one) => (/\s/.test(one) ? '\\s*' : plainText(one).replace(/\W/g, '\\$&'))).join('');

const make = (pattern: string): DatePattern => {
  const parts: readonly string[] = pattern.match(PART) ?? [];
  const literals = pattern.split(PART);
  const place = (part: string): number => parts.indexOf(part);
  const [hasSeconds, hasMilliseconds] = [place('ss') >= 0, place('SSS') >= 0];
  // The fields write seconds where an instant has them, though the pattern has none.
  const tail = (part: string): string => {
    if (part === 'mm' && !hasSeconds) return '(?::(?<ss>\\d{2})(?:[.,](?<SSS>\\d{1,9}))?)?';
    return part === 'ss' && !hasMilliseconds ? '(?:[.,](?<SSS>\\d{1,9}))?' : '';
  };
  const isOnce = new Set(parts).size === parts.length;
  const source = parts
    .map(
      (part, index) => `(?<${part}>${DIGITS[part] ?? '\\d{2}'})${tail(part)}${escaped(literals[index + 1]!)}`,
    )
    .join('');
  const whole = isOnce ? new RegExp(`^${escaped(literals[0]!)}${source}$`) : null;
  const dateParts = parts.filter((part) => ['YYYY', 'MM', 'DD'].includes(part));
  const isWhole = whole !== null && ['YYYY', 'MM', 'DD', 'HH', 'mm'].every((part) => place(part) >= 0);
  return {
    isYearFirst: dateParts[0] === 'YYYY',
    isDayFirst: place('DD') < place('MM'),
    separator: literals[place(dateParts[0] ?? '') + 1]?.trim() ?? '',
    clockSeparator: parts[place('HH') + 1] === 'mm' ? literals[place('HH') + 1]!.trim() : '',
    isWhole,
    match: (text) => (isWhole ? (whole.exec(text)?.groups ?? null) : null),
  };
};

const made = new Map<string, DatePattern>();

/** @param pattern `DD`, `MM`, `YYYY`, `HH`, `mm`, `ss` and `SSS` stand for the parts. */
export const datePattern = (pattern: string): DatePattern => {
  let known = made.get(pattern);
  if (!known) made.set(pattern, (known = make(pattern)));
  return known;
};

/** The pattern, where an instant can be written in it to the minute; else that of ISO 8601. */
export const wholePattern = (pattern: string): string =>
  datePattern(pattern).isWhole ? pattern : 'YYYY-MM-DD HH:mm';

/** The part of a pattern that is a day: `DD/MM/YYYY` of `DD/MM/YYYY HH:mm`. */
export const datePart = (pattern: string): string => {
  const part = /(?:YYYY|MM|DD).*(?:YYYY|MM|DD)/.exec(pattern)?.[0] ?? '';
  const isWhole = ['YYYY', 'MM', 'DD'].every((one) => part.includes(one));
  return isWhole && !/HH|mm|ss|SSS/.test(part) ? part : 'YYYY-MM-DD';
};
