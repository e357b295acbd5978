/**
 * The words that a POSIX shell makes of a line (Shell Command Language, 2.2): enough of it to see whether a line is the one
 * command that it was meant to be. Characters that end a command are words of their own.
 */
export const shellWords = (line: string): string[] => {
  const words: string[] = [];
  let word: string | null = null;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === "'" || character === '"') {
      const end = line.indexOf(character, at + 1);
      if (end < 0) return [...words, `unclosed ${character}`];
      word = (word ?? '') + line.slice(at + 1, end);
      at = end;
    } else if (character === '\\') {
      word = (word ?? '') + (line[at + 1] ?? '');
      at += 1;
    } else if (/[;&|<>()`$\n#*?[\]{}~]/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
      words.push(character);
    } else if (/\s/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + character;
  }
  return word === null ? words : [...words, word];
};
