import type { Mapping } from '../../../../src/sources/mapping/mapping.js';

/** A row of the log that all of these servers hold, in no server's words. */
export interface Row {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
}

/** A server as it speaks: what was read of it is in `from`. */
export interface Server {
  readonly name: string;
  readonly from: string;
  readonly mapping: Mapping;
  /** Whether it says how many rows match. */
  readonly hasTotal: boolean;
  /** Filters that it answers itself. */
  readonly answers: Readonly<Record<string, string>>;
  respond(request: Request, rows: readonly Row[]): Promise<Response> | Response;
}
