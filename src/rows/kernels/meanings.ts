/** What a value of a field says of its row. */
export interface Reader<Result> {
  /** Field key. */
  readonly key: string;
  /** @param raw `undefined` for a row without the field. */
  readonly read: (raw: unknown) => Result;
}

/** Which fields of a log say what is summed up of its rows. */
export interface Meanings {
  /** The field that says when; ISO 8601, or milliseconds since 1970. */
  readonly instant?: string | undefined;
  /** The field with the HTTP status. */
  readonly status?: string | undefined;
  /** The field that says how long it took, and its milliseconds; anything but a number where it does not say. */
  readonly duration?: Reader<unknown> | undefined;
  /** What says that a row failed: any of these is enough. */
  readonly failed: readonly Reader<boolean>[];
}
