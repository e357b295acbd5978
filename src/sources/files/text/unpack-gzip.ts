import { ProblemError } from '../../../core/problem.js';

type Bytes = Uint8Array<ArrayBuffer>;
type Step = ReadableStreamReadResult<Bytes> | null;

const MAGIC = [0x1f, 0x8b, 8] as const;
/** Bytes that every member of a gzip file begins with (RFC 1952). */
const HEADER = 10;
/** The length of a member, in its last four bytes. */
const LENGTH = 4;

/**
 * What looks like a beginning and is none, in one member, before nobody looks any more: of honest bytes one in a hundred million
 * does, and each is waited for.
 */
const MOST_MISTAKEN = 100;

const cutOff = (): ProblemError => new ProblemError({ code: 'bad-file', details: { reason: 'cut-off' } });

/** Where a member may begin, from a place on; -1 where none does. Packed bytes may look so, too, but hardly ever. */
const beginningOf = (bytes: Bytes, from: number): number => {
  for (let at = bytes.indexOf(MAGIC[0], from); at >= 0; at = bytes.indexOf(MAGIC[0], at + 1)) {
    if (at + HEADER > bytes.length) return -1;
    const [, second, method, flags] = bytes.subarray(at);
    if (second === MAGIC[1] && method === MAGIC[2] && flags! < 0x20) return at;
  }
  return -1;
};

const joined = (one: Bytes, other: Bytes): Bytes => {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** Pieces cut again, so that what may be the beginning of a member is always that of a piece. */
async function* cutAtBeginnings(
  packed: AsyncIterable<Bytes>,
): AsyncGenerator<{ readonly bytes: Bytes; readonly mayBegin: boolean }> {
  let rest: Bytes = new Uint8Array();
  let mayBegin = false;
  for await (const piece of packed) {
    rest = joined(rest, piece);
    for (let at; (at = beginningOf(rest, mayBegin ? 1 : 0)) >= 0; mayBegin = true) {
      if (at > 0) yield { bytes: rest.subarray(0, at), mayBegin };
      rest = rest.subarray(at);
    }
    // A beginning may be cut in two.
    const end = rest.length - HEADER + 1;
    if (end <= 0) continue;
    yield { bytes: rest.subarray(0, end), mayBegin };
    rest = rest.subarray(end);
    mayBegin = false;
  }
  if (rest.length > 0) yield { bytes: rest, mayBegin };
}

/** One member of a gzip file, unpacked by the browser while it is written. */
class Member {
  readonly #stream = new DecompressionStream('gzip');
  readonly #writer = this.#stream.writable.getWriter();
  readonly #reader = this.#stream.readable.getReader() as ReadableStreamDefaultReader<Bytes>;
  #reading: Promise<Step> | null = null;
  #length = 0;
  #last: Bytes = new Uint8Array();

  async *write(bytes: Bytes): AsyncGenerator<Bytes> {
    this.#last = joined(this.#last, bytes.subarray(-LENGTH)).slice(-LENGTH);
    yield* this.#until(this.#writer.write(bytes).then(() => null));
  }

  /** What is still to be given of all that was written: a fault would take it along. */
  drain(): AsyncGenerator<Bytes> {
    return this.#until(new Promise((resolve) => setTimeout(() => resolve(null))));
  }

  /** Whether what was written ends as a member of the length that was unpacked does; to be asked when drained. */
  get mayEnd(): boolean {
    if (this.#last.length < LENGTH) return false;
    const told = new DataView(this.#last.buffer).getUint32(0, true);
    return told === this.#length % 2 ** 32;
  }

  async *end(): AsyncGenerator<Bytes> {
    yield* this.drain();
    yield* this.#until(this.#writer.close().then(() => new Promise<never>(() => undefined)));
  }

  leave(): void {
    void this.#reader.cancel().catch(() => undefined);
    void this.#writer.abort().catch(() => undefined);
  }

  /** What comes out until something has happened, or there is no more. */
  async *#until(happened: Promise<null>): AsyncGenerator<Bytes> {
    happened.catch(() => undefined);
    for (;;) {
      this.#reading ??= this.#reader.read();
      const step = await Promise.race([this.#reading, happened]).catch(() => {
        throw cutOff();
      });
      if (!step) return;
      this.#reading = null;
      if (step.done) return;
      this.#length += step.value.length;
      yield step.value;
    }
  }
}

/**
 * The bytes of a gzip file, member by member: `logrotate` and `cat` put several behind each other, and browsers read the
 * first one alone.
 *
 * Throws `bad-file` with the reason `cut-off` where it ends in the middle or is damaged, behind all that could be unpacked.
 */
export async function* unpackGzip(packed: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let member = new Member();
  let mistaken = 0;
  try {
    for await (const { bytes, mayBegin } of cutAtBeginnings(packed)) {
      if (mayBegin && mistaken < MOST_MISTAKEN) {
        yield* member.drain();
        mistaken++;
        if (member.mayEnd) {
          yield* member.end();
          member = new Member();
          mistaken = 0;
        }
      }
      yield* member.write(bytes);
    }
    yield* member.end();
  } finally {
    member.leave();
  }
}
