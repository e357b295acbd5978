import { ProblemError } from '../../core/problem.js';
import { answerProblem } from '../transport/answer-problem.js';
import { ask, type Transport } from '../transport/ask.js';
import { deadline } from '../transport/deadline.js';
import { IDLE_MILLISECONDS } from '../transport/limited-body.js';

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/** The body of a file on a server, given up where it makes no progress for too long. */
export const openUrl = async (address: URL, transport: Transport, signal: AbortSignal): Promise<Bytes> => {
  const limit = deadline(signal);
  const response = await ask(address, transport, limit, {});
  if (!response.ok) throw await answerProblem(response, limit, Date.now());
  const reader = response.body?.getReader();
  return new ReadableStream({
    async pull(controller) {
      const piece = await limit
        .within(IDLE_MILLISECONDS, reader?.read() ?? Promise.resolve(null))
        .catch((error: unknown) => {
          if (error instanceof ProblemError || limit.signal.aborted) throw error;
          throw new ProblemError({
            code: 'network',
            status: response.status,
            details: { reason: 'cut-off' },
          });
        });
      if (piece && !piece.done) return controller.enqueue(piece.value);
      limit.end();
      controller.close();
    },
    cancel: () => limit.end(),
  });
};
