/**
 * A fault as data. Words are made from the code by the views, in the report's language, so nothing here is a
 * sentence for a reader.
 */
export interface Problem {
  /** One of the codes that `views/problem-words.ts` has words for. */
  readonly code: ProblemCode;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** What was received or what is known: names, positions, a content type. Always short text, never a row's values. */
  readonly details?: Readonly<Record<string, string>>;
  /** Which request it was, for the people who run the server; secrets are masked. `at` is in milliseconds since 1970. */
  readonly asked?: { readonly address: string; readonly at: number };
}

export type ProblemCode =
  | 'no-endpoint'
  | 'bad-endpoint'
  | 'bad-attribute'
  | 'bad-mapping'
  | 'unknown-name'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'bad-request'
  | 'too-many-requests'
  | 'server-error'
  | 'time-out'
  | 'offline'
  | 'network'
  | 'sign-in-page'
  | 'not-json'
  | 'no-rows'
  | 'too-large'
  | 'bad-file'
  | 'cancelled'
  | 'window-blocked'
  | 'copy-blocked'
  | 'entry-not-found'
  | 'filters-missing'
  | 'host-error'
  | 'unexpected';

/**
 * Carries a problem through a promise that cannot be kept. One of another copy of this file is one, too: the files for plain pages each
 * bring their own.
 */
export class ProblemError extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    const { name, problem } = Object(value) as { name?: unknown; problem?: unknown };
    return name === 'ProblemError' && problem === Object(problem);
  }

  readonly problem: Problem;
  /** Seconds to wait before asking again, where the endpoint said so. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

export const isAbort = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'AbortError';

/** Any thrown thing as a problem; what is not ours is `unexpected`, with its message. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem;
  if (isAbort(error)) return { code: 'cancelled' };
  return {
    code: 'unexpected',
    details: { message: String((error as Error | null)?.message ?? error).slice(0, 300) },
  };
};
