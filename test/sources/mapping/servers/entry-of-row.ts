import type { Row } from './server.js';

/** What the report should show of a row, whatever server it is from. */
export const entryOfRow = ({ id, at, method, url, status, took }: Row) => ({
  id,
  dateTime: new Date(at).toISOString(),
  method,
  url,
  status,
  time: took,
});
