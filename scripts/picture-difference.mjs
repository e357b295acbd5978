/** How two pictures of a page differ. */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How unlike a pixel may be, of 1: rounded edges are not drawn alike each time. */
const THRESHOLD = 0.15;

/** The part of all pixels that may be unlike: a caret that is there or not. */
export const MOST_UNLIKE = 0.001;

/** The part of the pixels of two PNG files that are unlike, and a picture of them; all where they are not of one size. */
export const unlikeness = (before, after) => {
  const [old, now] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = old;
  if (width !== now.width || height !== now.height) return { part: 1 };
  const difference = new PNG({ width, height });
  const count = pixelmatch(old.data, now.data, difference.data, width, height, { threshold: THRESHOLD });
  return { part: count / (width * height), picture: PNG.sync.write(difference) };
};
