export const PREFIX = 'api-log-report';

/**
 * Name of an entry of the storage.
 *
 * @param what `choices`, `views`, `export`.
 * @param report Key of the report's preset.
 * @param partition The host's `cache-key`. Both as JSON, so that one reader's key cannot run into another's.
 */
export const storageName = (what: string, report: string, partition: string): string =>
  `${PREFIX} ${what} ${JSON.stringify([report, partition])}`;
