/** Where pages are kept: on disk, for as long as the page is open, or nowhere. */
export type CacheMode = 'indexeddb' | 'memory' | 'none';
