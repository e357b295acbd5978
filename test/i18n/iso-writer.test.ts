import { expect } from '@open-wc/testing';
import { fc } from '../support/property-tests.js';
import { isoWriter } from '../../src/i18n/iso-writer.js';
import { createLanguage } from '../../src/i18n/language.js';
import { createWords } from '../../src/i18n/words.js';

describe('instants for machines', () => {
  // Clock changes, half hours, quarters, and seconds before there were zones.
  for (const name of [
    'UTC',
    'America/Sao_Paulo',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Africa/Monrovia',
  ]) {
    it(`are written the same one after the other as each by itself: ${name}`, () => {
      const language = createLanguage(createWords('en'), name);
      const instant = fc.oneof(
        fc.integer({ min: Date.UTC(1880, 0), max: Date.UTC(2100, 0) }),
        fc.integer({ min: -3_000_000, max: 3_000_000 }).map((past) => Date.UTC(2026, 3, 4, 15) + past),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: -8.6e15, max: 8.6e15 }),
      );
      fc.assert(
        fc.property(fc.array(instant, { maxLength: 20 }), (instants) => {
          const write = isoWriter(language);
          // Twice, so that neighbours of one minute come too.
          for (const at of instants.flatMap((one) => [one, one + 1000]))
            expect(write(at)).to.equal(language.isoDateTime(at));
        }),
        { numRuns: 200 },
      );
    });
  }
});
