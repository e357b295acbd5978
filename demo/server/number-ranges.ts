import type { NumberRange } from './log-query.js';

const NUMBER = /^-?\d{1,15}(?:\.\d{1,9})?$/;
const RANGE = /^(\d{1,15}(?:\.\d{1,9})?)-(\d{1,15}(?:\.\d{1,9})?)$/;
const STATUS_CLASS = /^([1-9])xx$/i;

/** `404`, `400-499` or, for a status, `4xx`; undefined for anything else. */
const numberRange = (text: string, classes: boolean): NumberRange | undefined => {
  const statusClass = classes ? STATUS_CLASS.exec(text)?.[1] : undefined;
  if (statusClass !== undefined) return [Number(statusClass) * 100, Number(statusClass) * 100 + 99];
  if (NUMBER.test(text)) return [Number(text), Number(text)];
  const [, lowest, highest] = RANGE.exec(text) ?? [];
  if (lowest === undefined || highest === undefined || Number(lowest) > Number(highest)) return undefined;
  return [Number(lowest), Number(highest)];
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
