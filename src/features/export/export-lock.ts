const PREFIX = 'api-log-report export ';

/** Only secure pages have locks; frames without an origin have them, too, and are refused each. */
const request = async <Result>(
  id: string,
  options: LockOptions,
  act: (isFree: boolean) => Promise<Result>,
): Promise<Result> => {
  let isBegun = false;
  const begin = (isFree: boolean): Promise<Result> => {
    isBegun = true;
    return act(isFree);
  };
  if (!navigator.locks) return begin(true);
  try {
    return await navigator.locks.request(`${PREFIX}${id}`, options, (lock) => begin(lock !== null));
  } catch (error) {
    if (isBegun || options.signal?.aborted) throw error;
    return begin(true);
  }
};

/** Carries on an export unless another tab is at it: two would write the same file. */
export const withExportLock = (id: string, act: () => Promise<void>): Promise<void> =>
  request(id, { ifAvailable: true }, (isFree) => (isFree ? act() : Promise.resolve()));

/** Waits until no tab is at an export any more: that of a page that was left ends a while after it. */
export const whenExportRests = (id: string): Promise<void> => request(id, {}, async () => {});

/** Ids of the exports that some tab is at. */
export const lockedExports = async (): Promise<string[]> => {
  const { held = [] } = (await navigator.locks?.query().catch(() => null)) ?? {};
  return held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : []));
};
