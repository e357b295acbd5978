import type { Query } from '../../core/query.js';
import type { Preset } from '../../presets/preset.js';
import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import type { Mapping } from '../../sources/mapping/mapping.js';
import type { Finding } from './finding.js';

/** What every check is handed: the endpoint, and the first page that it gave. */
export interface Examination {
  readonly source: LogSource;
  readonly preset: Preset;
  /** Null where the endpoint is asked in the default protocol. */
  readonly mapping: Mapping | null;
  /** The report's own order, without filters. */
  readonly query: Query;
  readonly first: LogPage;
  readonly signal: AbortSignal;
  /** Asks for another page; rejects with the endpoint's fault. */
  ask(request: Partial<Pick<PageRequest, 'query' | 'offset' | 'limit' | 'cursor'>>): Promise<LogPage>;
}

/** A look at an endpoint. */
export interface Check {
  readonly name: string;
  /** Whether it can be made at all: not every endpoint counts, or pages by offset. */
  applies?(examination: Examination): boolean;
  look(examination: Examination): Promise<readonly Omit<Finding, 'check'>[]>;
}
