import type { StoryLog, StoryRow } from './log-of-rows.js';

/** Parameters of the default protocol that are not filters. */
const PAGING = new Set(['offset', 'limit', 'cursor', 'sort']);
/** Rows of a longer log that are looked at one by one, so that a story stays quick. */
const MOST_SEARCHED = 1_000_000;

const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
};

const isInSpan = (value: number, item: string): boolean => {
  const [first = '', last = first] = item.split('-');
  return value >= Number(first) && value <= (last === '' ? Infinity : Number(last));
};

const isInRange = (code: number, item: string): boolean => {
  const [, digit] = /^([1-5])xx$/.exec(item) ?? [];
  if (digit) return Math.floor(code / 100) === Number(digit);
  return isInSpan(code, item);
};

type Test = (row: StoryRow) => boolean;

/** The contract's own words on filters, said a second time: what the report sends is checked against these. */
const testOf = (key: string, value: string): Test => {
  if (key.startsWith('not.')) {
    const test = testOf(key.slice(4), value);
    return (row) => !test(row);
  }
  if (key.startsWith('is.')) {
    const field = key.slice(3);
    return (row) => Object.hasOwn(row, field) && textOf(row[field]) === value;
  }
  switch (key) {
    case 'q':
      return (row) =>
        Object.values(row).some((one) => textOf(one).toLowerCase().includes(value.toLowerCase()));
    case 'from':
      return ({ dateTime }) => Date.parse(textOf(dateTime)) >= Date.parse(value);
    case 'until':
      return ({ dateTime }) => Date.parse(textOf(dateTime)) <= Date.parse(value);
    case 'status':
      return ({ status }) => value.split(',').some((item) => isInRange(Number(status), item));
    case 'time':
      return ({ time }) => value.split(',').some((item) => isInSpan(Number(time), item));
    case 'error':
      return ({ error }) => textOf(error) === value;
    default:
      return (row) => textOf(row[key]).toLowerCase().includes(value.toLowerCase());
  }
};

const compare = (a: unknown, b: unknown): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [textOf(a), textOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** Indices of the rows that match, in the order asked for; a function, since most logs need none of it. */
const indicesFor = (log: StoryLog, tests: readonly Test[], sort: string): Uint32Array => {
  const found: number[] = [];
  for (let index = 0; index < Math.min(log.total, MOST_SEARCHED); index++) {
    if (tests.length === 0 || tests.every((test) => test(log.rowAt(index)))) found.push(index);
  }
  const key = sort.replace(/^-/, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  // Rows are newest first already, and of those asked for by time none has to be compared.
  if (key === 'dateTime') return Uint32Array.from(sign < 0 ? found : found.reverse());
  const values = new Map(found.map((index) => [index, log.rowAt(index)[key]]));
  return Uint32Array.from(found.sort((a, b) => sign * compare(values.get(a), values.get(b))));
};

/** The rows that a request in the default protocol asks for, paging left out. */
export const answerQuery = (log: StoryLog, parameters: URLSearchParams): StoryLog => {
  const filters = [...parameters].filter(([key]) => !PAGING.has(key));
  // Of several whole values of one field any will do; all else holds together.
  const exact = [...new Set(filters.map(([key]) => key).filter((key) => key.startsWith('is.')))];
  const tests = [
    ...filters.filter(([key]) => !key.startsWith('is.')).map(([key, value]) => testOf(key, value)),
    ...exact.map((key): Test => {
      const any = parameters.getAll(key).map((value) => testOf(key, value));
      return (row) => any.some((test) => test(row));
    }),
  ];
  const sort = parameters.get('sort') ?? '-dateTime';
  if (tests.length === 0 && sort === '-dateTime') return log;
  if (tests.length === 0 && sort === 'dateTime') {
    return { total: log.total, rowAt: (index) => log.rowAt(log.total - 1 - index) };
  }
  const indices = indicesFor(log, tests, sort);
  return { total: indices.length, rowAt: (index) => log.rowAt(indices[index]!) };
};
