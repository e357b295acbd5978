/** The same object without what is missing, so that a column which a log lacks is absent from its rows. */
export const presentValues = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));
