import type { NumberRange } from './log-query.js';

const NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/;
const RANGE = /^(\d{1,15}(?:\.\d{1,9})?)-(\d{1,15}(?:\.\d{1,9})?)?$/;
const STATUS_CLASS = /^([1-9])xx$/i;

/** Higher than any number that a row may hold. */
const HIGHEST = Number.MAX_SAFE_INTEGER;

/** `404`, `400-499`, `500-` or, for a status, `4xx`; undefined for anything else. */
const numberRange = (text: string, classes: boolean): NumberRange | undefined => {
  const statusClass = classes ? STATUS_CLASS.exec(text)?.[1] : undefined;
  if (statusClass !== undefined) return [Number(statusClass) * 100, Number(statusClass) * 100 + 99];
  if (NUMBER.test(text)) return [Number(text), Number(text)];
  const [, lowest, highest] = RANGE.exec(text) ?? [];
  if (lowest === undefined) return undefined;
  const range = [Number(lowest), highest === undefined ? HIGHEST : Number(highest)] as const;
  return range[0] <= range[1] ? range : undefined;
};

/** Every part of `401,403,5xx,400-499`; undefined where one of them says nothing. */
export const numberRanges = (text: string, { classes }: { classes: boolean }): NumberRange[] | undefined => {
  const ranges = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => numberRange(part, classes));
  return ranges.length > 0 && ranges.every((range) => range !== undefined) ? ranges : undefined;
};
