import { ProblemError } from '../../core/problem.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** The first bytes of a stream, and a stream that begins with them. */
const peek = async (stream: ReadableStream<Bytes>): Promise<[first: Bytes, all: ReadableStream<Bytes>]> => {
  const reader = stream.getReader();
  const pieces: Bytes[] = [];
  let length = 0;
  while (length < 2) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    length += value.byteLength;
  }
  const all = new ReadableStream<Bytes>(
    {
      start: (controller) => pieces.forEach((piece) => controller.enqueue(piece)),
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return [new Uint8Array(pieces.flatMap((piece) => [...piece.subarray(0, 2)])), all];
};

const begins = (bytes: Bytes, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

const isGzip = (bytes: Bytes): boolean => begins(bytes, 0x1f, 0x8b);

const encodingOf = (bytes: Bytes): string => {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  return begins(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
};

async function* piecesOf(stream: ReadableStream<Bytes>, isPacked: boolean): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    // What cannot be unpacked was cut off, or damaged on its way.
    if (isPacked && error instanceof TypeError)
      throw new ProblemError({ code: 'bad-file', details: { reason: 'cut-off' } });
    throw error;
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/**
 * The text of a file as it comes, unpacked where its bytes are gzip, whatever it is called. UTF-8, or UTF-16 where a byte
 * order mark says so; the mark is dropped, and a byte that is no text becomes U+FFFD.
 *
 * Throws `bad-file` where it is packed and cut off.
 */
export async function* fileText(file: ReadableStream<Bytes>): AsyncGenerator<string> {
  const [first, all] = await peek(file);
  const isPacked = isGzip(first);
  const [start, bytes] = isPacked
    ? await peek(all.pipeThrough(new DecompressionStream('gzip'))).catch(() => {
        throw new ProblemError({ code: 'bad-file', details: { reason: 'cut-off' } });
      })
    : [first, all];
  const decoder = new TextDecoder(encodingOf(start));
  for await (const piece of piecesOf(bytes, isPacked)) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
