/** What can be done about a fault of IndexedDB. */
export type DatabaseFault = 'full' | 'closed' | 'damaged' | 'unavailable';

/** Dexie wraps what the browser threw: a full disk is an AbortError with the QuotaExceededError inside. */
const namesOf = (error: unknown): string[] => {
  const names: string[] = [];
  let current: unknown = error;
  while (current !== null && typeof current === 'object' && names.length < 5) {
    const { name, inner } = current as { name?: unknown; inner?: unknown };
    if (typeof name === 'string') names.push(name);
    current = inner;
  }
  return names;
};

export const databaseFault = (error: unknown): DatabaseFault => {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  // Safari ends connections after a sleep, and Dexie closes one that another tab wants to upgrade.
  const message = error instanceof Error ? error.message : '';
  if (names.some((name) => /^(InvalidState|DatabaseClosed|TransactionInactive)Error$/.test(name)))
    return 'closed';
  if (/connection.*(lost|clos)/i.test(message)) return 'closed';
  const isDamaged = names.some((name) =>
    /^(Unknown|NotFound|NotReadable|Version|Schema|Upgrade)Error$/.test(name),
  );
  return isDamaged ? 'damaged' : 'unavailable';
};
