import { plainText } from './plain-text.js';

/** Words for months and days in the report's language and in English, as the platform's own data has them. */
export interface DateNames {
  /** From 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** From 0, Sunday, to 6. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** "today", "ontem", "przedwczoraj": days from today. */
  readonly days: ReadonlyMap<string, number>;
  readonly now: ReadonlySet<string>;
  /** Whether the language writes the day before the month. */
  readonly isDayFirst: boolean;
  /** Milliseconds before now of "2 hours ago", "há 2 horas"; null for another text. */
  ago(text: string): number | null;
}

const LENGTHS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['second', 1000],
  ['minute', 60_000],
  ['hour', 3_600_000],
  ['day', 86_400_000],
  ['week', 7 * 86_400_000],
];

/** What people write besides the words that the platform has. */
const FURTHER_DAYS: Readonly<Record<string, number>> = { dzis: 0 };

const partOf = (format: Intl.DateTimeFormat, date: Date, type: string): string =>
  plainText(format.formatToParts(date).find((part) => part.type === type)?.value ?? '').replaceAll('.', '');

const makeNames = (locale: string): DateNames => {
  const locales = [...new Set([locale, 'en'])];
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const days = new Map(Object.entries(FURTHER_DAYS));
  const now = new Set<string>();
  const utc = { timeZone: 'UTC' } as const;
  for (const one of locales) {
    for (const style of ['long', 'short'] as const) {
      // With the day beside it a month has another case in some languages: "listopad", "5 listopada".
      for (const around of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(one, { ...utc, ...around, month: style });
        for (let month = 1; month <= 12; month++) {
          const name = partOf(format, new Date(Date.UTC(2026, month - 1, 5)), 'month');
          // Japanese months are their numbers: "10" alone would be October wherever it is in a date.
          if (!/^\d+$/.test(name)) months.set(name, month);
        }
      }
    }
    const relative = new Intl.RelativeTimeFormat(one, { numeric: 'auto' });
    for (let away = -2; away <= 2; away++) {
      const word = plainText(relative.format(away, 'day'));
      if (!/\d/.test(word)) days.set(word, away);
    }
    now.add(plainText(relative.format(0, 'second')));
  }
  for (const one of locales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(one, { ...utc, weekday: style });
      for (let day = 0; day < 7; day++) {
        // 1 February 2026 was a Sunday.
        const name = partOf(format, new Date(Date.UTC(2026, 1, 1 + day)), 'weekday');
        // "mar" is March and Tuesday in Spanish: the month has it.
        for (const one of [name, name.replace('-feira', '')]) if (!months.has(one)) weekdays.set(one, day);
      }
    }
  }
  const order = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  const phrases = locales.flatMap((one) =>
    (['long', 'short', 'narrow'] as const).map((style) => new Intl.RelativeTimeFormat(one, { style })),
  );
  return {
    months,
    weekdays,
    days,
    now,
    isDayFirst: order.indexOf('day') < order.indexOf('month'),
    ago(text) {
      const count = /\d{1,6}/.exec(text)?.[0];
      if (count === undefined) return null;
      const found = LENGTHS.find(([unit]) =>
        phrases.some((phrase) => {
          const parts = phrase.formatToParts(-Number(count), unit);
          return (
            plainText(
              parts
                .map(({ type, value }) => (type === 'integer' ? value.replace(/\D/g, '') : value))
                .join(''),
            ) === text
          );
        }),
      );
      return found ? Number(count) * found[1] : null;
    },
  };
};

const made = new Map<string, DateNames>();

/** @param locale The report's language. */
export const dateNames = (locale: string): DateNames => {
  let names = made.get(locale);
  if (!names) made.set(locale, (names = makeNames(locale)));
  return names;
};
