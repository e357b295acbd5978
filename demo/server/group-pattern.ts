/** Numbers of a group of an IPv6 address, both ends included. */
export type GroupRange = readonly [lowest: number, highest: number];

const DIGITS = '0123456789abcdef';
const ANY_DIGIT = '[0-9a-f]';
const ANY_GROUP = `${ANY_DIGIT}{1,4}`;
const MOST_DIGITS = 4;

const digitPattern = (lowest: number, highest: number): string =>
  lowest === highest ? DIGITS[lowest]! : `[${DIGITS.slice(lowest, highest + 1)}]`;

const anyDigits = (count: number): string => (count === 0 ? '' : `${ANY_DIGIT}{${count}}`);

/** The numbers between two that have as many digits. */
const sameLength = (lowest: string, highest: string): string[] => {
  const [first, last] = [DIGITS.indexOf(lowest[0]!), DIGITS.indexOf(highest[0]!)];
  const [low, high] = [lowest.slice(1), highest.slice(1)];
  if (/^0*$/.test(low) && /^f*$/.test(high)) return [digitPattern(first, last) + anyDigits(low.length)];
  if (first === last) return sameLength(low, high).map((rest) => DIGITS[first]! + rest);
  return [
    ...sameLength(lowest, lowest[0]! + 'f'.repeat(low.length)),
    ...(last - first > 1 ? [digitPattern(first + 1, last - 1) + anyDigits(low.length)] : []),
    ...sameLength(highest[0]! + '0'.repeat(high.length), highest),
  ];
};

/** The numbers from one to another in hexadecimal digits, with or without zeros in front. */
export const groupPattern = ([lowest, highest]: GroupRange): string => {
  if (lowest === 0 && highest === 0xffff) return ANY_GROUP;
  const alternatives = [1, 2, 3, 4].flatMap((length) => {
    const from = Math.max(lowest, length === 1 ? 0 : 16 ** (length - 1));
    const to = Math.min(highest, 16 ** length - 1);
    if (from > to) return [];
    const zeros = length === MOST_DIGITS ? '' : `0{0,${MOST_DIGITS - length}}`;
    return sameLength(from.toString(16), to.toString(16)).map((digits) => zeros + digits);
  });
  return alternatives.length === 1 ? alternatives[0]! : `(${alternatives.join('|')})`;
};
