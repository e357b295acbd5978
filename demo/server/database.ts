import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/**
 * A DuckDB database that can be closed at any time. The binding makes a connection on another thread, and to close the
 * database below it would end the whole process: here closing waits for it.
 */
export class Database {
  readonly #instance: DuckDBInstance;
  readonly #connecting = new Set<Promise<DuckDBConnection>>();
  #isClosed = false;

  private constructor(instance: DuckDBInstance) {
    this.#instance = instance;
  }

  /** @param path A file, or `:memory:`. */
  static async open(path: string, options?: Record<string, string>): Promise<Database> {
    return new Database(await DuckDBInstance.create(path, options));
  }

  /** @throws Error Where the database is closed. */
  async connect(): Promise<DuckDBConnection> {
    if (this.#isClosed) throw new Error('The database is closed.');
    const connecting = this.#instance.connect();
    this.#connecting.add(connecting);
    try {
      return await connecting;
    } finally {
      this.#connecting.delete(connecting);
    }
  }

  /** Connections that are there stay usable until they are closed themselves. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await Promise.allSettled(this.#connecting);
    this.#instance.closeSync();
  }
}
