import { ProblemError } from '../../core/problem.js';
import { TextOfBytes, type ByteEncoding } from './text/decoded-text.js';
import { unpackGzip } from './text/unpack-gzip.js';

type Bytes = Uint8Array<ArrayBuffer>;

type OnBytes = (count: number) => void;
type WideEncoding = 'utf-16le' | 'utf-16be';
type OnEncoding = (encoding: ByteEncoding | WideEncoding) => void;

export interface FileTextOptions {
  /** Called with the length of each piece of the file. */
  readonly onBytes?: OnBytes | undefined;
  /** Called once, where lines are not UTF-8 and no mark says what they are, with what they are read as. */
  readonly onEncoding?: OnEncoding | undefined;
}

/** What a browser says of a folder, and of a file that was moved or written since it was chosen. */
const readable = (error: unknown): never => {
  const isFile = error instanceof DOMException && /^Not(Found|Readable|Allowed)Error$/.test(error.name);
  throw isFile ? new ProblemError({ code: 'bad-file', details: { reason: 'unreadable' } }) : error;
};

async function* piecesOf(stream: ReadableStream<Bytes>, onBytes?: OnBytes): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(readable);
      if (done) return;
      onBytes?.(value.length);
      yield value;
    }
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

async function* all(before: readonly Bytes[], rest: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  yield* before;
  yield* rest;
}

/** Bytes that are looked at. */
const HEAD = 256;

/** The first bytes of what comes, and all of it. */
const peek = async (bytes: AsyncGenerator<Bytes>): Promise<[first: Bytes, all: AsyncGenerator<Bytes>]> => {
  const pieces: Bytes[] = [];
  let length = 0;
  while (length < HEAD) {
    const step = await bytes.next();
    if (step.done) break;
    pieces.push(step.value);
    length += step.value.length;
  }
  const first = pieces.flatMap((piece) => [...piece.subarray(0, HEAD)]).slice(0, HEAD);
  return [new Uint8Array(first), all(pieces, bytes)];
};

const begins = (bytes: Bytes, first: number, second: number): boolean =>
  bytes[0] === first && bytes[1] === second;

/** UTF-16 by its byte order mark; null for all else. */
const markedEncodingOf = (bytes: Bytes): WideEncoding | null => {
  if (begins(bytes, 0xff, 0xfe)) return 'utf-16le';
  return begins(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
};

/** UTF-16 without a mark: of Latin letters, digits and signs each second byte is nought, and no other is. */
const likelyEncodingOf = (bytes: Bytes): WideEncoding | null => {
  const pairs = Math.floor(bytes.length / 2);
  const noughts = (from: 0 | 1): number =>
    bytes.filter((byte, place) => byte === 0 && place % 2 === from).length;
  const [even, odd] = [noughts(0), noughts(1)];
  if (pairs < 4 || Math.max(even, odd) < pairs * 0.7 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

async function* decoded(bytes: AsyncIterable<Bytes>, onEncoding: OnEncoding): AsyncGenerator<string> {
  const text = new TextOfBytes();
  let isSaid = false;
  const said = (piece: string): string => {
    if (text.encoding !== null && !isSaid) {
      isSaid = true;
      onEncoding(text.encoding);
    }
    return piece;
  };
  try {
    for await (const piece of bytes) yield said(text.read(piece));
  } catch (error) {
    // What was held back comes before the fault.
    yield said(text.end());
    throw error;
  }
  yield said(text.end());
}

/**
 * The text of a file as it comes, unpacked where its bytes are gzip, whatever it is called. UTF-16 where a byte order mark or its
 * look says so, else UTF-8 and what {@link TextOfBytes} makes of lines that are none; the mark is dropped.
 *
 * Throws `bad-file` where it is packed and cut off, behind all the text that could be unpacked.
 */
export async function* fileText(
  file: ReadableStream<Bytes>,
  { onBytes, onEncoding = () => undefined }: FileTextOptions = {},
): AsyncGenerator<string> {
  const [first, bytes] = await peek(piecesOf(file, onBytes));
  const [start, text] = begins(first, 0x1f, 0x8b) ? await peek(unpackGzip(bytes)) : [first, bytes];
  const marked = markedEncodingOf(start);
  const wide = marked ?? likelyEncodingOf(start);
  if (wide === null) return void (yield* decoded(text, onEncoding));
  if (marked === null) onEncoding(wide);
  const decoder = new TextDecoder(wide);
  for await (const piece of text) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
