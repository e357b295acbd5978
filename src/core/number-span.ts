/** Numbers from one to another, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Whether only whole numbers are meant, as a class of statuses means them. */
  readonly isWhole?: true;
}

/**
 * What may be written: numbers and spans of them; statuses, which have three digits, spans of them and their classes (`4xx`);
 * or any of these, where nobody knows what a number stands for.
 */
export type SpanForm = 'numbers' | 'statuses' | 'any';

const SPAN = /^(\d{1,15}(?:\.\d{1,9})?)(-(\d{1,15}(?:\.\d{1,9})?)?)?$/;
const CLASS = /^([1-5])xx$/i;

/**
 * A number, or a span of numbers with an open end where wanted: `200`, `100-200`, `200-` (contract, section 4). Null for any
 * other text.
 */
export const readSpan = (text: string, form: SpanForm = 'numbers'): Span | null => {
  const digit = form === 'numbers' ? undefined : CLASS.exec(text)?.[1];
  if (digit !== undefined) return { from: Number(digit) * 100, to: Number(digit) * 100 + 99, isWhole: true };
  if (form === 'statuses' && text.match(/\d+/g)?.some(({ length }) => length !== 3)) return null;
  const [, from, isSpan, to] = SPAN.exec(text) ?? [];
  if (from === undefined) return null;
  const span = {
    from: Number(from),
    to: isSpan ? (to === undefined ? Infinity : Number(to)) : Number(from),
  };
  return span.from <= span.to ? span : null;
};

/** The items of a filter value that is a list, as the wire has them: with commas between. */
export const listItems = (param: string): string[] => param.split(',');

/** The spans of a list, such as `401,403,5xx,400-499` (contract, section 4); null in the place of each item that is none. */
export const readSpans = (param: string, form: SpanForm = 'numbers'): (Span | null)[] =>
  listItems(param).map((item) => readSpan(item.trim(), form));

/** Whether a number is in any of these spans. */
export const isInSpans = (value: number, spans: readonly (Span | null)[]): boolean =>
  spans.some((span) => span !== null && value >= span.from && value <= span.to);

/** The items of a list that was typed or pasted: with commas, semicolons, blanks or line breaks between. */
export const typedItems = (text: string): string[] =>
  text
    .replace(/\s*-\s*/g, '-')
    .replace(/([<>]=?)\s+/g, '$1')
    .split(/[,;\s]+/)
    .filter(Boolean);
