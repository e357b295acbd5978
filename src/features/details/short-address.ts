/** Most characters of a path, and of what is behind it, in one line above an entry. */
const MOST_OF_PATH = 64;
const MOST_BEHIND = 24;

/** An address that fits a line: cut in the middle of its path, whose end says what was called, and at the end of its query. */
export const shortAddress = (address: string): string => {
  const [, path = '', behind = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const [characters, others] = [[...path], [...behind]];
  const half = MOST_OF_PATH / 2;
  const start =
    characters.length > MOST_OF_PATH
      ? `${characters.slice(0, half).join('')}…${characters.slice(1 - half).join('')}`
      : path;
  return start + (others.length > MOST_BEHIND ? `${others.slice(0, MOST_BEHIND - 1).join('')}…` : behind);
};
