import { queryKey } from '../../core/query.js';
import type { LogSource, PageRequest } from '../../sources/log-source.js';

/** Says which page a copy is of. Two keys are the same only if every part is. */
export interface PageKey {
  /** The host's `cache-key`: the signed-in user or tenant. Rows of one are never shown under another. */
  readonly partition: string;
  /** The source's id. */
  readonly source: string;
  /** `queryKey` of what was asked. */
  readonly query: string;
  /** Rows before the first one of the page. */
  readonly offset: number;
  /** Most rows asked for. */
  readonly limit: number;
  /** What stood in for the offset, or null. */
  readonly cursor: string | null;
}

/** The key as one text; JSON, so that no part can run into the next. */
export const pageKeyText = ({ partition, source, query, offset, limit, cursor }: PageKey): string =>
  JSON.stringify([partition, source, query, offset, limit, cursor]);

/** The key of a page that is asked of a source. */
export const pageKeyOf = (
  { query, offset, limit, cursor }: PageRequest,
  { id }: LogSource,
  partition: string,
): PageKey => ({ partition, source: id, query: queryKey(query), offset, limit, cursor: cursor ?? null });
