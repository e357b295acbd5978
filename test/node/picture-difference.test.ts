import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { MOST_UNLIKE, unlikeness } from '../../scripts/picture-difference.mjs';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
};

/** A white picture with a black rectangle in its corner, as a PNG file of grey pixels. */
const picture = (width: number, height: number, [across, down]: readonly [number, number]): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const row = (y: number): Buffer =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => (x < across && y < down ? 0 : 255))]);
  const pixels = Buffer.concat(Array.from({ length: height }, (_, y) => row(y)));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

describe('pictures of stories', () => {
  it('differ by a button that is there or not, and not by a caret', () => {
    const page = picture(360, 640, [0, 0]);
    assert.equal(unlikeness(page, page).part, 0);
    assert.ok(unlikeness(page, picture(360, 640, [30, 24])).part > MOST_UNLIKE);
    assert.ok(unlikeness(page, picture(360, 640, [1, 18])).part < MOST_UNLIKE);
  });

  it('differ wholly where they are not of one size', () => {
    assert.equal(unlikeness(picture(360, 640, [0, 0]), picture(361, 640, [0, 0])).part, 1);
  });

  it('are kept for one browser and its fonts', async () => {
    const made = JSON.parse(await readFile('test/visual/baselines/made-with.json', 'utf8')) as object;
    assert.deepEqual(Object.keys(made), ['browser', 'text']);
  });
});
