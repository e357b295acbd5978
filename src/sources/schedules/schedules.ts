import { isObject } from '../../core/is-object.js';
import { ProblemError } from '../../core/problem.js';
import { answerProblem } from '../transport/answer-problem.js';
import { ask } from '../transport/ask.js';
import { deadline } from '../transport/deadline.js';
import type { EndpointOptions } from '../endpoint/endpoint-source.js';
import { idempotencyKeys } from './idempotency-key.js';
import { limitedBody } from '../transport/limited-body.js';
import { endpointAddress } from '../protocol/page-address.js';
import { pageJson } from '../protocol/page-json.js';
import type { ScheduleList } from './read-schedules.js';
import { readSchedule, readSchedules } from './read-schedules.js';
import { sharedRenewal, askRenewing } from '../transport/renewal.js';
import type { Schedule, ScheduleDraft } from './schedule.js';
import { cleanDraft, sentFilters } from './schedule.js';

export interface SchedulesClient {
  list(signal?: AbortSignal): Promise<ScheduleList>;
  /** Rejects with `no-rows` where the server took the schedule but gave no id for it. */
  create(draft: ScheduleDraft, signal?: AbortSignal): Promise<Schedule>;
  /** Puts another schedule in the place of one, under its id. */
  change(id: string, draft: ScheduleDraft, signal?: AbortSignal): Promise<Schedule>;
  /** Has a report made and sent now. */
  run(id: string, signal?: AbortSignal): Promise<void>;
  pause(id: string, paused?: boolean, signal?: AbortSignal): Promise<void>;
  remove(id: string, signal?: AbortSignal): Promise<void>;
}

/** The address of one schedule. The id is one path segment, whatever is in it. */
const scheduleAddress = (endpoint: URL, id: string, rest = ''): URL => {
  // Both are path segments with a meaning, even when encoded.
  if (id === '' || id === '.' || id === '..')
    throw new ProblemError({ code: 'bad-request', details: { reason: 'id' } });
  const address = new URL(endpoint);
  // encodeURIComponent throws on half a surrogate pair.
  const segment = encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'));
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${segment}${rest}`;
  return address;
};

/**
 * Lists, makes, changes, runs, pauses and deletes schedules at an endpoint (contract, section 6).
 *
 * Everything but the list changes something, so each is sent once only, as JSON and with a header of its own: another
 * site's page cannot send either without asking first (CSRF). Rejects with a {@link ProblemError}, or the signal's reason.
 */
export const schedulesClient = ({
  endpoint,
  baseUrl,
  renew,
  ...transport
}: EndpointOptions): SchedulesClient => {
  const address = endpointAddress(endpoint, baseUrl);
  const renewal = renew && sharedRenewal(renew);
  const keys = idempotencyKeys();

  const exchangeOnce = async (to: URL, init: RequestInit, signal: AbortSignal): Promise<unknown> => {
    const limit = deadline(signal);
    try {
      const headers = { Accept: 'application/json', 'X-Requested-With': 'api-log-report', ...init.headers };
      const response = await ask(to, transport, limit, {
        ...init,
        headers,
        redirect: 'manual',
        cache: 'no-store',
      });
      if (!response.ok) throw await answerProblem(response, limit, Date.now());
      const text = await limitedBody(response, limit);
      return text.trim() === '' ? null : await pageJson(response, text);
    } finally {
      limit.end();
    }
  };
  const exchange = (to: URL, init: RequestInit, signal = new AbortController().signal): Promise<unknown> =>
    askRenewing(renewal, signal, () => exchangeOnce(to, init, signal));
  const json = (method: string, body: string, headers: Record<string, string> = {}): RequestInit => ({
    method,
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
  });

  const bodyOf = (draft: ScheduleDraft): string =>
    JSON.stringify({ ...draft, filters: sentFilters(draft.filters) });
  /** A server may answer the id alone; one that answers more, without the time it covers, does not know of that. */
  const answered = (sent: ScheduleDraft, answer: unknown, id?: string): Schedule => {
    const { covers, ...others } = sent;
    const isWhole = isObject(answer) && Object.hasOwn(answer, 'name');
    const schedule = readSchedule({
      ...others,
      ...(!isWhole && { covers }),
      ...(id !== undefined && { id }),
      ...(answer as object | null),
    });
    if (!schedule) throw new ProblemError({ code: 'no-rows', details: { missing: 'id' } });
    return schedule;
  };

  return {
    list: async (signal) => readSchedules(await exchange(address, {}, signal)),
    create: async (draft, signal) => {
      const sent = cleanDraft(draft);
      const body = bodyOf(sent);
      const answer = await exchange(
        address,
        json('POST', body, { 'Idempotency-Key': keys.keyFor(body) }),
        signal,
      );
      keys.confirm();
      return answered(sent, answer);
    },
    change: async (id, draft, signal) => {
      const sent = cleanDraft(draft);
      return answered(
        sent,
        await exchange(scheduleAddress(address, id), json('PUT', bodyOf(sent)), signal),
        id,
      );
    },
    run: async (id, signal) => {
      await exchange(scheduleAddress(address, id, '/runs'), json('POST', '{}'), signal);
    },
    pause: async (id, paused = true, signal) => {
      await exchange(scheduleAddress(address, id), json('PATCH', JSON.stringify({ paused })), signal);
    },
    remove: async (id, signal) => {
      await exchange(scheduleAddress(address, id), { method: 'DELETE' }, signal);
    },
  };
};
