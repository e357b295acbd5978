/** Builds the library and the CDN file when they are missing or stale; false where that failed. */
export const buildIfStale: () => Promise<boolean>;
