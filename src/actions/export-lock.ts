const PREFIX = 'api-log-report export ';

/** Carries on an export unless another tab is at it: two would write the same file. */
export const withExportLock = async (id: string, act: () => Promise<void>): Promise<void> => {
  // Only secure pages have locks, and only they have files on the disk to share.
  if (!navigator.locks) return act();
  await navigator.locks.request(`${PREFIX}${id}`, { ifAvailable: true }, (lock) =>
    lock ? act() : undefined,
  );
};

/** Ids of the exports that some tab is at. */
export const lockedExports = async (): Promise<string[]> => {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
};
