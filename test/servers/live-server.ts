import type { Mapping } from '../../src/sources/mapping/mapping.js';
import type { Row } from '../sources/mapping/servers/server.js';

/** A server that runs, filled with a log. */
export interface LiveServer {
  readonly version: string;
  readonly endpoint: string;
  /** What it is asked with, where it lets in nobody else. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly mapping: Mapping;
  /** Rows that it holds, asked of the server itself and not through a mapping. */
  ownTotal(): Promise<number>;
  end(): Promise<void>;
}

export interface ServerStart {
  readonly name: string;
  /**
   * Starts it on loopback.
   *
   * Throws {@link NotHere} where it is not installed.
   *
   * @param folder An empty one for its data; it is removed afterwards.
   */
  start(folder: string, rows: readonly Row[]): Promise<LiveServer>;
}

/** The server is not installed, and what installs it. */
export class NotHere extends Error {}
