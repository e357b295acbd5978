const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** So many digits may be past what a number can hold: 2^53 has 16. */
const LONG_NUMBER = /^-?\d{16,}$/;
const MAY_HAVE_LONG_NUMBER = /[:,[\s]-?\d{16}/;

/**
 * The value of a JSON text, in which a whole number that no number can hold is a text of its digits: the identifiers of
 * 64 bits and the instants in nanoseconds that log servers write would come out rounded.
 */
export const parseExactJson = (text: string): unknown => {
  const value: unknown = JSON.parse(text);
  if (!MAY_HAVE_LONG_NUMBER.test(text)) return value;
  try {
    const quoted = text.replace(TEXT_OR_NUMBER, (part) =>
      LONG_NUMBER.test(part) && !Number.isSafeInteger(Number(part)) ? `"${part}"` : part,
    );
    return quoted === text ? value : (JSON.parse(quoted) as unknown);
  } catch {
    // A value of ten million characters is more than a pattern takes: rather rounded numbers beside it than no rows.
    return value;
  }
};
