/**
 * One row of a log as received, by field key.
 *
 * Values are unknown until a kind reads them: anyone who calls the logged API decides what is in them,
 * so nothing here may be trusted to have the type that its key suggests.
 */
export type LogEntry = Readonly<Record<string, unknown>>;

/** A value that the entry has itself; `constructor` is a key like any other, and none that an entry inherits. */
export const ownValue = (entry: LogEntry, key: string): unknown =>
  Object.hasOwn(entry, key) ? entry[key] : undefined;
