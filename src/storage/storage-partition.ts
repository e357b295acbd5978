import { PREFIX } from './storage-name.js';

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
