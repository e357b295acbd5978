const PREFIX = 'api-log-report';

/**
 * Name of an entry of the storage.
 *
 * @param what `choices`, `views`, `export`.
 * @param report Key of the report's preset.
 * @param partition The host's `cache-key`. Both as JSON, so that one reader's key cannot run into another's.
 */
export const storageName = (what: string, report: string, partition: string): string =>
  `${PREFIX} ${what} ${JSON.stringify([report, partition])}`;

/** The partition in a name that begins so; null for the names of others. */
export const partitionOf = (what: string, name: string): string | null => {
  const start = `${PREFIX} ${what} `;
  if (!name.startsWith(start)) return null;
  try {
    const [, partition] = JSON.parse(name.slice(start.length)) as unknown[];
    return typeof partition === 'string' ? partition : null;
  } catch {
    return null;
  }
};
