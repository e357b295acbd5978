import { ProblemError } from '../../core/problem.js';
import type { Problem } from '../../core/problem.js';
import { steadyNow } from '../../core/steady-now.js';
import type { LogSource, PageRequest } from '../log-source.js';
import { backOff, retriesOf } from './retry-policy.js';
import { around } from './around.js';
import type { Wait } from '../transport/wait.js';
import { wait as realWait } from '../transport/wait.js';

type Asked = Pick<PageRequest, 'signal' | 'onRetry'>;

export interface RetryOptions {
  readonly wait?: Wait | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** From 0 to 1. */
  readonly random?: (() => number) | undefined;
}

/** The first page of filtered rows. Where that was answered, a later page that does not come was lost on its way. */
const isSearch = ({ query, offset, cursor }: PageRequest): boolean =>
  offset === 0 && cursor === undefined && Object.keys(query.filters).length > 0;

/**
 * A source around a source that asks again where a fault may pass.
 *
 * A server that says `Retry-After` is left alone until then by every request of this source, new ones too: no click
 * and no filter goes past it.
 */
export const withRetry = (
  source: LogSource,
  { wait = realWait, now = steadyNow, random = Math.random }: RetryOptions = {},
): LogSource => {
  let closedUntil = 0;
  let closedBy: Problem = { code: 'too-many-requests' };

  const close = (problem: Problem, until: number): void => {
    if (until <= closedUntil) return;
    closedUntil = until;
    closedBy = problem;
  };

  const pass = async ({ signal, onRetry }: Asked): Promise<void> => {
    let waitedFor = 0;
    // Another answer may have moved the instant meanwhile.
    while (closedUntil > now() && closedUntil > waitedFor) {
      waitedFor = closedUntil;
      onRetry?.(closedBy, closedUntil);
      await wait(closedUntil - now(), signal);
    }
  };

  const retried = async <Answer>(
    asked: Asked,
    isForSearch: boolean,
    ask: () => Promise<Answer>,
  ): Promise<Answer> => {
    const { signal, onRetry } = asked;
    for (let failed = 1; ; failed += 1) {
      await pass(asked);
      signal.throwIfAborted();
      try {
        return await ask();
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof ProblemError)) throw error;
        const { problem, retryAfter } = error;
        if (retryAfter !== null) close(problem, now() + retryAfter * 1000);
        if (failed > retriesOf(error, isForSearch)) throw error;
        if (retryAfter !== null) continue;
        const delay = backOff(failed, random());
        onRetry?.(problem, now() + delay);
        await wait(delay, signal);
      }
    }
  };

  return around(source, {
    fetchPage: (request) => retried(request, isSearch(request), () => source.fetchPage(request)),
    ...(source.summarise && {
      summarise: (query, question, options) =>
        retried(options, true, () => source.summarise!(query, question, options)),
    }),
  });
};
