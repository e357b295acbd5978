/** Texts that spreadsheets and people write in place of numbers and instants, read by what the other rows of the column have. */
export interface WrittenColumn {
  /** The value as ISO 8601 or with a decimal point; as it is where it is written otherwise than the column. */
  readonly read: (value: unknown) => unknown;
  /** Whether these are dates of which nobody can tell whether the day or the month is first: they are not read. */
  readonly isUndecided: boolean;
}

const CLOCK = String.raw`(?:,?[ T]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?(?: ?([ap])\.?m\.?)?(?: ?(Z|UTC|[+-]\d{2}:?\d{2}))?)?`;
/** `20/11/2026 10:00`, `11/20/26, 10:00 AM`, `20.11.2026`. */
const DAY_OR_MONTH_FIRST = new RegExp(String.raw`^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})${CLOCK}$`, 'i');
/** `2026/11/20 9:05`. */
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([./-])(\d{1,2})\2(\d{1,2})${CLOCK}$`, 'i');

/** Longest text that is looked at. */
const LONGEST = 60;
/** Of the values of a column so many are written the same way. */
const MOST_OF_THEM = 0.6;

const two = (digits: string | number): string => String(digits).padStart(2, '0');

const isoOf = (year: string, month: string, day: string, clock: readonly (string | undefined)[]): string => {
  const [hours = '0', minutes = '00', seconds = '00', fraction, half, zone = ''] = clock;
  const hour = half === undefined ? +hours : (+hours % 12) + (/p/i.test(half) ? 12 : 0);
  const whole = year.length === 2 ? `20${year}` : year;
  const part = fraction === undefined ? '' : `.${fraction}`;
  const offset = zone === '' || /^(z|utc)$/i.test(zone) ? 'Z' : zone;
  return `${whole}-${two(month)}-${two(day)}T${two(hour)}:${minutes}:${seconds}${part}${offset}`;
};

type First = 'day' | 'month';

/** What is first in dates of two small numbers; null where the rows contradict each other or do not tell. */
const firstOf = (dates: readonly RegExpExecArray[]): First | null => {
  const isDay = dates.some(([, first]) => +first! > 12);
  const isMonth = dates.some(([, , , second]) => +second! > 12);
  if (isDay !== isMonth) return isDay ? 'day' : 'month';
  if (isDay) return null;
  // Nobody writes points between month and day, or halves of days behind the day.
  if (dates.every(([, , sign]) => sign === '.')) return 'day';
  if (dates.some((match) => match[9] !== undefined)) return 'month';
  return dates.every(([, first, , second]) => +first! === +second!) ? 'day' : null;
};

const dateReader =
  (first: First | null) =>
  (value: unknown): unknown => {
    if (typeof value !== 'string' || value.length > LONGEST) return value;
    const text = value.trim();
    const [, year, , month, day, ...clock] = YEAR_FIRST.exec(text) ?? [];
    if (year !== undefined) return isoOf(year, month!, day!, clock);
    const [, one, , other, end, ...time] = DAY_OR_MONTH_FIRST.exec(text) ?? [];
    if (one === undefined || first === null) return value;
    const [dayText, monthText] = first === 'day' ? [one, other!] : [other!, one];
    return +monthText > 12 || +dayText > 31 ? value : isoOf(end!, monthText, dayText, time);
  };

const NUMBER = /^-?\d+$/;
const DECIMAL_COMMA = /^-?(\d+|\d{1,3}([. \u00a0\u202f]\d{3})+),\d+$/;
/** What could as well be thousands. */
const GROUPED = /^-?\d{1,3}(,\d{3})+$/;

const commaReader = (value: unknown): unknown => {
  if (typeof value !== 'string' || value.length > LONGEST) return value;
  const text = value.trim();
  return DECIMAL_COMMA.test(text) ? text.replace(/[. \u00a0\u202f]/g, '').replace(',', '.') : value;
};

/**
 * How the texts of a column are read that are dates with the day, the month or the year first, or numbers with a decimal comma;
 * null where they are neither, or already as machines write them. The rows decide.
 *
 * @param values Of the column, some of them.
 */
export const writtenColumn = (values: readonly unknown[]): WrittenColumn | null => {
  const texts = values
    .filter((value): value is string => typeof value === 'string' && value.length <= LONGEST)
    .map((value) => value.trim());
  const least = Math.max(1, values.length * MOST_OF_THEM);
  const years = texts.filter((text) => YEAR_FIRST.test(text)).length;
  const dates = texts.map((text) => DAY_OR_MONTH_FIRST.exec(text)).filter((match) => match !== null);
  if (years + dates.length >= least) {
    const first = firstOf(dates);
    return { read: dateReader(first), isUndecided: dates.length > 0 && first === null };
  }
  const commas = texts.filter((text) => DECIMAL_COMMA.test(text));
  const numbers = texts.filter((text) => NUMBER.test(text)).length;
  const isComma = commas.some((text) => !GROUPED.test(text)) && commas.length + numbers >= least;
  return isComma ? { read: commaReader, isUndecided: false } : null;
};
