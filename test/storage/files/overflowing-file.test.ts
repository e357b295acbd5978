import { expect } from '@open-wc/testing';
import { fc } from '../../support/property-tests.js';
import type { DiskFile } from '../../../src/storage/files/disk-file.js';
import type { ExportFile } from '../../../src/storage/files/export-file.js';
import { overflowingFile } from '../../../src/storage/files/overflowing-file.js';

/** A disk that takes so many characters; a text that does not fit is refused when it is written, or when its part is closed. */
const smallDisk = (room: number, refusesWhen: 'write' | 'settle'): DiskFile => {
  const parts: string[] = [];
  let part = '';
  const refuse = () => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  };
  const used = () => parts.join('').length + part.length;
  const settled = async () => new Blob(parts);
  const settle = async () => {
    if (used() > room) refuse();
    if (part) parts.push(part);
    part = '';
    return { parts: parts.length, bytes: parts.join('').length };
  };
  return {
    async write(text) {
      if (refusesWhen === 'write' && used() + text.length > room) refuse();
      part += text;
    },
    settle,
    settled,
    async abandonPart() {
      part = '';
    },
    async finish() {
      await settle();
      return settled();
    },
    discard: async () => {},
  };
};

const steps = fc.array(
  fc.oneof(
    fc.string({ minLength: 1, maxLength: 20 }).map((text) => ({ text: text.replace(/[^ -~]/g, '.') })),
    fc.constant('settle' as const),
  ),
  { maxLength: 30 },
);

/** Writes, settles and finishes; whether what the file said to be settled was on the disk. */
const writeAll = async (file: ExportFile, all: readonly ({ text: string } | 'settle')[]) => {
  let [written, isHonest] = ['', true];
  for (const step of all) {
    if (step === 'settle') {
      const settled = await file.settle();
      isHonest &&= settled === null || settled.bytes === written.length;
    } else {
      await file.write(step.text);
      written += step.text;
    }
  }
  return { written, isHonest, text: await (await file.finish()).text() };
};

describe('a file on a disk that fills up', () => {
  it('holds all that was written, wherever the room ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.nat(200),
        fc.constantFrom('write' as const, 'settle' as const),
        async (all, room, refusesWhen) => {
          const { written, isHonest, text } = await writeAll(
            overflowingFile(smallDisk(room, refusesWhen)),
            all,
          );
          expect(text).to.equal(written);
          expect(isHonest).to.equal(true);
        },
      ),
    );
  });

  it('would lose it without memory beside the disk', async () => {
    let error: unknown;
    await writeAll(smallDisk(10, 'write'), [{ text: 'a text that is longer' }]).catch((reason: unknown) => {
      error = reason;
    });
    expect((error as Error).name).to.equal('QuotaExceededError');
  });
});
