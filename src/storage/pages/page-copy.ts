import type { LogPage } from '../../sources/log-source.js';
import type { StoredPage } from './page-store.js';

/** A page that was kept, as a source gives it. */
export const pageCopy = (
  { rows, total, next, problems, fetchedAt, etag }: StoredPage,
  storable = true,
): LogPage => ({ rows, total, next, problems, fetchedAt, etag, storable, fromCache: true });
