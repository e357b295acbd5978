/** Numbers from one to another, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const SPAN = /^(\d{1,15}(?:\.\d{1,9})?)(-(\d{1,15}(?:\.\d{1,9})?)?)?$/;
const CLASS = /^([1-5])xx$/i;

/**
 * A number, or a span of numbers with an open end where wanted: `200`, `100-200`, `200-` (contract, section 4). Null for any
 * other text.
 *
 * @param hasClasses Whether a class of statuses such as `4xx` is one, too.
 */
export const readSpan = (text: string, hasClasses = false): Span | null => {
  const digit = hasClasses ? CLASS.exec(text)?.[1] : undefined;
  if (digit !== undefined) return { from: Number(digit) * 100, to: Number(digit) * 100 + 99 };
  const [, from, isSpan, to] = SPAN.exec(text) ?? [];
  if (from === undefined) return null;
  const span = {
    from: Number(from),
    to: isSpan ? (to === undefined ? Infinity : Number(to)) : Number(from),
  };
  return span.from <= span.to ? span : null;
};
