import type { Query } from '../../core/query.js';
import type { Preset } from '../../presets/preset.js';
import type { ReadAs } from '../../connect/examined-endpoint.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import type { Mapping } from '../../sources/mapping/mapping.js';
import type { Said } from '../words/say.js';
import type { Saying } from '../words/english.js';
import type { Finding } from './finding.js';
import type { Reading } from './reading.js';

/** What every check is handed: the endpoint as the report reads it, and the first page that it gave. */
export interface Examination {
  readonly source: LogSource;
  readonly preset: Preset;
  readonly readAs: ReadAs;
  /** Whether there is but one answer, which nobody asked for. */
  readonly isPasted: boolean;
  /** Null where the endpoint is asked in the default protocol, and for a file. */
  readonly mapping: Mapping | null;
  /** The mapping that was guessed from the first answer alone, before other ways of paging were tried. */
  readonly firstMapping: Mapping | null;
  /** Exports of `engines.ts` that are made for answers such as this one. */
  readonly engines: readonly string[];
  /** The report's own order, without filters. */
  readonly query: Query;
  /** Rows that are asked for at once. */
  readonly limit: number;
  readonly first: LogPage;
  /** The first page before its times were read. */
  readonly received: LogPage;
  /** The first answer as received. */
  readonly answer: unknown;
  /** Where further pages can be asked for by hand. */
  readonly endpoint: string;
  readonly signal: AbortSignal;
  /** Asks for another page; rejects with the endpoint's fault. */
  ask(request: Partial<Pick<PageRequest, 'query' | 'offset' | 'limit' | 'cursor'>>): Promise<LogPage>;
  /** Some pages, read one after the other as the report reads a log; once for all checks. */
  reading(): Promise<Reading>;
}

/** One thing that a check has to say. */
export interface Look extends Said {
  readonly verdict: Finding['verdict'];
  /** What to do about it, where that is not the saying's own. */
  readonly remedy?: Saying;
}

/** A look at an endpoint. */
export interface Check {
  readonly name: string;
  /** Whether it asks for more than the first page, which an answer that was pasted does not let. */
  readonly asks: boolean;
  /** Whether it can be made at all: not every endpoint counts, or pages by offset. */
  applies?(examination: Examination): boolean;
  look(examination: Examination): Promise<readonly Look[]> | readonly Look[];
}
