/** Longest beginning of a line that is looked at. */
const LONGEST = 1000;

/** The log of a container as Kubernetes keeps it (CRI): time, stream, and whether the line is whole or a part of one. */
const CRI = /^(\d{4}-\d{2}-\d{2}T\S{8,30}) (stdout|stderr) ([FP])(?::\S+)? /;

const ISO_FIRST =
  /^\[?(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)(?=[\s\]|])/;

/** What a program that collects lines wrote before one. */
export interface CriLine {
  readonly time: string;
  readonly stream: string;
  /** Whether the line goes on in the next one of its stream. */
  readonly isPart: boolean;
  readonly text: string;
}

export const criLine = (line: string): CriLine | null => {
  const match = CRI.exec(line);
  if (!match) return null;
  const [all, time, stream, tag] = match;
  return { time: time!, stream: stream!, isPart: tag === 'P', text: line.slice(all.length) };
};

/** What stands before an object on a line, as members of a row: when it was written, and all of it. */
export const prefixMembers = (prefix: string): Readonly<Record<string, string>> => {
  const text = prefix.trim();
  if (text === '') return {};
  const time = ISO_FIRST.exec(`${text.slice(0, LONGEST)} `)?.[1];
  return time === undefined ? { prefix: text } : { prefix: text, log_time: time };
};
