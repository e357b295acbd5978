/**
 * What answers questions about rows in memory, as the page that measures it asks for things. Answers are lists of cells, drawn by
 * the page in the same plain table for all; one that cannot answer a question has no member for it.
 *
 * @typedef {readonly (readonly (string | number)[])[]} Answer
 *
 * @typedef {object} Answerer
 * @property {(rows: readonly object[]) => Promise<unknown>} add More rows, in their order.
 * @property {() => Promise<unknown>} ready Waits until all are there.
 * @property {(span: { start: number, length: number, count: number }) => Promise<Answer>} [timeline] Start of a span, class
 *   of the status, rows; in that order, those without rows left out.
 * @property {(field: string, top: number) => Promise<Answer>} [values] The commonest values: value, rows, failed ones.
 * @property {(field: string) => Promise<Answer>} [summary] Value, rows, failed ones, p50, p95, p99 of the time by nearest rank.
 * @property {() => Promise<Answer>} [causes] Values that failed rows have more often than others: field, value, failed rows.
 * @property {(text: string) => Promise<Answer>} [find] Rows that have a text in any field: how many, and the first IDs.
 */

/** @param {Answerer} answerer */
export const offer = (answerer) => {
  globalThis.answerer = answerer;
};
