import type { LogPage, LogSource, PageRequest } from '../../sources/log-source.js';
import { failedBy } from '../../core/fault-traits.js';

interface Flight {
  readonly answer: Promise<LogPage>;
  readonly waiting: Set<PageRequest>;
  readonly controller: AbortController;
}

/** Requests under way, by what is shared: reports that share a store would share the answer anyway. */
const flights = new WeakMap<object, Map<string, Flight>>();

const flightsOf = (store: object): Map<string, Flight> => {
  const known = flights.get(store) ?? new Map<string, Flight>();
  flights.set(store, known);
  return known;
};

const start = (source: LogSource, request: PageRequest, land: () => void): Flight => {
  const controller = new AbortController();
  const waiting = new Set<PageRequest>();
  const onRetry: PageRequest['onRetry'] = (problem, at) => {
    for (const one of waiting) one.onRetry?.(problem, at);
  };
  const answer = source.fetchPage({ ...request, signal: controller.signal, onRetry }).finally(land);
  return { answer, waiting, controller };
};

/** Waits for a flight, until this request is aborted; the last to leave ends it. */
const join = ({ answer, waiting, controller }: Flight, request: PageRequest): Promise<LogPage> =>
  new Promise((resolve, reject) => {
    const { signal } = request;
    const leave = (): void => {
      signal.removeEventListener('abort', abort);
      waiting.delete(request);
      if (waiting.size === 0) controller.abort(signal.reason);
    };
    const abort = (): void => {
      leave();
      reject(signal.reason);
    };
    waiting.add(request);
    signal.addEventListener('abort', abort, { once: true });
    answer.then(resolve, reject).finally(leave);
  });

/** Asks a source, or joins a request for the same page that is under way: two reports on a page send one. */
export const sharedRequests = (
  store: object,
  source: LogSource,
): ((request: PageRequest, key: string) => Promise<LogPage>) => {
  const known = flightsOf(store);
  return async (request, key) => {
    const name = request.reload ? `reload ${key}` : key;
    const joined = known.get(name);
    if (joined && !joined.controller.signal.aborted) {
      try {
        return await join(joined, request);
      } catch (error) {
        request.signal.throwIfAborted();
        if (!failedBy(error, 'personal')) throw error;
        return source.fetchPage(request);
      }
    }
    const flight = start(source, request, () => {
      if (known.get(name) === flight) known.delete(name);
    });
    known.set(name, flight);
    return join(flight, request);
  };
};
