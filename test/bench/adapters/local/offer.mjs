/**
 * A table over rows in memory, as the page that measures it asks for things.
 *
 * @typedef {object} LocalTable
 * @property {(host: HTMLElement, rows: readonly object[]) => unknown} show Shows these rows, in their order.
 * @property {(count: number) => Promise<unknown>} [whole] Waits until all rows are there, where the first are shown before that.
 * @property {(host: HTMLElement, fetchRows: FetchRows, total: number) => Promise<unknown>} [load] Fetches all rows and
 *   shows them, where a table can do with less than an array of them.
 * @property {(host: HTMLElement, rowsOf: (offset: number, limit: number) => object[], total: number) => unknown} [page]
 *   Shows rows that are asked for as the table scrolls.
 * @property {(wanted: { status: number, resource: string } | null) => unknown} [filter] The status as a number that is
 *   equal, the resource as text that is contained; null for all rows.
 * @property {(key: string, isDescending: boolean) => unknown} [sort]
 * @property {() => number | Promise<number>} [count] Rows that match.
 * @property {() => Blob | string | Promise<Blob | string>} [exportCsv]
 *
 * @typedef {(offset: number, limit: number) => Promise<object[]>} FetchRows
 */

/** @param {LocalTable} table */
export const offer = (table) => {
  globalThis.localTable = table;
};
