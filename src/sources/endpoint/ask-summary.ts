import { countFilters, type Query } from '../../core/query.js';
import type { Summary, SummaryQuestion } from '../../core/summary.js';
import { answerProblem } from '../transport/answer-problem.js';
import { ask, type Transport } from '../transport/ask.js';
import { deadline } from '../transport/deadline.js';
import { askedAt } from './endpoint-source.js';
import { limitedBody } from '../transport/limited-body.js';
import type { SummariseOptions } from '../log-source.js';
import { pageJson } from '../protocol/page-json.js';
import type { Protocol } from '../protocol/protocol.js';
import { askRenewing, type Renewal } from '../transport/renewal.js';
import { failedBy } from '../../core/fault-traits.js';

/** An endpoint that may sum up, and what was seen of it. */
export interface SummingEndpoint {
  readonly protocol: Protocol;
  readonly transport: Transport;
  readonly renewal: Renewal | undefined;
  /** Grow as it shows that it cannot, by questions that are alike; from {@link UNABLE} on it is not asked any more. */
  readonly refusals: Map<string, number>;
}

const UNABLE = 2;

/** Whether a fault says that the request was not understood, and not that nobody could answer it just now. */
const isNotUnderstood = (status: number): boolean =>
  [400, 404, 405, 406, 410, 414, 422, 500, 501].includes(status);

/** Whether it says so whatever the filters are. */
const isForGood = (status: number): boolean => status === 405 || status === 501;

/**
 * The summary of an endpoint; null where it gives none: it answers rows, a fault that says it does not know, or what cannot be
 * right. That is remembered, so that it is not asked again. Rejects with other faults, as pages do.
 */
export const askSummary = async (
  endpoint: SummingEndpoint,
  query: Query,
  question: SummaryQuestion,
  { signal, reload }: SummariseOptions,
): Promise<Summary | null> => {
  const { protocol, transport, renewal } = endpoint;
  signal.throwIfAborted();
  if (!protocol.summary) return null;
  const words = await protocol.summary();
  const name = words.nameOf?.(question) ?? '';
  const refused = (): number => endpoint.refusals.get(name) ?? 0;
  if (refused() >= UNABLE) return null;
  const asked = words.ask(query, question);
  if (!asked) return null;

  /** A refusal may be about a filter, whose rows nobody has asked for yet: only one without any tells at once. */
  const refuse = (isCertain: boolean): null => {
    const weight = isCertain || countFilters(query.filters) === 0 ? UNABLE : 1;
    endpoint.refusals.set(name, refused() + weight);
    return null;
  };

  const tryOnce = async (): Promise<Summary | null> => {
    const limit = deadline(signal);
    const { address, init = {} } = asked;
    try {
      const headers = { Accept: 'application/json', ...init.headers };
      const response = await ask(address, transport, limit, {
        ...init,
        ...(reload && { cache: 'no-cache' as const }),
        headers,
      });
      const { status } = response;
      if (!response.ok) {
        if (isNotUnderstood(status)) return refuse(isForGood(status));
        throw await answerProblem(response, limit, Date.now());
      }
      const isEmpty = status === 204 || status === 205;
      const format = words.formatOf?.(question) ?? 'json';
      const answer = isEmpty ? null : await pageJson(response, await limitedBody(response, limit), format);
      const read = words.read(answer, question, response);
      return read === 'partial' ? null : (read ?? refuse(true));
    } catch (error) {
      signal.throwIfAborted();
      if (failedBy(error, 'shape')) return refuse(true);
      throw await askedAt(error, address);
    } finally {
      limit.end();
    }
  };

  return askRenewing(renewal, signal, tryOnce);
};
