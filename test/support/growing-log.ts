import type { LogEntry } from '../../src/core/log-entry.js';
import type { LogPage, LogSource, PageRequest } from '../../src/sources/log-source.js';
import { logPage } from '../../src/sources/rows-page.js';

/** What happens to a log between two requests. */
export interface Moment {
  /** Rows that come before all others. */
  readonly newer: number;
  /** Place of a row that comes late, further down; none where not given. */
  readonly late?: number | undefined;
}

/** A log, newest first, that grows whenever it has been asked. Rows that it began with have ids from 0 on. */
export class GrowingLog {
  readonly rows: LogEntry[];
  readonly length: number;
  requests = 0;
  #came = 0;
  readonly #moments: readonly Moment[];
  readonly #totalOf: (total: number, end: number) => number;

  constructor(
    length: number,
    moments: readonly Moment[],
    totalOf: (total: number, end: number) => number = (total) => total,
  ) {
    this.length = length;
    this.rows = Array.from({ length }, (_, id) => ({ id }));
    this.#moments = moments;
    this.#totalOf = totalOf;
  }

  readonly source: LogSource = {
    id: 'growing',
    capabilities: { filters: 'all', sorts: 'all' },
    fetchPage: async ({ offset, limit }: PageRequest): Promise<LogPage> => {
      const rows = this.rows.slice(offset, offset + limit);
      const page = logPage(rows, { total: this.#totalOf(this.rows.length, offset + rows.length) });
      this.grow(this.#moments[this.requests++] ?? { newer: 0 });
      return page;
    },
  };

  grow({ newer, late }: Moment): void {
    for (let index = 0; index < newer; index++) this.rows.unshift({ id: -++this.#came });
    if (late !== undefined) this.rows.splice(late % this.rows.length, 0, { id: -++this.#came });
  }
}
