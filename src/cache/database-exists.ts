/** Whether this browser holds a base of that name, without opening one; null where it cannot say. */
export const databaseExists = async (name: string): Promise<boolean | null> => {
  try {
    const databases = await indexedDB.databases();
    return databases.some((database) => database.name === name);
  } catch {
    return null;
  }
};
