import { ENDPOINT, fakeEndpoint } from './fake-endpoint.js';
import { logOfLength, type StoryRow } from './log-of-rows.js';

/** Rows that arrive when somebody follows the log. */
const ARRIVING = 3;

/** A `fetch` that answers pages, and at `/live` events of the newest rows, which are in the pages from then on. */
export const liveEndpoint = (): typeof fetch => {
  const all = logOfLength(200);
  let arriving = ARRIVING;
  const log = {
    get total() {
      return all.total - arriving;
    },
    rowAt: (index: number): StoryRow => all.rowAt(index + arriving),
  };
  const pages = fakeEndpoint(log);
  return async (input, init) => {
    const { pathname } = new URL(input as string, ENDPOINT);
    if (!pathname.endsWith('/live')) return pages(input, init);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        // Asked for once the connection is read: the first page was looked at by then.
        await new Promise((resolve) => setTimeout(resolve, 200));
        while (arriving > 0) {
          arriving -= 1;
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(all.rowAt(arriving))}\n\n`));
        }
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  };
};
