import { expect } from '@open-wc/testing';
import { ProblemError } from '../../../src/core/problem.js';
import { unpackGzip } from '../../../src/sources/files/text/unpack-gzip.js';
import { packed } from './rows-of-file.js';

type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

async function* inPieces(bytes: Bytes, length: number): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

/** What could be unpacked, and the reason why no more was. */
const unpacked = async (bytes: Bytes, length = 65_536): Promise<{ text: string; reason?: string }> => {
  const pieces: Bytes[] = [];
  const text = () => new Blob(pieces).text();
  try {
    for await (const piece of unpackGzip(inPieces(bytes, length))) pieces.push(piece);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { text: await text(), reason: error.problem.details!.reason! };
  }
  return { text: await text() };
};

/** Text that packs badly, so that its packed bytes look like anything. */
const noise = (length: number): string => {
  let state = 7;
  return Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), state | 1);
    return String.fromCharCode(32 + (((mixed ^ (mixed >>> 14)) >>> 0) % 90));
  }).join('');
};

describe('a gzip file', () => {
  const parts = ['first\n', noise(300_000), '', 'last\n'];
  let members: Bytes[] = [];
  let whole: Bytes;

  before(async () => {
    members = await Promise.all(parts.map(async (part) => bytesOf(await packed(new Blob([part])))));
    whole = await bytesOf(new Blob(members));
  });

  it('of several members is read to its end, however it is cut', async () => {
    for (const length of [1_000_000, 65_536, 977]) {
      const { text, reason } = await unpacked(whole, length);
      expect(reason).to.equal(undefined);
      expect(text).to.equal(parts.join(''));
    }
    const small = await bytesOf(new Blob([members[0]!, members[3]!]));
    for (let length = 1; length < 30; length++)
      expect(await unpacked(small, length), String(length)).to.deep.equal({ text: 'first\nlast\n' });
  });

  it('is more to this browser than it would read of it by itself', async () => {
    const stream = new Blob([members[0]!, members[3]!]).stream();
    const alone = await new Response(stream.pipeThrough(new DecompressionStream('gzip')))
      .text()
      .catch(() => 'a fault');
    expect(alone).not.to.equal('first\nlast\n');
  });

  it('may hold what looks like the beginning of a member', async () => {
    const forged = String.fromCharCode(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
    // Stored as they are, without packing: so the bytes of the file hold it, too.
    const data = new Uint8Array([...forged.repeat(3)].map((sign) => sign.charCodeAt(0)));
    const stored = new Uint8Array([1, data.length, 0, 255 - data.length, 255, ...data]);
    const gzip = await bytesOf(await packed(new Blob([data])));
    const bytes = new Uint8Array([...gzip.subarray(0, 10), ...stored, ...gzip.subarray(-8)]);
    for (const length of [1000, 3]) {
      const pieces: Bytes[] = [];
      for await (const piece of unpackGzip(inPieces(bytes, length))) pieces.push(piece);
      expect(await bytesOf(new Blob(pieces))).to.deep.equal(data);
    }
  });

  it('may be nothing but what looks like beginnings', async () => {
    const forged = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3];
    const data = new Uint8Array(Array.from({ length: 6000 }, () => forged).flat());
    const [low, high] = [data.length % 256, Math.floor(data.length / 256)];
    const gzip = await bytesOf(await packed(new Blob([data])));
    const stored = [gzip.subarray(0, 10), [1, low, high, 255 - low, 255 - high], data, gzip.subarray(-8)];
    const bytes = new Uint8Array(await new Blob(stored.map((part) => new Uint8Array(part))).arrayBuffer());
    let length = 0;
    // Waited for, they would take half a minute.
    for await (const piece of unpackGzip(inPieces(bytes, 65_536))) length += piece.length;
    expect(length).to.equal(data.length);
  });

  it('that is cut off gives what is before that, and says so', async () => {
    const { text, reason } = await unpacked(whole.slice(0, 150_000));
    expect(reason).to.equal('cut-off');
    expect(text.length).to.be.greaterThan(100_000);
    expect(parts.join('').startsWith(text)).to.equal(true);
    // In the trailer, between two members, and in the header of the second.
    const [{ length }] = members as [Bytes];
    expect(await unpacked(whole.slice(0, length - 3))).to.deep.equal({ text: 'first\n', reason: 'cut-off' });
    expect(await unpacked(whole.slice(0, length))).to.deep.equal({ text: 'first\n' });
    expect(await unpacked(whole.slice(0, length + 5))).to.deep.equal({ text: 'first\n', reason: 'cut-off' });
  });

  it('that is damaged says so', async () => {
    const bytes = whole.slice();
    bytes[members[0]!.length + 100_000]! ^= 255;
    const { text, reason } = await unpacked(bytes);
    expect(reason).to.equal('cut-off');
    expect(text.startsWith('first\n')).to.equal(true);
  });
});
