import { atOnce, sliced, type Steps } from '../../core/steps.js';
import { positions } from './positions.js';
import { radixSteps } from './radix-order.js';
import { sortSteps } from './sort-steps.js';

/** Units of each text that are looked at as bytes; what is still alike behind them is compared. */
const PREFIX = 64;
/** Bytes that one key holds. */
const KEY_BYTES = 4;
/** Byte of every unit from itself on: which of them it is, comparing has to tell. */
const LARGE = 0xff;
/** Fewer texts than this are quicker compared with each other. */
const FEW = 24;
/** For fewer keys than this the counters of a radix sort are more work than the keys. */
const SOME = 4096;

/** First units of all texts as bytes in the order of the units; 0 where a text has ended. */
interface Prefixes {
  readonly bytes: Uint8Array;
  /** Where each text's bytes begin; one more for where the last one's end. */
  readonly starts: Uint32Array;
}

function* prefixesOf(texts: readonly string[]): Steps<Prefixes> {
  const starts = new Uint32Array(texts.length + 1);
  yield* sliced(texts.length, (from, to) => {
    for (let at = from; at < to; at++) starts[at + 1] = starts[at]! + Math.min(texts[at]!.length, PREFIX);
  });
  const bytes = new Uint8Array(starts[texts.length]!);
  yield* sliced(texts.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const text = texts[at]!;
      const start = starts[at]!;
      const { length } = text;
      for (let unit = 0; unit < length && unit < PREFIX; unit++)
        bytes[start + unit] = Math.min(text.charCodeAt(unit) + 1, LARGE);
    }
  });
  return { bytes, starts };
}

/** The next units of a text. Behind a large one all is alike, since that one was not told from other large ones. */
const keyOf = ({ bytes, starts }: Prefixes, position: number, depth: number): number => {
  const end = starts[position + 1]!;
  let key = 0;
  let byte = 0;
  let at = starts[position]! + depth;
  for (let count = 0; count < KEY_BYTES; count++, at++) {
    if (byte !== LARGE) byte = at < end ? bytes[at]! : 0;
    key = (key << 8) | byte;
  }
  return key >>> 0;
};

/** Places of keys in their order. */
function* keyOrder(keys: Uint32Array): Steps<Uint32Array> {
  if (keys.length >= SOME) return yield* radixSteps(keys);
  // Key and place in one whole number, which the engine sorts without asking anybody.
  const packed = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at++) packed[at] = keys[at]! * SOME + at;
  packed.sort();
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at++) order[at] = packed[at]! % SOME;
  return order;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Units that all of its texts begin with alike. */
  readonly depth: number;
}

/** Texts of stretches that are put in order between two stops. */
const PIECE = 0x1000;

/** Positions of texts in the order of their UTF-16 units, which is that of `<`; equal ones are in any order. In pieces. */
export function* textSteps(texts: readonly string[]): Steps<Uint32Array> {
  const order = positions(texts.length);
  const prefixes = yield* prefixesOf(texts);
  const compare = (a: number, b: number): number => {
    const one = texts[a]!;
    const other = texts[b]!;
    return one < other ? -1 : one > other ? 1 : 0;
  };
  let done = 0;
  const open: Stretch[] = [{ from: 0, to: texts.length, depth: 0 }];
  for (let stretch = open.pop(); stretch; stretch = open.pop()) {
    const { from, to, depth } = stretch;
    const part = order.subarray(from, to);
    done += part.length;
    if (done >= PIECE) {
      done = 0;
      yield;
    }
    if (part.length < FEW || depth >= PREFIX) {
      yield* sortSteps(part, compare);
      continue;
    }
    const keys = new Uint32Array(part.length);
    yield* sliced(part.length, (first, end) => {
      for (let at = first; at < end; at++) keys[at] = keyOf(prefixes, part[at]!, depth);
    });
    const sorted = yield* keyOrder(keys);
    const before = part.slice();
    yield* sliced(part.length, (first, end) => {
      for (let at = first; at < end; at++) part[at] = before[sorted[at]!]!;
    });
    // Stretches of one key go on with their next units, unless their texts have ended.
    for (let start = 0; start < part.length;) {
      const key = keys[sorted[start]!]!;
      let end = start + 1;
      while (end < part.length && keys[sorted[end]!] === key) end++;
      const last = key & LARGE;
      if (end - start > 1 && last === LARGE) yield* sortSteps(part.subarray(start, end), compare);
      else if (end - start > 1 && last !== 0)
        open.push({ from: from + start, to: from + end, depth: depth + KEY_BYTES });
      done += end - start;
      start = end;
      if (done < PIECE) continue;
      done = 0;
      yield;
    }
  }
  return order;
}

/** The same without a stop. */
export const textOrder = (texts: readonly string[]): Uint32Array => atOnce(textSteps(texts));
