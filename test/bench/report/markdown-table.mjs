/** A figure with as many digits as it deserves. */
export const short = (value) => {
  if (typeof value !== 'number') return value ?? '–';
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return size >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(size >= 10 ? 1 : 2);
};

/**
 * @param {readonly string[]} head @param {readonly (readonly unknown[])[]} rows
 */
export const markdownTable = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `| --- |${' ---: |'.repeat(head.length - 1)}`,
    ...rows.map((row) => `| ${row.map(short).join(' | ')} |`),
  ].join('\n');
