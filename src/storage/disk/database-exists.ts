/** Whether this browser holds a base of that name, without opening one; null where it cannot say. */
export const databaseExists = async (name: string): Promise<boolean | null> => {
  // A frame without an origin has none. Asked there, Chromium throws and leaves a rejected promise behind that nobody can catch.
  if (globalThis.origin === 'null') return false;
  try {
    const databases = await indexedDB.databases();
    return databases.some((database) => database.name === name);
  } catch {
    return null;
  }
};
