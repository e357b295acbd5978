/** What it takes to follow the calls of a log. */
export interface FollowedCall {
  /** In milliseconds since 1970. */
  readonly instant: number;
  /** The same for tries of the same call; null where nobody can tell. */
  readonly call: string | null;
  readonly isFailed: boolean;
}

/** One call: its tries, the first one first. */
export interface CallChain {
  /** Indexes of the rows. */
  readonly rows: readonly number[];
  /** Milliseconds since the row before, whichever call that was of; null for the first row. */
  readonly gap: number | null;
  /** Whether so much time has passed since the row before that a new session begins here. */
  readonly isNewSession: boolean;
}

/** Milliseconds without any call after which a new session begins. */
export const SESSION_GAP = 30 * 60_000;

/** Milliseconds within which a call that failed is tried again. */
export const RETRY_WITHIN = 10_000;

/**
 * Rows in the order of time as calls: one that failed and was repeated within seconds is one call with several tries. A call ends
 * with the first try that did not fail.
 */
export const followCalls = (rows: readonly FollowedCall[]): readonly CallChain[] => {
  const chains: (CallChain & { readonly rows: number[] })[] = [];
  const lastOf = new Map<string, CallChain & { readonly rows: number[] }>();
  rows.forEach(({ instant, call }, index) => {
    const open = call === null ? undefined : lastOf.get(call);
    const before = open && rows[open.rows.at(-1)!]!;
    if (open && before?.isFailed && instant - before.instant <= RETRY_WITHIN)
      return void open.rows.push(index);
    const gap = index === 0 ? null : instant - rows[index - 1]!.instant;
    const chain = { rows: [index], gap, isNewSession: gap !== null && gap > SESSION_GAP };
    chains.push(chain);
    if (call !== null) lastOf.set(call, chain);
  });
  return chains;
};
