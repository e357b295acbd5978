import { toText } from '../../core/to-text.js';

/** The order of values that are equally common: numbers before texts, and what is missing last. */
export const compareValues = (a: unknown, b: unknown): number => {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const areNumbers = [typeof a === 'number', typeof b === 'number'];
  if (areNumbers[0] !== areNumbers[1]) return areNumbers[0] ? -1 : 1;
  if (areNumbers[0]) return (a as number) - (b as number);
  const [one, other] = [toText(a), toText(b)];
  return one < other ? -1 : one > other ? 1 : 0;
};
