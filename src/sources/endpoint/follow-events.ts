import { isObject } from '../../core/is-object.js';
import { parseExactJson } from '../../core/exact-json.js';
import { ProblemError } from '../../core/problem.js';
import type { Query } from '../../core/query.js';
import { answerDetails } from '../transport/answer-details.js';
import { answerProblem } from '../transport/answer-problem.js';
import { ask, type Transport } from '../transport/ask.js';
import { deadline, type Deadline } from '../transport/deadline.js';
import { eventReader, type StreamEvent } from '../transport/event-stream.js';
import { askRenewing, type Renewal } from '../transport/renewal.js';
import { columnsFromRows, type Columns } from '../../rows/columns.js';
import { takenRows } from '../protocol/taken-rows.js';
import type { Protocol } from '../protocol/protocol.js';
import { endpointAddress, filteredAddress } from '../protocol/page-address.js';
import type { FollowOptions, FollowStep } from '../tail.js';
import { askedAt } from './endpoint-source.js';

/** An endpoint that says new rows by itself. */
export interface FollowedEndpoint {
  /** Answers `text/event-stream`, where there is one; filters are parameters, as in the default protocol. */
  readonly liveEndpoint: string | undefined;
  readonly baseUrl: string;
  readonly protocol: Protocol;
  readonly transport: Transport;
  readonly renewal: Renewal | undefined;
}

/** Longest silence in milliseconds: a connection that has died says nothing either. Servers send comments more often than that. */
export const SILENCE_MILLISECONDS = 60_000;

const open = async (asked: URL, transport: Transport, lastId: string, limit: Deadline): Promise<Response> => {
  try {
    const response = await ask(asked, transport, limit, {
      headers: { Accept: 'text/event-stream', ...(lastId !== '' && { 'Last-Event-ID': lastId }) },
      cache: 'no-store',
    });
    if (!response.ok) throw await answerProblem(response, limit, Date.now());
    const type = response.headers.get('Content-Type') ?? '';
    // A stand-in for `fetch` may give an answer without a stream.
    if (!/^text\/event-stream\b/i.test(type.trim()) || !response.body)
      throw new ProblemError({
        code: 'unexpected',
        status: response.status,
        details: { ...answerDetails(response), reason: 'no-events' },
      });
    return response;
  } catch (error) {
    throw await askedAt(error, asked);
  }
};

/** The rows of an event: one, or a list; none where it says something else. */
const rowsOf = ({ type, data }: StreamEvent): readonly unknown[] => {
  if (type !== 'message') return [];
  try {
    const value = parseExactJson(data);
    if (Array.isArray(value)) return value as unknown[];
    return value === null ? [] : [value];
  } catch {
    return [];
  }
};

/** Rows as they come, as in the default protocol. */
const plainRows = (raw: readonly unknown[]): Columns =>
  columnsFromRows(takenRows(raw).rows.map((row) => (isObject(row) ? row : { value: row })));

/**
 * Follows an endpoint until it ends the connection. Rejects with its fault; `unexpected` with the reason `no-events` where it answers,
 * and no events.
 */
async function* followEvents(
  { transport, renewal, protocol }: FollowedEndpoint,
  address: URL,
  { signal, lastId }: FollowOptions,
): AsyncGenerator<FollowStep, void> {
  const limit = deadline(signal);
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    const response = await askRenewing(renewal, signal, () => open(address, transport, lastId, limit));
    yield { kind: 'open' };
    reader = response.body!.getReader();
    const decoder = new TextDecoder();
    const read = eventReader();
    const readRows = protocol.readRows ?? plainRows;
    for (;;) {
      const { done, value } = await limit
        .within(SILENCE_MILLISECONDS, reader.read())
        .catch((error: unknown) => {
          signal.throwIfAborted();
          if (error instanceof ProblemError) throw error;
          throw new ProblemError({
            code: 'network',
            status: response.status,
            details: { reason: 'cut-off' },
          });
        });
      if (done) return;
      for (const event of read(decoder.decode(value, { stream: true }))) {
        const { id, retry } = event;
        yield { kind: 'rows', rows: readRows(rowsOf(event)), id, retry };
      }
    }
  } finally {
    // A stand-in for `fetch` may listen to no signal.
    void reader?.cancel().catch(() => undefined);
    limit.end();
  }
}

/** Follows an endpoint; null where it says nothing by itself. Throws `bad-endpoint` where its address is none. */
export const follow = (
  endpoint: FollowedEndpoint,
  query: Query,
  options: FollowOptions,
): AsyncGenerator<FollowStep, void> | null => {
  const { liveEndpoint, baseUrl } = endpoint;
  if (!liveEndpoint) return null;
  return followEvents(endpoint, filteredAddress(endpointAddress(liveEndpoint, baseUrl), query, {}), options);
};
