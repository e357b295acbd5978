import type { DuckDBConnection } from '@duckdb/node-api';
import type { BoundValues } from './bound-values.js';

/** How often a statement that is to end is interrupted, in milliseconds: one that has not begun yet misses the first time. */
const AGAIN = 20;

/**
 * Reads a statement's rows; it really ends when the signal is aborted, rather than going on for nobody.
 *
 * @throws The signal's reason once it is aborted.
 */
export const readUnlessAborted = async (
  connection: DuckDBConnection,
  sql: string,
  { values, types }: BoundValues,
  signal: AbortSignal,
): Promise<Readonly<Record<string, unknown>>[]> => {
  signal.throwIfAborted();
  let again: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    connection.interrupt();
    again = setInterval(() => connection.interrupt(), AGAIN);
  };
  signal.addEventListener('abort', interrupt, { once: true });
  try {
    const reader = await connection.runAndReadAll(sql, values, types);
    return reader.getRowObjectsJS();
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearInterval(again);
    signal.removeEventListener('abort', interrupt);
  }
};
