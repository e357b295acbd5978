type Bytes = Uint8Array<ArrayBuffer>;

/** Encodings of one byte a character that a text may be in which is not UTF-8. */
export type ByteEncoding = 'windows-1250' | 'windows-1252';

const LINE_FEED = 10;

/** Bytes that are held back for the end of a line; a longer line is decoded in parts. */
const MOST_HELD = 1_000_000;

/**
 * Letters that only the reading as windows-1252 makes of Polish ones: a superscript digit before a small letter, or behind one
 * letter and before another. `m³` and a note¹ stay what they are.
 */
const POLISH = /[³¹][a-z\u0080-\u00ff]/;

/** How long the beginning of a character is that the bytes end in; 0 where they end with a whole one. */
const lengthOfCut = (bytes: Bytes): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
};

const joined = (pieces: readonly Bytes[]): Bytes => {
  if (pieces.length === 1) return pieces[0]!;
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
};

/**
 * Text of bytes that are UTF-8, or else windows-1252 (which Latin-1 is a part of, as browsers read it), or windows-1250 where the
 * letters of Central Europe tell. Line by line: a line with a byte that is not UTF-8 is in the other encoding as a whole, and a log
 * that two programs write may have both.
 */
export class TextOfBytes {
  /** What the lines were in that are not UTF-8; null where there was none. */
  encoding: ByteEncoding | null = null;
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  #held: Bytes[] = [];
  #heldLength = 0;
  #isBegun = false;
  /** Whether there were characters of more than one byte. */
  #isWide = false;

  /** Text up to the last end of a line; the rest waits. */
  read(piece: Bytes): string {
    const end = piece.lastIndexOf(LINE_FEED) + 1;
    if (end === 0) {
      this.#hold(piece);
      return this.#heldLength > MOST_HELD ? this.#decodePart() : '';
    }
    this.#hold(piece.subarray(0, end));
    const text = this.#decode(this.#take());
    this.#hold(piece.subarray(end));
    return text;
  }

  /** What is left. */
  end(): string {
    const all = this.#take();
    const cut = lengthOfCut(all);
    // A file that breaks off within a character is none in another encoding, if so far it was in none.
    if (cut > 0 && this.#isWide && this.encoding === null && this.#asUtf8(all.subarray(0, -cut)) !== null)
      return `${this.#decode(all.subarray(0, -cut))}\ufffd`;
    return this.#decode(all);
  }

  #hold(piece: Bytes): void {
    if (piece.length === 0) return;
    this.#held.push(piece);
    this.#heldLength += piece.length;
  }

  #take(): Bytes {
    const all = joined(this.#held);
    this.#held = [];
    this.#heldLength = 0;
    return all;
  }

  /** A part of a line without an end in sight. */
  #decodePart(): string {
    const all = this.#take();
    const whole = all.length - lengthOfCut(all);
    this.#hold(all.subarray(whole));
    return this.#decode(all.subarray(0, whole));
  }

  #decode(bytes: Bytes): string {
    if (bytes.length === 0) return '';
    const text = this.#asUtf8(bytes) ?? this.#lineByLine(bytes);
    const isMarked = !this.#isBegun && text.startsWith('\ufeff');
    this.#isBegun = true;
    return isMarked ? text.slice(1) : text;
  }

  #asUtf8(bytes: Bytes): string | null {
    try {
      const text = this.#utf8.decode(bytes);
      this.#isWide ||= text.length < bytes.length;
      return text;
    } catch {
      return null;
    }
  }

  #lineByLine(bytes: Bytes): string {
    this.encoding ??= POLISH.test(new TextDecoder('windows-1252').decode(bytes))
      ? 'windows-1250'
      : 'windows-1252';
    const other = new TextDecoder(this.encoding);
    let text = '';
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(LINE_FEED, from) + 1 || bytes.length;
      const line = bytes.subarray(from, end);
      text += this.#asUtf8(line) ?? other.decode(line);
      from = end;
    }
    return text;
  }
}
