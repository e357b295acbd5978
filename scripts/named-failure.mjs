/** Characters of an error that are said with the name of a test: a list of differences may be long. */
const LONGEST = 160;

/** A failed test as the last lines of a run name it: with the first line of its error, which is far above by then. */
export const namedFailure = (name, message) => {
  const [line = ''] = (message ?? '').trim().split('\n');
  if (line === '') return name;
  return `${name}: ${line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line}`;
};
